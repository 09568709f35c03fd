import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { swipeOf } from '../../src-renderer/swipe.ts';

const start = { x: 960, y: 540 };
const after = (across: number, along: number) =>
  swipeOf(start, { x: start.x + across, y: start.y + along }, 1080);

describe('a path on a screen 1080 px high', () => {
  it.each([
    ['to the left', -300, 0, 'next'],
    ['to the right', 300, 0, 'previous'],
    ['that is long enough', -65, 0, 'next'],
    ['of a shaky tap', -64, 0, null],
    ['that slants a little', -300, 190, 'next'],
    ['that slants too much', -300, 210, null],
    ['downwards', 0, 400, null],
    ['upwards', 10, -400, null],
    ['of a still finger', 0, 0, null],
  ])('%s', (_name, across, along, expected) => {
    expect(after(across, along)).toBe(expected);
  });
});

describe('any path', () => {
  const coordinate = fc.integer({ min: 0, max: 4000 });
  const point = fc.record({ x: coordinate, y: coordinate });
  const side = fc.integer({ min: 200, max: 2160 });
  const opposite = { next: 'previous', previous: 'next' } as const;

  it('walked back means the opposite', () => {
    fc.assert(
      fc.property(point, point, side, (from, to, shorter) => {
        const there = swipeOf(from, to, shorter);
        expect(swipeOf(to, from, shorter)).toBe(there === null ? null : opposite[there]);
      }),
    );
  });

  it('means the same wherever on the screen it lies, and on a screen of any size', () => {
    fc.assert(
      fc.property(point, point, fc.integer({ min: 2, max: 4 }), (from, to, times) => {
        const moved = (by: number, { x, y }: { x: number; y: number }) => ({ x: x * by + 7, y: y * by + 11 });
        expect(swipeOf(moved(times, from), moved(times, to), 1080 * times)).toBe(swipeOf(from, to, 1080));
      }),
    );
  });

  it('that turns a page goes further across than along', () => {
    fc.assert(
      fc.property(point, point, side, (from, to, shorter) => {
        if (swipeOf(from, to, shorter) === null) return;
        expect(Math.abs(to.x - from.x)).toBeGreaterThan(Math.abs(to.y - from.y));
      }),
    );
  });
});
