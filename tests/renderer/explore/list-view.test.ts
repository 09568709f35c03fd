import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ListView } from '../../../src-renderer/explore/list-view.ts';
import {
  fits,
  heightPx,
  heldItems,
  itemByKey,
  scrollPxBy,
  scrollPxFor,
  seenItems,
  topPx,
} from '../../../src-renderer/explore/list-view.ts';

/** Ten thousand items, two a row, 400 px of rows of 100 px in view. */
const LONG: ListView = { total: 10_000, columns: 2, rowPx: 100, viewPx: 400, scrollPx: 0 };

const anyView: fc.Arbitrary<ListView> = fc
  .record({
    total: fc.integer({ min: 0, max: 10_000 }),
    columns: fc.integer({ min: 1, max: 7 }),
    rowPx: fc.integer({ min: 20, max: 400 }),
    viewPx: fc.integer({ min: 100, max: 2000 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ share, ...view }) => ({
    ...view,
    scrollPx: share * Math.max(heightPx({ ...view, scrollPx: 0 }) - view.viewPx, 0),
  }));

describe('a list', () => {
  it.each([
    ['at its beginning', 0, { from: 0, to: 16 }],
    ['somewhere', 10_000, { from: 192, to: 216 }],
    ['between two rows', 10_050, { from: 192, to: 218 }],
    ['at its end', 499_600, { from: 9984, to: 10_000 }],
  ])('E5: holds what is in view and a screen around it, %s', (_name, scrollPx, expected) => {
    expect(heldItems({ ...LONG, scrollPx })).toEqual(expected);
  });

  it('E5: never holds more than three screens of whole rows, however long it is', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const { from, to } = heldItems(view);
        expect(to - from).toBeLessThanOrEqual((3 * Math.ceil(view.viewPx / view.rowPx) + 3) * view.columns);
      }),
    );
  });

  it('E5: holds all that is in view, and what is seen is in view', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const held = heldItems(view);
        const seen = seenItems(view);
        const last = view.scrollPx + view.viewPx;
        for (let index = held.to; index < view.total; index += 1)
          if (topPx({ from: index, to: index }, view) < last) expect.unreachable();
        expect(topPx(held, view)).toBeLessThanOrEqual(view.scrollPx);
        if (view.total > 0) expect(seen.to).toBeGreaterThan(seen.from);
        expect(seen.from).toBeGreaterThanOrEqual(held.from);
        expect(seen.to).toBeLessThanOrEqual(held.to);
      }),
      { numRuns: 50 },
    );
  });

  it('E5: a row is seen when most of it is', () => {
    expect(seenItems(LONG)).toEqual({ from: 0, to: 8 });
    expect(seenItems({ ...LONG, scrollPx: 29 })).toEqual({ from: 0, to: 8 });
    expect(seenItems({ ...LONG, scrollPx: 71 })).toEqual({ from: 2, to: 10 });
  });

  it('E5: stops with a whole row on top, at its end as well', () => {
    const view = { ...LONG, total: 11, viewPx: 350 };
    expect(fits(view)).toBe(false);
    expect(heightPx(view)).toBe(300 + 350);
    expect(heightPx({ ...LONG, total: 8 })).toBe(400);
    expect(fits({ ...LONG, total: 8 })).toBe(true);
  });

  it('E5: shows an item whole, with as little movement as it takes', () => {
    fc.assert(
      fc.property(anyView, fc.nat(), (view, nth) => {
        if (view.total === 0 || view.rowPx > view.viewPx) return;
        const index = nth % view.total;
        const px = scrollPxFor(index, view);
        const top = Math.floor(index / view.columns) * view.rowPx;
        expect(top).toBeGreaterThanOrEqual(px);
        expect(top + view.rowPx).toBeLessThanOrEqual(px + view.viewPx);
        expect(px % view.rowPx).toBe(0);
        expect(scrollPxFor(index, { ...view, scrollPx: px })).toBe(px);
      }),
    );
  });

  it('E5: goes on by a screen of whole rows and back, and not past its ends', () => {
    expect(scrollPxBy(1, LONG)).toBe(400);
    expect(scrollPxBy(-1, { ...LONG, scrollPx: 430 })).toBe(0);
    expect(scrollPxBy(-1, LONG)).toBe(0);
    expect(scrollPxBy(1, { ...LONG, scrollPx: 499_500 })).toBe(499_600);
  });
});

describe('keys', () => {
  const from = (index: number, key: string, rightToLeft = false) =>
    itemByKey(key, index, { ...LONG, total: 11, rightToLeft });

  it.each([
    [4, 'ArrowRight', 5],
    [4, 'ArrowLeft', 3],
    [4, 'ArrowDown', 6],
    [4, 'ArrowUp', 2],
    [4, 'Home', 0],
    [4, 'End', 10],
    [0, 'PageDown', 8],
    [10, 'PageUp', 2],
    [4, 'PageDown', 10],
    [0, 'ArrowLeft', 0],
    [10, 'ArrowRight', 10],
    [1, 'ArrowUp', 1],
    [9, 'ArrowDown', 9],
    [4, 'x', null],
    [4, 'Enter', null],
  ])('E5: from item %i, %s leads to %s', (index, key, expected) => {
    expect(from(index, key)).toBe(expected);
  });

  it('E5: left and right are what they look like in a language written from the right', () => {
    expect(from(4, 'ArrowLeft', true)).toBe(5);
    expect(from(4, 'ArrowRight', true)).toBe(3);
  });
});
