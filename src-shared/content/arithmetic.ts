import { HECTARES_PER_SQUARE_KILOMETRE, PITCH_HECTARES } from './constants.ts';
import { daysInYear, yearOf } from './dates.ts';

/** Names of the formulas. Never empty. */
export const FORMULA_NAMES = [
  'square-kilometres',
  'square-side',
  'football-pitches',
  'share-percent',
  'per-day',
  'millions',
] as const;

export type FormulaName = (typeof FORMULA_NAMES)[number];

interface Formula {
  /** How many quantities it is computed from. */
  readonly takes: 1 | 2;
  /** What the quantities are measured in; left out where it does not matter. */
  readonly from?: 'hectare' | 'no share';
  readonly compute: (first: number, second: number, asOf: string) => number;
}

/**
 * Every way a kiosk may compute one number from others (rule A2). A pack names the formula and the
 * quantities; the result is never typed into a sentence.
 */
const FORMULAS = {
  /** Hectares as square kilometres. */
  'square-kilometres': {
    takes: 1,
    from: 'hectare',
    compute: (hectares) => hectares / HECTARES_PER_SQUARE_KILOMETRE,
  },
  /** The side in kilometres of a square of so many hectares. */
  'square-side': {
    takes: 1,
    from: 'hectare',
    compute: (hectares) => Math.sqrt(hectares / HECTARES_PER_SQUARE_KILOMETRE),
  },
  /** Hectares as football pitches of 105 × 68 m. */
  'football-pitches': { takes: 1, from: 'hectare', compute: (hectares) => hectares / PITCH_HECTARES },
  /** The first as a percentage of the second. */
  'share-percent': { takes: 2, compute: (part, whole) => (part / whole) * 100 },
  /** A year's total by day, in the year of the statistic's as-of date. */
  'per-day': { takes: 1, from: 'no share', compute: (total, _, asOf) => total / daysInYear(yearOf(asOf)) },
  /** A number counted in millions. */
  millions: { takes: 1, from: 'no share', compute: (value) => value / 1_000_000 },
} as const satisfies Readonly<Record<FormulaName, Formula>>;

/** A formula's result, or null when it was given too few quantities or the result is no number. */
export function compute(formula: FormulaName, quantities: readonly number[], asOf: string): number | null {
  const { takes, compute: run }: Formula = FORMULAS[formula];
  const [first = Number.NaN, second = Number.NaN] = quantities;
  if (quantities.length !== takes) return null;
  const result = run(first, second, asOf);
  return Number.isFinite(result) ? result : null;
}

/** Rule A6: why a formula cannot be computed from a unit, or null when it can. */
export function unitProblem(formula: FormulaName, unit: string): string | null {
  const { from }: Formula = FORMULAS[formula];
  if (from === 'hectare' && unit !== 'hectare')
    return `"${formula}" is computed from hectares, and this is in ${unit}: give the number in hectares.`;
  if (from === 'no share' && unit === '%')
    return `"${formula}" is computed from a number, and this is a share: leave it out.`;
  return null;
}

/** A number rounded to a step such as 1000, 1, 0.1 or 0.01, halves up. */
export function roundTo(value: number, step: number): number {
  return Number((Math.round(value / step) * step).toFixed(decimalsOf(step)));
}

/** Decimal places that a rounding step leaves: 0 for 1 and more, 1 for 0.1, 2 for 0.01. */
export function decimalsOf(step: number): number {
  const [, fraction = ''] = String(step).split('.');
  return fraction.length;
}

/** Whether two numbers are the same but for binary rounding (a billionth part). */
export function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
}

/** The sum of numbers, 0 of none. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
