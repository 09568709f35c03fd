/** One thing measured on several subjects side by side. */
export interface Measurement {
  /** What was measured: "start to first paint". */
  readonly what: string;
  readonly unit: 's' | 'ms' | 'MB' | '% of a core';
  /** At least one. The first is what the others are held against. */
  readonly subjects: readonly Subject[];
}

/** What was measured on, and each of its figures in the order they were taken; at least one. */
export interface Subject {
  readonly name: string;
  readonly values: readonly number[];
}

/** Several runs in three numbers. */
export interface Spread {
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
}

/** The middle of the values, and how far they lie apart. Throws when there are none. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((one, other) => one - other);
  const lowest = sorted[0];
  const highest = sorted.at(-1);
  const below = sorted[Math.floor((sorted.length - 1) / 2)];
  const above = sorted[Math.floor(sorted.length / 2)];
  if (lowest === undefined || highest === undefined || below === undefined || above === undefined) {
    throw new Error('There is no median of no values');
  }
  return { median: (below + above) / 2, lowest, highest };
}

/** The least of the values that a share of all of them do not exceed: 0.95 for the 95th percentile. Throws when there are none. */
export function nearestRank(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) throw new Error('There is no rank among no values');
  return found;
}
