import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterChild, beginSupervision, lookedAt } from '../../../src-shared/watchdog/supervision.ts';

/** When it is found blocked, looked at every quarter of a second; null when it is not within `untilMs`. */
function blockedAt(
  beatsMs: readonly number[],
  untilMs: number,
  sleepsAtMs = Infinity,
  forMs = 0,
): number | null {
  let supervised = beginSupervision(0);
  for (let atMs = 250; atMs <= untilMs; atMs += 250) {
    const nowMs = atMs > sleepsAtMs ? atMs + forMs : atMs;
    const spokeAtMs = beatsMs.filter((beatMs) => beatMs <= nowMs).at(-1);
    const isLater = spokeAtMs !== undefined && spokeAtMs > (supervised.spokeAtMs ?? -1);
    const look = lookedAt(isLater ? { ...supervised, spokeAtMs } : supervised, nowMs);
    supervised = look.supervised;
    if (look.isBlocked) return nowMs;
  }
  return null;
}

describe('W8: a kiosk under supervision', () => {
  it('that falls silent is noticed within two and three quarter seconds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60_000 }), (lastMs) => {
        const foundMs = blockedAt([lastMs], lastMs + 10_000) ?? Infinity;
        expect(foundMs - lastMs).toBeGreaterThan(2500);
        expect(foundMs - lastMs).toBeLessThanOrEqual(2750);
      }),
    );
  });

  it('that speaks is left alone, and so is one whose supervisor slept', () => {
    const beats = Array.from({ length: 400 }, (_, index) => index * 500);
    expect(blockedAt(beats, 100_000)).toBeNull();
    expect(
      blockedAt(
        beats.filter((ms) => ms < 10_000 || ms > 70_000),
        30_000,
        9_900,
        60_000,
      ),
    ).toBeNull();
  });

  it('gets a minute to start', () => {
    expect(blockedAt([], 59_000)).toBeNull();
    expect(blockedAt([], 120_000)).toBe(60_250);
  });

  it('is started again at once, later when it ends early in a row, and not at all when it is to end', () => {
    let early = 0;
    const waits = [500, 500, 500, 500, 500, 500, 500, 500].map((ranMs) => {
      const next = afterChild({ isFinal: false, ranMs, early });
      early = next.type === 'start' ? next.early : -1;
      return next.type === 'start' ? next.afterMs : -1;
    });
    expect(waits).toEqual([0, 1000, 2000, 5000, 15_000, 30_000, 30_000, 30_000]);
    expect(afterChild({ isFinal: false, ranMs: 60_000, early })).toEqual({
      type: 'start',
      afterMs: 0,
      early: 0,
    });
    expect(afterChild({ isFinal: true, ranMs: 60_000, early: 0 })).toEqual({ type: 'leave' });
  });
});
