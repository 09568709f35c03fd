import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Room } from '../../src-renderer/swipe.ts';
import {
  beyondSlop,
  decide,
  isAcross,
  isHand,
  isStroke,
  offsetOf,
  velocityOf,
} from '../../src-renderer/swipe.ts';

const start = { x: 960, y: 540 };
const to = (across: number, along: number) => ({ x: start.x + across, y: start.y + along });

const BETWEEN: Room = { widthPx: 1920, next: true, previous: true, rightToLeft: false };
const FIRST: Room = { ...BETWEEN, previous: false };
const LAST: Room = { ...BETWEEN, next: false };

describe('a path', () => {
  it.each([
    [12, 0, false],
    [13, 0, true],
    [0, -13, true],
    [8, 8, false],
    [10, 10, true],
  ])('of %i across and %i along is a stroke: %s', (x, y, stroke) => {
    expect(isStroke(start, to(x, y))).toBe(stroke);
  });

  it.each([
    ['to the left', -300, 0, true],
    ['to the right', 300, 0, true],
    ['that slants a little', -300, 190, true],
    ['that slants too much', -300, 210, false],
    ['downwards', 0, 400, false],
    ['of a trembling finger', 12, 0, false],
  ])('E2: %s goes across: %s', (_name, across, along, expected) => {
    expect(isAcross(start, to(across, along))).toBe(expected);
  });

  it('E1: begins to move something where the trembling of a tap ends, without a jump', () => {
    expect(beyondSlop({ from: start, to: to(-12, 0) })).toBeCloseTo(0);
    expect(beyondSlop({ from: start, to: to(-13, 0) })).toBe(-1);
    expect(beyondSlop({ from: start, to: to(40, 9) })).toBe(28);
  });
});

describe('what touches the screen', () => {
  it.each([
    ['a mouse', 1, 1, false],
    ['a finger', 40, 44, false],
    ['a thumb held flat', 60, 100, false],
    ['a palm', 120, 160, true],
    ['a sleeve', 30, 300, true],
  ])('E2: %s of %i × %i px on a screen 1080 px high is a hand: %s', (_name, width, height, expected) => {
    expect(isHand({ width, height }, 1080)).toBe(expected);
  });
});

describe('how fast a finger was', () => {
  const samples = (...of: readonly (readonly [number, number])[]) =>
    of.map(([atMs, x]) => ({ atMs, x, y: 0 }));

  it.each([
    ['of the last tenth of a second', samples([0, 0], [900, 10], [950, 60], [1000, 110]), 1000, 1],
    ['to the left', samples([0, 100], [50, 0]), 50, -2],
    ['that rested before it was lifted', samples([0, 0], [50, 200], [400, 200]), 400, 0],
    ['that was not seen for long', samples([0, 0], [50, 200]), 1000, 0],
    ['of which only one moment is known', samples([0, 0]), 0, 0],
    ['of which two places are known at one moment', samples([5, 0], [5, 16]), 5, 2],
  ])('E1: %s', (_name, seen, atMs, expected) => {
    expect(velocityOf(seen, atMs)).toBeCloseTo(expected);
  });
});

describe('let go', () => {
  it.each([
    ['a quarter of the screen, at rest', -480, 0, BETWEEN, 'next'],
    ['a quarter the other way', 480, 0, BETWEEN, 'previous'],
    ['less than that, at rest', -479, 0, BETWEEN, null],
    ['a short throw', -80, -1, BETWEEN, 'next'],
    ['a short throw that is not fast', -80, -0.7, BETWEEN, null],
    ['a tremble, however fast', -76, -9, BETWEEN, null],
    ['far, and thrown back', -900, 1, BETWEEN, null],
    ['far, and drifting back', -900, 0.5, BETWEEN, 'next'],
    ['no way at all', 0, -5, BETWEEN, null],
    ['before the first item', 1800, 5, FIRST, null],
    ['after the last item', -1800, -5, LAST, null],
    ['to the right, in a language written from the right', 480, 0, { ...BETWEEN, rightToLeft: true }, 'next'],
  ] as const)('E1: %s', (_name, across, velocity, room, expected) => {
    expect(decide(across, velocity, room)).toBe(expected);
  });

  const room: fc.Arbitrary<Room> = fc.record({
    widthPx: fc.integer({ min: 320, max: 4000 }),
    next: fc.boolean(),
    previous: fc.boolean(),
    rightToLeft: fc.boolean(),
  });
  const across = fc.integer({ min: -4000, max: 4000 });
  const velocity = fc.double({ min: -10, max: 10, noNaN: true });
  const opposite = { next: 'previous', previous: 'next' } as const;
  const mirrored = (of: Room): Room => ({ ...of, next: of.previous, previous: of.next });

  it('E1: leads nowhere where there is nothing', () => {
    fc.assert(
      fc.property(across, velocity, room, (px, speed, of) => {
        const way = decide(px, speed, of);
        expect(way === null || of[way]).toBe(true);
      }),
    );
  });

  it('E1: the other way round means the opposite', () => {
    fc.assert(
      fc.property(across, velocity, room, (px, speed, of) => {
        const there = decide(px, speed, of);
        expect(decide(-px, -speed, mirrored(of))).toBe(there === null ? null : opposite[there]);
      }),
    );
  });

  it('E1: means the opposite where words are written from the other side', () => {
    fc.assert(
      fc.property(across, velocity, room, (px, speed, of) => {
        const there = decide(px, speed, of);
        const turned = { ...mirrored(of), rightToLeft: !of.rightToLeft };
        expect(decide(px, speed, turned)).toBe(there === null ? null : opposite[there]);
      }),
    );
  });

  it('E1: means the same on a screen of any size', () => {
    fc.assert(
      fc.property(across, velocity, room, fc.constantFrom(2, 4), (px, speed, of, times) => {
        const larger = { ...of, widthPx: of.widthPx * times };
        expect(decide(px * times, speed * times, larger)).toBe(decide(px, speed, of));
      }),
    );
  });

  it('E1: further in the same direction never means less', () => {
    fc.assert(
      fc.property(across, velocity, room, fc.integer({ min: 0, max: 4000 }), (px, speed, of, more) => {
        const way = decide(px, speed, of);
        if (way !== null) expect(decide(px + Math.sign(px) * more, speed, of)).toBe(way);
      }),
    );
  });
});

describe("a section's end", () => {
  it('E1: gives way less and less, and never more than a third of the screen', () => {
    const distance = fc.integer({ min: 1, max: 100_000 });
    fc.assert(
      fc.property(distance, distance, (one, other) => {
        const [near, far] = one < other ? [one, other] : [other, one];
        const [nearer, farther] = [offsetOf(near, FIRST), offsetOf(far, FIRST)];
        expect(nearer).toBeGreaterThan(0);
        expect(nearer).toBeLessThanOrEqual(0.55 * near);
        expect(farther).toBeGreaterThanOrEqual(nearer);
        expect(farther - nearer).toBeLessThanOrEqual(0.55 * (far - near));
        expect(farther).toBeLessThan(640);
      }),
    );
  });

  it('E1: gives way as its formula says', () => {
    // 0.55 · 200 · 640 / (0.55 · 200 + 640)
    expect(offsetOf(200, FIRST)).toBeCloseTo(93.87, 2);
    expect(offsetOf(-200, LAST)).toBeCloseTo(-93.87, 2);
  });

  it('E1: an item follows the finger to where there is another one', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4000, max: 0 }), (px) => {
        expect(offsetOf(px, FIRST)).toBe(px);
      }),
    );
  });
});
