import type { Chart, StatisticWords } from '../../../src-shared/content/scene.ts';
import type { ColumnPoint } from '../../charts/columns-layout.ts';
import type { Shape } from '../../charts/frame.ts';
import type { Crowd } from '../../charts/crowd-plan.ts';
import type { SquareFigure } from '../../charts/square-room.ts';
import type { StripTone } from '../../charts/strip-config.ts';
import type { StripPart } from '../../charts/strip-labels.ts';

type Form<F extends Chart['form']> = Extract<Chart, { form: F }>;

/** A chart of values and its words, brought together for drawing: what each form's layout takes. */
export type Drawable =
  | { readonly form: 'strip'; readonly parts: readonly StripPart[]; readonly tones: readonly StripTone[] }
  | { readonly form: 'people'; readonly crowd: Crowd }
  | { readonly form: 'columns'; readonly points: readonly ColumnPoint[]; readonly gridStep: number }
  | { readonly form: 'square'; readonly figure: SquareFigure }
  | { readonly form: 'tally'; readonly count: number; readonly perMark: number };

/** The chart with its printed words. A share is a strip of two, of which the rest has no words. */
export function drawableOf(chart: Chart, words: StatisticWords, shape: Shape): Drawable {
  switch (chart.form) {
    case 'strip':
      return stripOf(chart, words);
    case 'share':
      return shareOf(chart, words);
    case 'people':
      return { form: 'people', crowd: crowdOf(chart, words, shape) };
    case 'columns':
      return { form: 'columns', gridStep: chart.gridStep, points: pointsOf(chart, words) };
    case 'square':
      return { form: 'square', figure: figureOf(chart, words) };
    case 'tally':
      return chart;
  }
}

function stripOf({ parts }: Form<'strip'>, words: StatisticWords): Drawable {
  const largestFirst = [...parts].sort((one, other) => other.value - one.value);
  return {
    form: 'strip',
    parts: largestFirst.map(({ id, value }) => ({ id, value, words: printed(words, id) })),
    tones: largestFirst.map(() => 'data'),
  };
}

function shareOf({ percent }: Form<'share'>, words: StatisticWords): Drawable {
  const [own] = words.parts;
  const share = { id: 'share', value: percent, words: own ?? null };
  return {
    form: 'strip',
    parts: [share, { id: 'rest', value: 100 - percent, words: null }],
    tones: ['data', 'rest'],
  };
}

function crowdOf({ parts, perRow }: Form<'people'>, words: StatisticWords, shape: Shape): Crowd {
  // An upright row is shorter, and what `perRow` says of it would be wrong there.
  const lines = shape === 'portrait' ? [words.note] : [words.note, words.marks['perRow'] ?? null];
  const note = lines.filter((line) => line !== null).join(' ');
  return {
    perRow,
    note: note === '' ? null : note,
    parts: parts.map(({ id, value }) => ({ id, value, ...printed(words, id) })),
  };
}

function pointsOf({ points }: Form<'columns'>, words: StatisticWords): readonly ColumnPoint[] {
  return points.map(({ year, value }) => {
    const id = String(year);
    return { id, value, year: id, number: printed(words, id).number };
  });
}

function figureOf(chart: Form<'square'>, { marks }: StatisticWords): SquareFigure {
  return {
    sideKilometres: chart.sideKilometres,
    pitches: chart.pitchesPerSquareKilometre,
    side: marks['side'] ?? '',
    cell: marks['cell'] ?? '',
    cellNote: marks['cellNote'] ?? '',
  };
}

/** A part's printed words; empty where the pack has none, since nothing may be made up in their place. */
function printed(words: StatisticWords, id: string): { readonly label: string; readonly number: string } {
  return words.parts.find((part) => part.id === id) ?? { label: '', number: '' };
}
