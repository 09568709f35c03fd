import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnsConfig, lineValues } from '../../../src-renderer/charts/columns-config.ts';
import { columnsLayout } from '../../../src-renderer/charts/columns-layout.ts';
import { fakeFrame, uprightFrame } from './fake-frame.ts';

const box = { left: 650, top: 300, width: 1174, height: 668 };
const points = [8605, 7239, 6897, 5554, 7073, 5544, 4710, 5757, 6279].map((value, index) => ({
  id: String(2016 + index),
  value,
  year: String(2016 + index),
  number: String(value),
}));

describe('columns', () => {
  test('are as high as their values, from zero on the sill', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9000 }), { minLength: 1, maxLength: 12 }), (values) => {
        const list = values.map((value, index) => ({ id: `${index}`, value, year: '2020', number: '1' }));
        const { columns, maxValue, canvas } = columnsLayout(fakeFrame(), list, box);
        for (const column of columns) {
          expect(column.height / canvas.height).toBeCloseTo(column.value / maxValue, 6);
          expect(column.top + column.height).toBeCloseTo(968, 6);
        }
      }),
    );
  });

  test('fill their box from edge to edge, the latest marked', () => {
    const { columns } = columnsLayout(fakeFrame(), points, box);
    const last = columns.at(-1);
    expect(columns[0]?.left).toBe(650);
    expect((last?.left ?? 0) + (last?.width ?? 0)).toBeCloseTo(1824, 6);
    expect(columns.filter(({ isLatest }) => isLatest).map(({ year }) => year)).toEqual(['2024']);
  });

  test('leave their values the width they stand in', () => {
    const frame = uprightFrame({ labelPx: 30.24 * 1.3 });
    const layout = columnsLayout(frame, points, { left: 72, top: 900, width: 936, height: 793 });
    const pitch = (layout.columns[1]?.left ?? 0) - (layout.columns[0]?.left ?? 0);
    expect(frame.ruler.width('8605', { sizePx: layout.valuePx, weight: 640 })).toBeLessThan(pitch);
    expect(layout.isTurned).toBe(true);
  });

  test('have a paper line each step and none on their own top', () => {
    expect(lineValues(3200, 1000)).toEqual([1000, 2000, 3000]);
    expect(lineValues(3000, 1000)).toEqual([1000, 2000]);
    expect(lineValues(500, 1000)).toEqual([]);
    expect(lineValues(500, 0)).toEqual([]);
  });

  test('are given to Chart.js from zero, the latest in the second colour, without axes', () => {
    const palette = { paper: 'paper', data: ['one', 'two', 'three'], rest: '', restFurrow: '' } as const;
    const layout = columnsLayout(fakeFrame(), points, box);
    const config = columnsConfig(layout, { palette, linePx: 2, gridStep: 1000, devicePixelRatio: 1 });
    expect(config.data.datasets[0]?.data).toEqual(points.map(({ value }) => value));
    expect(config.data.datasets[0]?.backgroundColor).toEqual([...Array<string>(8).fill('one'), 'two']);
    expect(config.options?.scales?.['y']).toMatchObject({ display: false, min: 0, max: 8605 });
    expect(config.options?.animation).toBe(false);
  });
});
