import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endsInWidow, firstThatFits, largestThatFits, lineWidths } from '../../../src-renderer/parts/fit.ts';

describe('the largest that fits', () => {
  const range = { min: 4, max: 13, step: 0.1 };

  it.each([
    ['everything', 100, 13, 13],
    ['exactly the largest', 13, 13, 13],
    ['up to 7.3', 7.3, 7.2, 7.3],
    ['exactly the smallest', 4, 4, 4],
    ['nothing', 0, 4, 4],
  ])('where %s fits', (_name, limit, least, most) => {
    const size = largestThatFits(range, (candidate) => candidate <= limit);
    expect(size).toBeGreaterThanOrEqual(least);
    expect(size).toBeLessThanOrEqual(most);
  });

  it('is within a step of the truth, whatever the text and its room', () => {
    const sizes = fc.record({
      min: fc.double({ min: 1, max: 50, noNaN: true }),
      span: fc.double({ min: 0, max: 100, noNaN: true }),
      step: fc.double({ min: 0.01, max: 2, noNaN: true }),
      limit: fc.double({ min: 0, max: 200, noNaN: true }),
    });
    fc.assert(
      fc.property(sizes, ({ min, span, step, limit }) => {
        const max = min + span;
        const size = largestThatFits({ min, max, step }, (candidate) => candidate <= limit);
        expect(size).toBeGreaterThanOrEqual(min);
        expect(size).toBeLessThanOrEqual(max);
        if (limit >= max) expect(size).toBe(max);
        else if (limit >= min) expect(limit - size).toBeGreaterThanOrEqual(0);
        if (limit >= min && limit < max) expect(limit - size).toBeLessThanOrEqual(step);
      }),
    );
  });

  it('is found in few tries: each one lays the text out anew', () => {
    let tries = 0;
    largestThatFits(range, (candidate) => ((tries += 1), candidate <= 5));
    expect(tries).toBeLessThanOrEqual(9);
  });
});

describe('the first that fits', () => {
  it('is the first of several, and no later one is tried', () => {
    const tried: string[] = [];
    const chosen = firstThatFits(['wide', 'narrow', 'tiny'], (name) => (tried.push(name), name !== 'wide'));
    expect(chosen).toBe('narrow');
    expect(tried).toEqual(['wide', 'narrow']);
  });

  it('is the surest, the last, when none does', () => {
    expect(firstThatFits(['wide', 'narrow', 'tiny'], () => false)).toBe('tiny');
  });
});

describe('lines', () => {
  const run = (left: number, right: number, top: number, height = 20) => ({
    left,
    right,
    top,
    bottom: top + height,
  });

  it.each([
    ['no runs', [], []],
    ['one run', [run(10, 60, 0)], [50]],
    ['runs side by side on one line', [run(0, 40, 0), run(40, 90, 0)], [90]],
    ['a smaller run on the same line', [run(0, 40, 0), run(40, 60, 6, 12)], [60]],
    ['a run that comes first and stands right', [run(50, 90, 0), run(0, 50, 0)], [90]],
    ['three lines', [run(0, 90, 0), run(0, 70, 20), run(0, 20, 40)], [90, 70, 20]],
  ])('%s', (_name, runs, widths) => {
    expect(lineWidths(runs)).toEqual(widths);
  });

  it.each([
    [[], false],
    [[20], false],
    [[90, 80, 29], true],
    [[90, 80, 30], false],
    [[30, 90, 31], false],
    [[10, 90], false],
  ])('of the widths %j end in a widow: %s', (widths, widow) => {
    expect(endsInWidow(widths)).toBe(widow);
  });
});
