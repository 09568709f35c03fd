import type { ContentFinding } from '../../errors.ts';
import { isSame, roundTo } from '../arithmetic.ts';
import { HECTARES_PER_SQUARE_KILOMETRE, PITCHES_PER_SQUARE_KILOMETRE } from '../constants.ts';
import { errorAt, within, type Place } from '../finding.ts';
import type { Chart } from '../scene.ts';
import type { ChartForm, StatisticFile } from '../statistic-schema.ts';

/** Words that each form of chart needs inside it, and those it may have. */
export const CHART_MARKS = {
  strip: { needs: [], may: [] },
  share: { needs: [], may: [] },
  people: { needs: [], may: ['perRow'] },
  columns: { needs: ['grid'], may: [] },
  square: { needs: ['side', 'cell', 'cellNote'], may: ['area'] },
  tally: { needs: ['perMark'], may: [] },
} as const satisfies Readonly<
  Record<ChartForm, { readonly needs: readonly string[]; readonly may: readonly string[] }>
>;

/** More marks than this would be too small to see, and too many to draw. */
const MOST_MARKS = 2000;

/** What a statistic's chart is drawn from. The statistic has passed `chartFindings`. */
export function chartOf(statistic: StatisticFile): Chart {
  const { chart, value, parts } = statistic;
  switch (chart.form) {
    case 'strip':
      return { form: 'strip', total: value, parts: [...parts].sort((one, other) => other.value - one.value) };
    case 'share':
      return { form: 'share', percent: value };
    case 'people':
      return { form: 'people', perRow: chart.perRow, parts };
    case 'columns':
      return { form: 'columns', gridStep: chart.gridStep, points: seriesPoints(statistic) };
    case 'square':
      return {
        form: 'square',
        sideKilometres: Math.sqrt(value / HECTARES_PER_SQUARE_KILOMETRE),
        pitchesPerSquareKilometre: PITCHES_PER_SQUARE_KILOMETRE,
      };
    case 'tally':
      return { form: 'tally', count: roundTo(value, 1), perMark: chart.perMark };
  }
}

/** Rule A5: the numbers are of the kind that the chart draws. */
export function chartFindings(statistic: StatisticFile, at: Place): readonly ContentFinding[] {
  const problem = chartProblem(statistic);
  return problem === null ? [] : [errorAt('A5', within(at, 'chart'), problem)];
}

function chartProblem(statistic: StatisticFile): string | null {
  const { chart, value, unit, parts, series } = statistic;
  switch (chart.form) {
    case 'strip':
      return parts.length === 0 ? 'A strip shows parts: add them, or choose another form.' : null;
    case 'share':
      return unit === '%' && value <= 100 ? null : 'A share is a number up to 100 whose unit is "%".';
    case 'people':
      if (parts.length === 0) return 'People are drawn part by part: add the parts, or choose another form.';
      if (![value, ...parts.map((part) => part.value)].every(Number.isInteger))
        return 'People are whole numbers.';
      return value > MOST_MARKS
        ? `More than ${MOST_MARKS} figures cannot be seen: choose another form.`
        : null;
    case 'columns':
      return series === undefined ? 'Columns show a series: add it, or choose another form.' : null;
    case 'square':
      return unit === 'hectare' ? null : 'A square is drawn from hectares: give the number in hectares.';
    case 'tally':
      return value / chart.perMark > MOST_MARKS
        ? `This would be more than ${MOST_MARKS} marks: let each stand for more (perMark).`
        : null;
  }
}

/** Rule A4: one number a year, from one basis, the last being the statistic itself. */
export function seriesFindings(statistic: StatisticFile, at: Place): readonly ContentFinding[] {
  const { series, value, sources } = statistic;
  if (series === undefined) return [];
  const findings: ContentFinding[] = [];
  const points = series.points;
  for (const [index, point] of points.entries()) {
    const place = within(at, 'series', 'points', index);
    const before = points[index - 1];
    if (before !== undefined && before.year >= point.year) {
      findings.push(
        errorAt(
          'A4',
          within(place, 'year'),
          `${point.year} does not follow ${before.year}: put the years in order, each once.`,
        ),
      );
    }
    if (points.some((other, at) => at < index && other.source === point.source)) {
      findings.push(
        errorAt(
          'A4',
          within(place, 'source'),
          `"${point.source}" already gave another year: one of the two is a revised number, and first ones must not be mixed with revised ones.`,
        ),
      );
    }
    if (!sources.includes(point.source)) {
      findings.push(
        errorAt(
          'A4',
          within(place, 'source'),
          `"${point.source}" is not among the sources of the statistic: add it there.`,
        ),
      );
    }
  }
  const last = points.at(-1);
  if (last !== undefined && !isSame(last.value, value)) {
    findings.push(
      errorAt(
        'A4',
        within(at, 'series', 'points', points.length - 1, 'value'),
        `The last year has ${last.value}, the statistic ${value}: they must be the same number.`,
      ),
    );
  }
  return findings;
}

function seriesPoints(
  statistic: StatisticFile,
): readonly { readonly year: number; readonly value: number }[] {
  return (statistic.series?.points ?? []).map(({ year, value }) => ({ year, value }));
}
