import { describe, expect, it } from 'vitest';
import type { Chart } from '../../../src-shared/content/scene.ts';
import { columnShares } from '../../../src-renderer/explore/column-shares.ts';

const parts = [
  { id: 'one', value: 40 },
  { id: 'other', value: 10 },
];

describe('the columns over the door to the figures', () => {
  it.each<readonly [Chart, readonly number[]]>([
    [
      {
        form: 'columns',
        gridStep: 5,
        points: [
          { year: 2023, value: 5 },
          { year: 2024, value: 20 },
        ],
      },
      [0.25, 1],
    ],
    [{ form: 'strip', total: 50, parts }, [1, 0.25]],
    [{ form: 'people', perRow: 10, parts }, [1, 0.25]],
    [{ form: 'share', percent: 80 }, [1, 0.25]],
    [{ form: 'tally', count: 12, perMark: 1 }, [1]],
    [{ form: 'square', sideKilometres: 3, pitchesPerSquareKilometre: 140 }, [1]],
    [{ form: 'columns', gridStep: 5, points: [{ year: 2024, value: 0 }] }, [1]],
  ])('%j stand as high as the largest lets them', (chart, shares) => {
    expect(columnShares(chart)).toEqual(shares);
  });
});
