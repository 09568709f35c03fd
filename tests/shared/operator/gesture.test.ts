import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cornerAt,
  isOperatorChord,
  NO_GESTURE,
  touched,
  type Touch,
} from '../../../src-shared/operator/gesture.ts';

const SCREEN = { widthPx: 1920, heightPx: 1080 };
const PLACES = [
  [20, 20],
  [1900, 20],
  [1900, 1060],
  [20, 1060],
] as const;

const at = (corner: number, atMs: number): Touch => {
  const [xPx = 0, yPx = 0] = PLACES[corner] ?? [960, 540];
  return { xPx, yPx, atMs };
};

/** After how many of these touches the gesture was whole. */
const wholeAfter = (touches: readonly Touch[]): readonly number[] => {
  let gesture = NO_GESTURE;
  return touches.flatMap((touch, index) => {
    const next = touched(gesture, touch, SCREEN);
    gesture = next.gesture;
    return next.isWhole ? [index + 1] : [];
  });
};

describe('corners', () => {
  it.each([
    [0, 0, 0],
    [129, 129, 0],
    [130, 10, null],
    [1919, 0, 1],
    [1791, 129, 1],
    [1919, 1079, 2],
    [0, 1079, 3],
    [10, 540, null],
    [960, 10, null],
    [-1, 0, null],
    [1921, 0, null],
  ])('O1: %d, %d lies in corner %s', (xPx, yPx, corner) => {
    expect(cornerAt({ xPx, yPx }, SCREEN)).toBe(corner);
  });
});

describe('the gesture', () => {
  it.each<[string, readonly Touch[], readonly number[]]>([
    ['the four corners clockwise', [0, 1, 2, 3].map((corner) => at(corner, corner * 1000)), [4]],
    ['in exactly five seconds', [0, 1, 2, 3].map((corner) => at(corner, (corner * 5000) / 3)), [4]],
    ['not in more than five', [at(0, 0), at(1, 1), at(2, 2), at(3, 5001)], []],
    ['not the other way round', [3, 2, 1, 0].map((corner) => at(corner, corner)), []],
    ['not with a corner left out', [at(0, 0), at(1, 1), at(3, 2)], []],
    ['not with a touch elsewhere', [at(0, 0), at(1, 1), at(9, 2), at(2, 3), at(3, 4)], []],
    [
      'each corner told of twice',
      [0, 0, 1, 1, 2, 2, 3, 3].map((corner, index) => at(corner, index * 10)),
      [7],
    ],
    [
      'begun again at the first corner',
      [at(0, 0), at(1, 1), at(0, 9000), at(1, 9001), at(2, 9002), at(3, 9003)],
      [6],
    ],
    ['one told of too late is not counted', [at(0, 0), at(1, 100), at(0, 50), at(2, 200), at(3, 300)], [5]],
  ])('O1: %s', (_name, touches, whole) => {
    expect(wholeAfter(touches)).toEqual(whole);
  });

  const touches = fc.array(
    fc.record({ corner: fc.integer({ min: 0, max: 4 }), waitMs: fc.integer({ min: 0, max: 3000 }) }),
  );

  it('O1: whatever was touched before, the four corners in time are recognised', () => {
    fc.assert(
      fc.property(
        touches,
        fc.array(fc.integer({ min: 0, max: 1600 }), { minLength: 3, maxLength: 3 }),
        (before, gaps) => {
          let atMs = 0;
          const history = before.map(({ corner, waitMs }) => at(corner, (atMs += waitMs)));
          const first = at(0, (atMs += 1));
          const rest = gaps.map((gap, index) => at(index + 1, (atMs += gap)));
          const all = [...history, first, ...rest];
          expect(wholeAfter(all)).toContain(all.length);
        },
      ),
    );
  });

  it('O1: it is never whole unless the four corners were touched in order in the last five seconds', () => {
    fc.assert(
      fc.property(touches, (steps) => {
        let atMs = 0;
        const all = steps.map(({ corner, waitMs }) => ({ corner, touch: at(corner, (atMs += waitMs)) }));
        for (const end of wholeAfter(all.map(({ touch }) => touch))) {
          const last = all[end - 1]?.touch.atMs ?? 0;
          const recent = all.slice(0, end).filter(({ touch }) => last - touch.atMs <= 5000);
          expect(recent.map(({ corner }) => corner).join('')).toMatch(/0[^4]*1[^4]*2[^4]*3$/);
        }
      }),
    );
  });
});

describe('the chord', () => {
  const chord = { type: 'keyDown', code: 'KeyO', control: true, alt: true, shift: true, meta: false };

  it('O1: is Ctrl+Alt+Shift+O', () => {
    expect(isOperatorChord(chord)).toBe(true);
  });

  it.each([
    { type: 'keyUp' },
    { code: 'KeyP' },
    { control: false },
    { alt: false },
    { shift: false },
    { meta: true },
  ])('O1: and not with %j', (otherwise) => {
    expect(isOperatorChord({ ...chord, ...otherwise })).toBe(false);
  });
});
