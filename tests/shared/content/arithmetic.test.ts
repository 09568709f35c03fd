import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compute,
  decimalsOf,
  FORMULA_NAMES,
  isSame,
  roundTo,
  type FormulaName,
} from '../../../src-shared/content/arithmetic.ts';

describe('formulas', () => {
  it.each<[FormulaName, number[], string, number, number]>([
    ['square-kilometres', [81386], '2023-05-26', 0.01, 813.86],
    ['square-side', [81386], '2023-05-26', 0.1, 28.5],
    ['football-pitches', [81386], '2023-05-26', 1000, 114000],
    ['share-percent', [44698, 88260], '2023-05-26', 0.1, 50.6],
    ['share-percent', [57, 302], '2023-05-26', 0.1, 18.9],
    ['per-day', [6279], '2024', 1, 17],
    ['millions', [55000000], '2021-10', 1, 55],
  ])('A2: %s of %j, to the nearest, is %d', (...[formula, quantities, asOf, nearest, result]) => {
    expect(roundTo(compute(formula, quantities, asOf) ?? Number.NaN, nearest)).toBe(result);
  });

  it('A2: a leap year has 366 days, another 365', () => {
    expect(compute('per-day', [366], '2024')).toBe(1);
    expect(compute('per-day', [365], '2023-05')).toBe(1);
  });

  it('A2: too few or too many quantities give nothing, and so does a division by zero', () => {
    expect(compute('share-percent', [1], '2024')).toBeNull();
    expect(compute('millions', [1, 2], '2024')).toBeNull();
    expect(compute('share-percent', [1, 0], '2024')).toBeNull();
  });

  it('A2: every formula gives a number or nothing, never anything else', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FORMULA_NAMES), fc.array(fc.double()), (formula, quantities) => {
        const result = compute(formula, quantities, '2024');
        expect(result === null || Number.isFinite(result)).toBe(true);
      }),
    );
  });
});

describe('rounding', () => {
  it.each([
    [113985.99, 1000, 114000],
    [28.528, 0.1, 28.5],
    [1.005, 0.01, 1],
    [0.15, 0.05, 0.15],
    [2.5, 1, 3],
  ])('A2: %d to the nearest %d is %d', (value, step, rounded) => {
    expect(roundTo(value, step)).toBe(rounded);
  });

  it('A2: rounding moves by half a step at most', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.constantFrom(0.01, 0.1, 1, 10, 1000),
        (value, step) => {
          expect(Math.abs(roundTo(value / 7, step) - value / 7)).toBeLessThanOrEqual(step / 2 + 1e-6);
        },
      ),
    );
  });

  it('A1: sums that differ by binary rounding are the same', () => {
    expect(isSame(219.31 + 121.11 + 156.92, 497.34)).toBe(true);
    expect(isSame(88260, 88261)).toBe(false);
  });

  it('A2: a step says how many decimals are printed', () => {
    expect([1000, 1, 0.1, 0.01].map(decimalsOf)).toEqual([0, 0, 1, 2]);
  });
});
