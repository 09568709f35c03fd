import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterEnd, isCrashLoop, safeForMs, withEnd } from '../../../src-shared/watchdog/crash-loop.ts';

const ends = (moments: readonly number[]) =>
  moments.reduce<readonly number[]>((kept, atMs) => withEnd(kept, atMs), []);

describe('W7: a crash loop', () => {
  it.each([
    [[0, 30, 60, 90, 119], true],
    [[0, 30, 60, 90, 120], false],
    [[0, 1, 2, 3], false],
    [[0, 100, 200, 300, 400, 500, 600], false],
    [[0, 200, 201, 202, 203, 204], true],
  ])('ends at %j s: %s', (moments, isLoop) => {
    expect(isCrashLoop(ends(moments.map((second) => second * 1000)))).toBe(isLoop);
  });

  it('the page comes back at once, and the fifth time in safe mode', () => {
    const four = ends([0, 1, 2, 3]);
    expect(afterEnd(four, false)).toEqual({ type: 'load', afterMs: 0 });
    expect(afterEnd(withEnd(four, 4), false)).toEqual({ type: 'safe-mode' });
  });

  it('in safe mode it is loaded for ever, ever more seldom', () => {
    let kept: readonly number[] = [];
    const waits: number[] = [];
    for (let end = 0; end < 12; end += 1) {
      kept = withEnd(kept, end);
      const next = afterEnd(kept, true);
      waits.push(next.type === 'load' ? next.afterMs : -1);
    }
    expect(waits).toEqual([0, 0, 0, 0, 1000, 2000, 5000, 10_000, 30_000, 30_000, 30_000, 30_000]);
  });

  it('a clock that was put back makes no loop of old moments', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1e9), { maxLength: 50 }), fc.nat(1e9), (moments, nowMs) => {
        const kept = withEnd(ends(moments), nowMs);
        expect(kept.every((ms) => ms <= nowMs && nowMs - ms < 120_000)).toBe(true);
      }),
    );
  });

  it('each time in a row safe mode lasts longer, up to eight hours', () => {
    expect([0, 1, 2, 3, 4, 1000].map((tries) => safeForMs(tries) / 60_000)).toEqual([
      10, 30, 120, 480, 480, 480,
    ]);
  });
});
