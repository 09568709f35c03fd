import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pitchesIn } from '../../../src-renderer/charts/pitches.ts';
import { squareLayout } from '../../../src-renderer/charts/square-layout.ts';
import { squareNeeds } from '../../../src-renderer/charts/square-room.ts';
import { markCount, tallyLayout } from '../../../src-renderer/charts/tally-layout.ts';
import { fakeFrame, uprightFrame } from './fake-frame.ts';

const figure = {
  sideKilometres: 28.528,
  pitches: 140.056,
  side: '28.5 km',
  cell: 'One square kilometre.',
  cellNote: 'About 140 football pitches of 105 × 68 m. One is white.',
};

describe('a square', () => {
  test('holds one square kilometre to scale and stands on the sill', () => {
    const right = { left: 1133, top: 147, width: 691, height: 821 };
    const left = { left: 96, top: 700, width: 972, height: 268 };
    const { square, cell, drawnOut } = squareLayout(fakeFrame(), figure, { square: right, cell: left });
    expect(square.width).toBe(square.height);
    expect(square.top + square.height).toBe(968);
    expect(square.width / cell.width).toBeCloseTo(28.528, 3);
    expect(drawnOut.left + drawnOut.width).toBeLessThan(square.left);
  });

  test('keeps its drawn-out cell and words off itself on an upright screen', () => {
    const frame = uprightFrame();
    const height = squareNeeds(frame, figure).height;
    const box = { left: 72, top: 1693 - height, width: 936, height };
    const layout = squareLayout(frame, figure, { square: box, cell: box });
    expect(layout.drawnOut.left + layout.drawnOut.width).toBeLessThan(layout.square.left);
    expect(layout.drawnOut.width).toBeGreaterThan(100);
    expect(layout.cellLabel.bottom).toBeLessThan(layout.drawnOut.top);
  });

  test('has whole pitches, shaped like pitches, the first at the bottom left', () => {
    const area = { left: 10, top: 20, width: 210, height: 210 };
    const pitches = pitchesIn(area, figure.pitches);
    expect(pitches).toHaveLength(140);
    expect(pitches[0]).toEqual({ left: 10, top: 215, width: 21, height: 15 });
  });
});

describe('a tally', () => {
  test.each([
    [{ count: 57, perMark: 1 }, 57],
    [{ count: 55_000_000, perMark: 1_000_000 }, 55],
    [{ count: 219.31, perMark: 1 }, 219],
    [{ count: 0.4, perMark: 1 }, 0],
  ])('of %o is %i marks', (tally, marks) => {
    expect(markCount(tally)).toBe(marks);
  });

  test('stands in its box on the sill, no mark on another, whatever the count', () => {
    const box = { left: 96, top: 600, width: 1728, height: 368 };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (count) => {
        const { marks, fields } = tallyLayout(fakeFrame(), { count, perMark: 1 }, box);
        expect(marks).toHaveLength(count);
        expect(fields.map(({ path }) => path.split('z').length - 1).reduce((sum, own) => sum + own)).toBe(
          count,
        );
        for (const { left, top, width, height } of marks) {
          expect(Math.min(width, height)).toBeGreaterThan(0);
          expect(left + width).toBeLessThanOrEqual(1824 + 1e-6);
          expect(top).toBeGreaterThanOrEqual(600 - 1e-6);
          expect(top + height).toBeLessThanOrEqual(968 + 1e-6);
        }
        const places = new Set(marks.map(({ left, top }) => `${left.toFixed(2)} ${top.toFixed(2)}`));
        expect(places.size).toBe(count);
      }),
    );
  });
});
