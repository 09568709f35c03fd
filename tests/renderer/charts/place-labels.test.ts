import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeLabels } from '../../../src-renderer/charts/place-labels.ts';

const labels = fc.array(fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 160 })), {
  maxLength: 8,
});

describe('labels along a strip', () => {
  test('stay where they want to be when there is room', () => {
    expect(
      placeLabels({ wanted: [0, 300, 700], sizes: [200, 200, 200], from: 0, to: 1000, gap: 10 }),
    ).toEqual([0, 300, 700]);
  });

  test('share the move when two of them would meet', () => {
    expect(placeLabels({ wanted: [400, 420], sizes: [100, 100], from: 0, to: 1000, gap: 20 })).toEqual([
      350, 470,
    ]);
  });

  test('move back from the edge', () => {
    expect(placeLabels({ wanted: [0, 980], sizes: [100, 100], from: 0, to: 1000, gap: 20 })).toEqual([
      0, 900,
    ]);
  });

  test('are refused when they cannot stand in one row', () => {
    expect(placeLabels({ wanted: [0, 10], sizes: [60, 60], from: 0, to: 100, gap: 1 })).toBeNull();
  });

  test('never overlap, never leave the row and never change places', () => {
    fc.assert(
      fc.property(labels, fc.integer({ min: 0, max: 30 }), (pairs, gap) => {
        const sorted = [...pairs].sort(([one], [other]) => one - other);
        const sizes = sorted.map(([, size]) => size);
        const row = { wanted: sorted.map(([start]) => start), sizes, from: 0, to: 1100, gap };
        const starts = placeLabels(row);
        const needed = sizes.reduce((sum, size) => sum + size, 0) + gap * Math.max(0, sizes.length - 1);
        if (starts === null) return needed > 1100;
        return starts.every((start, index) => {
          const end = start + (sizes[index] ?? 0);
          const next = starts[index + 1];
          return start >= -1e-6 && end <= 1100 + 1e-6 && (next === undefined || next >= end + gap - 1e-6);
        });
      }),
    );
  });
});
