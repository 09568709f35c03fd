import { expect, it } from 'vitest';
import { curveTable, growthOf } from '../../scripts/soak/curve.ts';
import type { Held } from '../../scripts/soak/measure.ts';

const held = (changes: number, pageMb: number): Held => ({
  changes,
  mainMb: 100,
  pageMb,
  othersMb: 50,
  pageHeapMb: 5,
  nodes: 2000,
  listeners: 46,
  openFiles: 217,
});

it('a curve grows by what its end lies over its beginning, each the middle of three', () => {
  const curve = [100, 500, 102, 110, 120, 112, 9].map((mb, index) => held((index + 1) * 500, mb));
  const page = growthOf(curve).find(({ what }) => what === 'page MB');
  expect(page?.percent).toBeCloseTo(((112 - 102) / 102) * 100);
  expect(growthOf(curve).filter(({ percent }) => percent !== 0)).toEqual([page]);
});

it('a curve of one measurement has not grown', () => {
  expect(growthOf([held(500, 100)]).every(({ percent }) => percent === 0)).toBe(true);
});

it('a curve is a line a measurement', () => {
  expect(
    curveTable([held(500, 100)])
      .split('\n')
      .at(-1),
  ).toBe('| 500 | 100.0 | 100.0 | 50.0 | 2000 | 46 | 217 | 5.0 |');
});
