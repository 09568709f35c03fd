import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverPlan } from '../../../src-main/lockdown/covers.ts';
import { mendAfterMs, mendings } from '../../../src-main/lockdown/window-stance.ts';

const RIGHT = { minimized: false, visible: true, kiosk: true, onTop: true, covers: true, focused: true };

describe('the window', () => {
  it.each([
    [{}, []],
    [{ minimized: true }, ['restore']],
    [{ visible: false }, ['show']],
    [{ kiosk: false }, ['kiosk']],
    [{ onTop: false }, ['on-top']],
    [{ covers: false }, ['cover']],
    [{ focused: false }, ['focus']],
    [{ minimized: true, visible: false, focused: false }, ['restore', 'show', 'focus']],
  ] as const)('G10: %j is mended by %j', (wrong, expected) => {
    expect(mendings({ ...RIGHT, ...wrong })).toEqual(expected);
  });

  it.each([
    [null, 0, 0],
    [0, 0, 1000],
    [0, 400, 600],
    [0, 1000, 0],
    [0, 90_000, 0],
    // A clock that went back must not make it wait for hours.
    [90_000, 0, 1000],
  ])('G10: mended at %s, asked again at %s: wait %s ms', (lastAtMs, nowMs, waitMs) => {
    expect(mendAfterMs(lastAtMs, nowMs)).toBe(waitMs);
  });
});

describe('other displays', () => {
  const display = (id: number) => ({ id, bounds: { x: id * 100, y: 0, width: 100, height: 100 } });

  it.each([
    ['one comes', [], [1], 'blank', { open: [1], place: [], close: [] }],
    ['one stays, perhaps moved', [1], [1], 'blank', { open: [], place: [1], close: [] }],
    ['one goes', [1], [], 'blank', { open: [], place: [], close: [1] }],
    ['one is put in the place of another', [1], [2], 'blank', { open: [2], place: [], close: [1] }],
    ['they are left', [], [1, 2], 'leave', { open: [], place: [], close: [] }],
  ] as const)('G11: %s', (_name, covered, others, wanted, plan) => {
    const { open, place, close } = coverPlan(covered, others.map(display), wanted);
    expect({ open: open.map(({ id }) => id), place: place.map(({ id }) => id), close }).toEqual(plan);
  });

  it('G11: whatever comes and goes, afterwards every other display has one cover and nothing else has', () => {
    const ids = fc.uniqueArray(fc.integer({ min: 1, max: 6 }));
    fc.assert(
      fc.property(ids, ids, (covered, others) => {
        const plan = coverPlan(covered, others.map(display), 'blank');
        const after = covered.filter((id) => !plan.close.includes(id)).concat(plan.open.map(({ id }) => id));
        expect(after.sort()).toEqual([...others].sort());
      }),
    );
  });
});
