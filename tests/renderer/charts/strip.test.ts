import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Frame } from '../../../src-renderer/charts/frame.ts';
import { stripConfig } from '../../../src-renderer/charts/strip-config.ts';
import type { StripPart } from '../../../src-renderer/charts/strip-labels.ts';
import { stripLayout, stripNeeds } from '../../../src-renderer/charts/strip-layout.ts';
import { stripSegments } from '../../../src-renderer/charts/strip-segments.ts';
import { fakeFrame, uprightFrame } from './fake-frame.ts';

const part = (id: string, value: number, label: string): StripPart => ({
  id,
  value,
  words: { label, number: String(value) },
});

const items = [
  part('uxo', 44698, 'Unexploded ordnance'),
  part('ap', 28259, 'Anti-personnel mines'),
  part('at', 15303, 'Anti-tank mines'),
];

const values = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 6 });

describe('the parts of a strip', () => {
  test('fill it with a gap between each two, and none is too short to be seen', () => {
    fc.assert(
      fc.property(values, (list) => {
        const segments = stripSegments({ values: list, lengthPx: 1920, gapPx: 8, leastPx: 8 });
        expect(segments[0]?.from).toBe(0);
        expect(segments.at(-1)?.to).toBeCloseTo(1920, 6);
        segments.forEach(({ from, to }, index) => {
          expect(to - from).toBeGreaterThanOrEqual(8 - 1e-6);
          const next = segments[index + 1];
          if (next) expect(next.from - to).toBeCloseTo(8, 6);
        });
      }),
    );
  });

  test('are as long as their shares', () => {
    const [first, second] = stripSegments({ values: [75, 25], lengthPx: 1008, gapPx: 8, leastPx: 8 });
    expect(first).toEqual({ from: 0, to: 750 });
    expect(second).toEqual({ from: 758, to: 1008 });
  });

  test('are given to Chart.js as floating bars over the whole canvas, without axes or animation', () => {
    const bar = { left: 0, top: 0, width: 1008, height: 100 };
    const segments = [
      { from: 0, to: 750 },
      { from: 758, to: 1008 },
    ];
    const config = stripConfig({ segments, isUpright: false, bar }, ['one', 'two'], 2);
    expect(config.data.datasets.map(({ data }) => data)).toEqual([[[0, 750]], [[758, 1008]]]);
    expect(config.data.datasets.map(({ backgroundColor }) => backgroundColor)).toEqual(['one', 'two']);
    expect(config.options).toMatchObject({ animation: false, indexAxis: 'y', devicePixelRatio: 2 });
    expect(config.options?.scales?.['x']).toMatchObject({ display: false, min: 0, max: 1008 });
  });
});

describe('the labels of a strip', () => {
  test('stand on their parts’ own starts, the first on the left edge', () => {
    const layout = stripLayout(fakeFrame(), items, { left: 96, top: 600, width: 1728, height: 368 });
    expect(layout.labels.map(({ left }) => left)).toEqual([
      96,
      layout.segments[1]?.from,
      layout.segments[2]?.from,
    ]);
    expect(layout.labels.every(({ leader }) => leader === null)).toBe(true);
    expect(layout.bar).toMatchObject({ left: 0, width: 1920, top: 968 - 168, height: 168 });
  });

  test('are not made up for the rest of a share', () => {
    const rest: StripPart = { id: 'rest', value: 10, words: null };
    const layout = stripLayout(fakeFrame(), [{ ...rest, id: 'own', value: 90 }, rest], {
      left: 96,
      top: 600,
      width: 1728,
      height: 368,
    });
    expect(layout.labels).toEqual([]);
    expect(layout.segments).toHaveLength(2);
  });

  test('of an upright strip stand beside it, largest at the bottom', () => {
    const layout = stripLayout(uprightFrame(), items, { left: 72, top: 800, width: 936, height: 893 });
    const tops = layout.labels.map(({ top }) => top);
    expect([...tops].sort((one, other) => other - one)).toEqual(tops);
    expect(layout.bar.left + layout.bar.width).toBe(1080);
  });

  test.each([
    ['across', (scale: number) => fakeFrame({ labelPx: 30.24 * scale })],
    ['upright', (scale: number) => uprightFrame({ labelPx: 30.24 * scale })],
  ])('never overlap, however small a part is (%s)', (_, frameAt: (scale: number) => Frame) => {
    fc.assert(
      fc.property(values, fc.constantFrom(1, 1.15, 1.3), (list, scale) => {
        const frame = frameAt(scale);
        const parts = [...list]
          .sort((one, other) => other - one)
          .map((value, index) => part(`p${index}`, value, 'Not known'));
        const needs = stripNeeds(frame, parts);
        if (!Number.isFinite(needs) || needs > frame.heightPx) return;
        const box = { left: frame.edgePx, top: frame.heightPx - needs, width: 100, height: needs };
        const { labels } = stripLayout(frame, parts, box);
        const isAcross = frame.shape === 'wide';
        const spans = labels
          .map(({ left, top, width }) => (isAcross ? [left, left + width] : [top, top + frame.labelPx * 3]))
          .sort(([one = 0], [other = 0]) => one - other);
        spans.forEach(([, end = 0], index) => {
          const next = spans[index + 1]?.[0];
          if (next !== undefined) expect(next).toBeGreaterThanOrEqual(end);
        });
      }),
    );
  });
});
