import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Crowd } from '../../../src-renderer/charts/crowd-plan.ts';
import { noteStandsInRow, peopleLayout, peopleNeeds } from '../../../src-renderer/charts/people-layout.ts';
import { crowdPath, silhouetteAt, SILHOUETTES } from '../../../src-renderer/charts/silhouettes.ts';
import { fakeFrame, uprightFrame } from './fake-frame.ts';

const crowd: Crowd = {
  perRow: 57,
  note: 'Each figure is one person.',
  parts: [
    { id: 'killed', value: 57, label: 'killed', number: '57' },
    { id: 'injured', value: 245, label: 'injured', number: '245' },
  ],
};

const feet = (path: string) =>
  [...path.matchAll(/M([\d.-]+) ([\d.-]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));

describe('people', () => {
  test('are one figure each, killed first', () => {
    const box = { left: 96, top: 300, width: 1728, height: 668 };
    const { blocks } = peopleLayout(fakeFrame(), crowd, box);
    expect(blocks.map(({ path }) => feet(path).length)).toEqual([57, 245]);
    expect(blocks.map(({ isFirst }) => isFirst)).toEqual([true, false]);
  });

  test('stand in rows of 57, so that the first row is everyone killed', () => {
    const box = { left: 96, top: 300, width: 1728, height: 668 };
    const { blocks } = peopleLayout(fakeFrame(), crowd, box);
    const rows = blocks.map(({ path }) => new Set(feet(path).map(({ y }) => y)).size);
    expect(rows).toEqual([1, 5]);
  });

  test('stand in rows of 19 on an upright screen', () => {
    const box = { left: 72, top: 700, width: 936, height: 993 };
    const { blocks } = peopleLayout(uprightFrame(), crowd, box);
    expect(blocks.map(({ path }) => new Set(feet(path).map(({ y }) => y)).size)).toEqual([3, 13]);
  });

  test('have their last row on the sill and all of them inside their box', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 }), (killed, injured) => {
        const [first, second] = crowd.parts;
        if (!first || !second) return;
        const parts = [
          { ...first, value: killed },
          { ...second, value: injured },
        ];
        const frame = fakeFrame();
        const height = peopleNeeds(frame, { ...crowd, parts });
        const box = { left: 96, top: 968 - height, width: 1728, height };
        const { blocks, scale } = peopleLayout(frame, { ...crowd, parts }, box);
        const all = blocks.flatMap(({ path }) => feet(path));
        expect(Math.max(...all.map(({ y }) => y)) * scale).toBeCloseTo(968, 0);
        expect(Math.min(...all.map(({ y }) => y - 101)) * scale).toBeGreaterThanOrEqual(box.top - 1);
        expect(Math.max(...all.map(({ x }) => x)) * scale).toBeLessThan(1920 - 96);
      }),
    );
  });

  test('keep their note beside the last row only where it leaves room', () => {
    expect(noteStandsInRow(fakeFrame(), crowd)).toBe(true);
    expect(noteStandsInRow(uprightFrame(), crowd)).toBe(false);
    expect(noteStandsInRow(fakeFrame(), { ...crowd, note: 'word '.repeat(60) })).toBe(false);
  });
});

describe('silhouettes', () => {
  test('come in an order that never changes', () => {
    const order = Array.from({ length: 24 }, (_, index) => silhouetteAt(index)).join('');
    expect(order).toMatchInlineSnapshot(`"030231211021130323111101"`);
  });

  test('are all four about as frequent', () => {
    const counts = SILHOUETTES.map((_, which) => countOf(which, 302));
    for (const count of counts) expect(count).toBeGreaterThan(302 / 6);
  });

  test('go on from one group to the next', () => {
    const everyone = Array.from({ length: 5 }, (_, index) => ({ x: index, y: 0 }));
    expect(crowdPath(everyone.slice(0, 2), 0) + crowdPath(everyone.slice(2), 2)).toBe(crowdPath(everyone, 0));
  });
});

function countOf(which: number, people: number): number {
  return Array.from({ length: people }, (_, index) => silhouetteAt(index)).filter((own) => own === which)
    .length;
}
