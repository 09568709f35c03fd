import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beginWatch,
  SILENCE_MS,
  watched,
  type PageFault,
  type PageSign,
} from '../../../src-shared/watchdog/page-watch.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const tick: PageSign = { type: 'tick', isSeen: true };
const well: PageSign = { type: 'answer', drew: true, isWhole: true, isDark: false };
const dark: PageSign = { ...well, isDark: true };
const painted: PageSign = { type: 'painted' };

type Happening = readonly [atMs: number, sign: PageSign];

/** Every fault that is found, and when. */
function faults(happenings: readonly Happening[]): readonly (readonly [number, PageFault])[] {
  let watch = beginWatch(0);
  return happenings.flatMap(([atMs, sign]) => {
    const next = watched(watch, sign, atMs);
    watch = next.watch;
    return next.fault === null ? [] : [[atMs, next.fault] as const];
  });
}

/** Ticks, one a second, and what else is said at each of them. */
function seconds(from: number, to: number, said: readonly PageSign[] = []): readonly Happening[] {
  return Array.from({ length: to - from }, (_, index) => (from + index + 1) * SECOND).flatMap(
    (atMs): Happening[] => [[atMs, tick], ...said.map((sign): Happening => [atMs + 20, sign])],
  );
}
const begun: readonly Happening[] = [
  [300, well],
  [500, painted],
];
const first = (found: ReturnType<typeof faults>) => found[0] ?? null;

describe('the page that is watched', () => {
  it('W1: one that answers, draws and changes is left alone', () => {
    expect(faults([...begun, ...seconds(0, 600, [well])])).toEqual([]);
  });

  it('W1: silence is noticed in time for the page to be back within six seconds', () => {
    const silent = first(faults([...begun, ...seconds(0, 20, [well]), ...seconds(20, 40)]));
    expect(silent).toEqual([24_000, 'silent']);
  });

  it('W1: a page that hangs before it was first asked is silent as well', () => {
    const said: readonly Happening[] = [[300, { type: 'speaks' }]];
    expect(first(faults([...said, ...seconds(0, 20)]))).toEqual([4000, 'silent']);
    expect(first(faults([[500, painted], ...seconds(0, 20)]))).toEqual([5000, 'silent']);
  });

  it('W1: a page that answers without drawing is frozen', () => {
    const frozen = { ...well, drew: false };
    expect(first(faults([...begun, ...seconds(0, 20, [well]), ...seconds(20, 60, [frozen])]))).toEqual([
      31_000,
      'frozen',
    ]);
  });

  it('W1: a page with nothing in it is found within four seconds', () => {
    const empty = { ...well, isWhole: false };
    expect(first(faults([...begun, ...seconds(0, 20, [well]), ...seconds(20, 60, [empty])]))).toEqual([
      24_000,
      'empty',
    ]);
  });

  it('W1: where the window is not seen nothing has to be drawn', () => {
    const unseen = seconds(0, 300, [{ ...well, drew: false }]).map(([atMs, sign]): Happening => [
      atMs,
      sign.type === 'tick' ? { type: 'tick', isSeen: false } : sign,
    ]);
    expect(faults([...begun, ...unseen])).toEqual([]);
  });

  it('W2: a page whose first scene does not come is begun anew, and waited for longer each time', () => {
    let watch = beginWatch(0);
    const found: number[] = [];
    for (let atMs = SECOND; atMs < 4 * MINUTE; atMs += SECOND) {
      watch = watched(watch, well, atMs - 10).watch;
      const next = watched(watch, tick, atMs);
      watch = next.watch;
      if (next.fault !== 'late') continue;
      found.push(atMs);
      watch = watched(watch, { type: 'loading' }, atMs).watch;
    }
    expect(found).toEqual([11_000, 32_000, 73_000, 154_000]);
  });

  it('W2: what has not changed for longer than any visit is begun anew, unless it is to be dark', () => {
    expect(first(faults([...begun, ...seconds(0, 1000, [well])]))?.[1]).toBe('standing');
    expect(faults([...begun, ...seconds(0, 4000, [dark])])).toEqual([]);
  });

  it('W1: no page is blamed for what was held up beside it: a main process that slept, a machine that was suspended', () => {
    const asleepMs = fc.integer({ min: 4 * SECOND, max: 1000 * MINUTE });
    fc.assert(
      fc.property(asleepMs, (forMs) => {
        const before = [...begun, ...seconds(0, 10, [well])];
        const after = seconds(10, 30, [well]).map(([atMs, sign]): Happening => [atMs + forMs, sign]);
        expect(faults([...before, ...after])).toEqual([]);
      }),
    );
  });

  it('W1: whatever it says and when, a page that answers often enough is never called silent, and one that stops always is', () => {
    const gaps = fc.array(fc.integer({ min: 1, max: SILENCE_MS - 1000 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(gaps, (gapsMs) => {
        let atMs = 500;
        const answers = gapsMs.map((gapMs): Happening => [(atMs += gapMs), well]);
        const until = Math.ceil(atMs / SECOND) + 8;
        const inOrder = [...answers, ...seconds(0, until)].sort(([one], [other]) => one - other);
        const found = faults([...begun, ...inOrder]).filter(([, kind]) => kind === 'silent');
        expect(found[0]?.[0]).toBeGreaterThan(atMs + SILENCE_MS);
        expect(found[0]?.[0]).toBeLessThanOrEqual(atMs + SILENCE_MS + SECOND);
      }),
    );
  });
});
