import type { ContentFinding } from '../../errors.ts';
import { compute, decimalsOf, isSame, roundTo, sum, unitProblem } from '../arithmetic.ts';
import {
  HECTARES_PER_SQUARE_KILOMETRE,
  PITCHES_PER_SQUARE_KILOMETRE,
  PITCH_LENGTH_METRES,
  PITCH_WIDTH_METRES,
} from '../constants.ts';
import { printDate } from '../dates.ts';
import { errorAt, within, type Place } from '../finding.ts';
import { printNumber } from '../numbers.ts';
import { missingReference } from '../references.ts';
import type { LanguageTag } from '../scene.ts';
import type { StatisticComparison, StatisticFile } from '../statistic-schema.ts';
import type { Printed } from '../template.ts';

/** Rule A1: parts add up to the number they are parts of, and each has an id of its own. */
export function partsFindings(statistic: StatisticFile, at: Place): readonly ContentFinding[] {
  const { parts, value } = statistic;
  if (parts.length === 0) return [];
  const findings: ContentFinding[] = [];
  const total = sum(parts.map((part) => part.value));
  if (!isSame(total, value)) {
    findings.push(
      errorAt(
        'A1',
        within(at, 'parts'),
        `The parts add up to ${Number(total.toFixed(6))}, the number is ${value}: correct one of them.`,
      ),
    );
  }
  if (new Set(parts.map((part) => part.id)).size < parts.length) {
    findings.push(errorAt('C3', within(at, 'parts'), 'Two parts have the same id: rename one.'));
  }
  return findings;
}

/** Rules A2 and A3: every recorded comparison is what its formula gives, and its words still hold. */
export function comparisonFindings(statistic: StatisticFile, at: Place): readonly ContentFinding[] {
  return statistic.comparisons.flatMap((comparison, index) =>
    comparisonProblems(statistic, comparison, within(at, 'comparisons', index)),
  );
}

function comparisonProblems(
  statistic: StatisticFile,
  comparison: StatisticComparison,
  at: Place,
): ContentFinding[] {
  const names = ['value', ...statistic.parts.map((part) => part.id)];
  const unknown = comparison.of.filter((name) => !names.includes(name));
  if (unknown.length > 0)
    return unknown.map((name) => missingReference('quantity', name, names, within(at, 'of')));
  const wrongUnit = unitProblem(comparison.formula, statistic.unit);
  if (wrongUnit !== null) return [errorAt('A6', within(at, 'formula'), wrongUnit)];
  const exact = exactValue(statistic, comparison);
  if (exact === null)
    return [
      errorAt(
        'A2',
        at,
        `"${comparison.formula}" cannot be computed from ${comparison.of.join(' and ')}: name as many quantities as it takes.`,
      ),
    ];
  const findings: ContentFinding[] = [];
  const rounded = roundTo(exact, comparison.nearest);
  if (!isSame(rounded, comparison.value)) {
    findings.push(
      errorAt(
        'A2',
        within(at, 'value'),
        `Computed: ${rounded}. Recorded: ${comparison.value}. Write ${rounded}, or correct what it is computed from.`,
      ),
    );
  }
  const [least, most] = comparison.between ?? [-Infinity, Infinity];
  if (exact < least || exact > most) {
    findings.push(
      errorAt(
        'A3',
        within(at, 'between'),
        `The words hold between ${least} and ${most}, but the number is now ${Number(exact.toFixed(2))}: say it differently.`,
      ),
    );
  }
  return findings;
}

/**
 * What sentences of a statistic may call by name, printed in a language: the number itself, its date, its
 * parts and comparisons by their ids, the chart's steps, and the constants of the comparisons.
 */
export function printedQuantities(statistic: StatisticFile, language: LanguageTag): Printed {
  const print = (value: number, decimals: number | null = null): string =>
    printNumber(value, language, decimals);
  const printed: Record<string, string> = {
    value: print(statistic.value),
    asOf: printDate(statistic.asOf, language),
    pitchLength: print(PITCH_LENGTH_METRES),
    pitchWidth: print(PITCH_WIDTH_METRES),
    pitchesPerSquareKilometre: print(PITCHES_PER_SQUARE_KILOMETRE, 0),
    hectaresPerSquareKilometre: print(HECTARES_PER_SQUARE_KILOMETRE),
  };
  for (const part of statistic.parts) printed[part.id] = print(part.value);
  for (const comparison of statistic.comparisons) {
    const exact = exactValue(statistic, comparison);
    if (exact !== null)
      printed[comparison.id] = print(roundTo(exact, comparison.nearest), decimalsOf(comparison.nearest));
  }
  const { chart } = statistic;
  if (chart.form === 'people') printed['perRow'] = print(chart.perRow);
  if (chart.form === 'columns') printed['gridStep'] = print(chart.gridStep);
  if (chart.form === 'tally') printed['perMark'] = print(chart.perMark);
  return printed;
}

function exactValue(statistic: StatisticFile, comparison: StatisticComparison): number | null {
  const quantities = comparison.of.map((name) =>
    name === 'value'
      ? statistic.value
      : (statistic.parts.find((part) => part.id === name)?.value ?? Number.NaN),
  );
  return compute(comparison.formula, quantities, statistic.asOf);
}
