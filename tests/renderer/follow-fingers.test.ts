import { describe, expect, it } from 'vitest';
import { followFingers } from '../../src-renderer/fingers.ts';
import { isStroke } from '../../src-renderer/swipe.ts';

const at = (x: number, y = 0): { x: number; y: number } => ({ x, y });

describe('fingers', () => {
  it('one finger: its path, alone', () => {
    const fingers = followFingers();
    fingers.down(1, at(10));
    expect(fingers.up(1, at(90))).toEqual({ from: at(10), to: at(90), crowded: false });
  });

  it('many fingers are one crowded touch, told when the last is lifted', () => {
    const fingers = followFingers();
    for (let id = 1; id <= 10; id += 1) fingers.down(id, at(id));
    for (let id = 10; id > 1; id -= 1) expect(fingers.up(id, at(0))).toBeNull();
    expect(fingers.up(1, at(50))).toEqual({ from: at(1), to: at(50), crowded: true });
  });

  it('a finger after the crowd is alone again', () => {
    const fingers = followFingers();
    fingers.down(1, at(0));
    fingers.down(2, at(0));
    fingers.up(1, at(0));
    fingers.up(2, at(0));
    fingers.down(3, at(5));
    expect(fingers.up(3, at(5))?.crowded).toBe(false);
  });

  it('a finger that was never put down is nobody', () => {
    expect(followFingers().up(7, at(0))).toBeNull();
  });
});

it.each([
  [12, 0, false],
  [13, 0, true],
  [0, -13, true],
  [8, 8, false],
  [10, 10, true],
])('a path of %i across and %i along is a stroke: %s', (x, y, stroke) => {
  expect(isStroke(at(0), at(x, y))).toBe(stroke);
});
