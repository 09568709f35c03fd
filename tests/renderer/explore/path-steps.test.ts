import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areTouchable, pathSteps } from '../../../src-renderer/explore/path-steps.ts';

const states = (total: number, here: number, seen: readonly number[]) =>
  pathSteps(total, here, seen).map(({ state }) => state);

describe('the path', () => {
  it('S11: is solid where the visitor was, and dashed where not yet', () => {
    expect(states(5, 2, [0, 2, 4])).toEqual(['seen', 'ahead', 'here', 'ahead', 'seen']);
  });

  it('has a step for each item, up to as many as can be told apart', () => {
    expect(pathSteps(36, 0, [])).toHaveLength(36);
    expect(pathSteps(37, 0, [])).toHaveLength(19);
    expect(pathSteps(0, 0, [])).toEqual([]);
  });

  it('S11: a step of several items is seen with any of them', () => {
    expect(states(72, 5, [3, 71])).toMatchObject({ 1: 'seen', 2: 'here', 3: 'ahead', 35: 'seen' });
  });

  it('however long the way is, the visitor is at one step of it, and there are never too many', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20_000 }),
        fc.nat(),
        fc.array(fc.nat(20_000)),
        (total, nth, seen) => {
          const all = states(
            total,
            nth % total,
            seen.map((index) => index % total),
          );
          expect(all.filter((state) => state === 'here')).toHaveLength(1);
          expect(all.length).toBeLessThanOrEqual(36);
        },
      ),
    );
  });

  it.each([
    ['wide Full HD', 14, 1728, true],
    ['upright Full HD', 14, 936, false],
    ['a target and a gap each', 14, 14 * 88, true],
    ['a pixel less', 14, 14 * 88 - 1, false],
    ['several items a step', 40, 19_200, false],
  ])('can be touched where a finger hits one step alone: %s', (_name, total, widthPx, expected) => {
    const room = { widthPx, targetPx: 72, gapPx: 16 };
    expect(areTouchable(pathSteps(total, 0, []), total, room)).toBe(expected);
  });
});
