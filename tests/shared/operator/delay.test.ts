import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_WAIT_MS, waitAfterMs, waitLeftMs } from '../../../src-shared/operator/delay.ts';

describe('the wait after wrong PINs', () => {
  it.each([
    [0, 0],
    [1, 0],
    [3, 0],
    [4, 5],
    [5, 15],
    [6, 60],
    [7, 300],
    [8, 900],
    [9, 900],
    [1e9, 900],
  ])('O3: after %d in a row it is %d s', (failures, seconds) => {
    expect(waitAfterMs(failures)).toBe(seconds * 1000);
  });

  const failures = fc.nat(1000);
  const countedMs = fc.double({ min: -1e15, max: 1e15, noNaN: true });

  it('O3: grows with every failure and never beyond its longest', () => {
    fc.assert(
      fc.property(failures, (count) => {
        expect(waitAfterMs(count + 1)).toBeGreaterThanOrEqual(waitAfterMs(count));
        expect(waitAfterMs(count)).toBeLessThanOrEqual(LONGEST_WAIT_MS);
      }),
    );
  });

  it('O4: nothing that is counted makes it longer than it was, and it ends no sooner than counted', () => {
    fc.assert(
      fc.property(failures, countedMs, (count, counted) => {
        const left = waitLeftMs(count, counted);
        expect(left).toBeLessThanOrEqual(waitAfterMs(count));
        expect(left).toBeGreaterThanOrEqual(Math.min(waitAfterMs(count), waitAfterMs(count) - counted));
      }),
    );
  });
});
