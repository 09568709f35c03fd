import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { largestThatFits, sizeForWidth } from '../../../src-renderer/charts/fit-number.ts';

describe('the largest number that fits', () => {
  test('is never too large and never smaller than it need be', () => {
    const bounds = fc.tuple(
      fc.double({ min: 1, max: 100, noNaN: true }),
      fc.double({ min: 0, max: 500, noNaN: true }),
    );
    fc.assert(
      fc.property(bounds, fc.double({ min: 0, max: 800, noNaN: true }), ([min, more], limit) => {
        const max = min + more;
        const size = largestThatFits({ min, max, fits: (candidate) => candidate <= limit, within: 0.5 });
        if (limit < min) return size === null;
        return size !== null && size <= limit && size >= Math.min(max, limit) - 0.5;
      }),
    );
  });

  test('is the smallest size when the largest is below it', () => {
    expect(largestThatFits({ min: 20, max: 10, fits: () => true, within: 1 })).toBe(20);
  });

  test('fills a width exactly, since a line is as wide as it is large', () => {
    expect(sizeForWidth(300, 3)).toBe(100);
    expect(sizeForWidth(300, 0)).toBe(Number.POSITIVE_INFINITY);
  });
});
