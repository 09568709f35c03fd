import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atPace } from '../../../src-main/lockdown/pace.ts';

const EVERY_MS = 125;

/** Offers numbers at these moments, and says which were used, and when. */
function used(moments: readonly number[]): readonly (readonly [atMs: number, thing: number])[] {
  let nowMs = 0;
  const alarms: { atMs: number; action: () => void }[] = [];
  const seen: [number, number][] = [];
  const pace = atPace<number>(EVERY_MS, (thing) => seen.push([nowMs, thing]), {
    nowMs: () => nowMs,
    later: (action, ms) => alarms.push({ atMs: nowMs + ms, action }),
  });
  const until = (endMs: number): void => {
    for (let due = alarms.findIndex(({ atMs }) => atMs <= endMs); due >= 0;) {
      const [alarm] = alarms.splice(due, 1);
      nowMs = alarm?.atMs ?? nowMs;
      alarm?.action();
      due = alarms.findIndex(({ atMs }) => atMs <= endMs);
    }
    nowMs = endMs;
  };
  for (const [thing, atMs] of moments.entries()) {
    until(atMs);
    pace.offer(thing);
  }
  until((moments.at(-1) ?? 0) + 10 * EVERY_MS);
  return seen;
}

describe('pictures for other displays', () => {
  it('G11: one alone is shown at once', () => {
    expect(used([1000])).toEqual([[1000, 0]]);
  });

  it('G11: of many in a moment the first is shown, and then the last', () => {
    expect(used([1000, 1010, 1020, 1030])).toEqual([
      [1000, 0],
      [1125, 3],
    ]);
  });

  it('G11: never two within the least time, always the last, and none after it', () => {
    const moments = fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1 });
    fc.assert(
      fc.property(moments, (any) => {
        const seen = used([...any].sort((one, other) => one - other));
        expect(seen.at(-1)?.[1]).toBe(any.length - 1);
        for (const [index, [atMs]] of seen.entries())
          if (index > 0) expect(atMs - (seen[index - 1]?.[0] ?? 0)).toBeGreaterThanOrEqual(EVERY_MS);
      }),
    );
  });
});
