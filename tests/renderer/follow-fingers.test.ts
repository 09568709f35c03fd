import { describe, expect, it } from 'vitest';
import { followFingers } from '../../src-renderer/fingers.ts';

const at = (x: number, atMs = 0) => ({ x, y: 0, atMs });

describe('fingers', () => {
  it('one finger: its path, alone, and how fast it was', () => {
    const fingers = followFingers();
    fingers.down(1, at(10));
    expect(fingers.move(1, at(50, 40))).toMatchObject({ from: { x: 10, y: 0 }, to: { x: 50, y: 0 } });
    expect(fingers.up(1, at(90, 80))).toEqual({
      from: { x: 10, y: 0 },
      to: { x: 90, y: 0 },
      crowded: false,
      velocityPxPerMs: 1,
    });
  });

  it('E2: many fingers are one crowded touch, told when the last is lifted', () => {
    const fingers = followFingers();
    for (let id = 1; id <= 10; id += 1) fingers.down(id, at(id));
    expect(fingers.move(1, at(20))).toMatchObject({ crowded: true });
    for (let id = 10; id > 1; id -= 1) expect(fingers.up(id, at(0))).toBeNull();
    expect(fingers.up(1, at(50))).toMatchObject({ from: { x: 1 }, to: { x: 50 }, crowded: true });
  });

  it('E2: only the first finger moves anything', () => {
    const fingers = followFingers();
    fingers.down(1, at(0));
    fingers.down(2, at(0));
    expect(fingers.move(2, at(300))).toBeNull();
  });

  it('E2: a hand is a crowd by itself', () => {
    const fingers = followFingers();
    fingers.down(1, at(0), true);
    expect(fingers.move(1, at(300))).toMatchObject({ crowded: true });
  });

  it('a finger after the crowd is alone again', () => {
    const fingers = followFingers();
    fingers.down(1, at(0), true);
    fingers.down(2, at(0));
    fingers.up(1, at(0));
    fingers.up(2, at(0));
    fingers.down(3, at(5));
    expect(fingers.up(3, at(5))).toMatchObject({ crowded: false, velocityPxPerMs: 0 });
  });

  it('a finger that was never put down, or is lifted already, is nobody', () => {
    const fingers = followFingers();
    expect(fingers.move(7, at(0))).toBeNull();
    expect(fingers.up(7, at(0))).toBeNull();
    fingers.down(7, at(0));
    fingers.up(7, at(0));
    expect(fingers.move(7, at(0))).toBeNull();
  });
});
