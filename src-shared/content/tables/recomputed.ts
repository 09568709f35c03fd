import { compute, isSame, roundTo } from '../arithmetic.ts';
import type { StatisticJson } from './statistic-file.ts';

type Comparison = NonNullable<StatisticJson['comparisons']>[number];

/** The statistic with the results of its comparisons computed anew (rule A2); those that cannot be computed stay. */
export function recomputed(statistic: StatisticJson): StatisticJson {
  const { comparisons } = statistic;
  if (comparisons === undefined) return statistic;
  return { ...statistic, comparisons: comparisons.map((comparison) => computedAnew(statistic, comparison)) };
}

function computedAnew(statistic: StatisticJson, comparison: Comparison): Comparison {
  const { formula, of = ['value'], nearest, value } = comparison;
  const exact = compute(
    formula,
    of.map((name) => quantity(statistic, name)),
    statistic.asOf,
  );
  if (exact === null) return comparison;
  const result = roundTo(exact, nearest);
  return isSame(result, value) ? comparison : { ...comparison, value: result };
}

/** NaN for a name that nothing has, of which nothing can be computed. */
function quantity({ value, parts = [] }: StatisticJson, name: string): number {
  return name === 'value' ? value : (parts.find(({ id }) => id === name)?.value ?? Number.NaN);
}
