import type { Point } from './swipe.ts';

/** What one or more fingers did, told when the last of them is lifted. */
export interface Stroke {
  readonly from: Point;
  readonly to: Point;
  /** More than one finger took part: a palm, two hands, a child's ten fingers. */
  readonly crowded: boolean;
}

/** Follows the pointers on the screen. */
export interface Fingers {
  down(id: number, at: Point): void;
  /** The stroke that ends with this finger; null while others are still down. */
  up(id: number, at: Point): Stroke | null;
}

/** Keeps the path of the first finger and whether it was alone; the rest of a crowd is one and the same touch. */
export function followFingers(): Fingers {
  const down = new Set<number>();
  let from: Point | null = null;
  let crowded = false;
  return {
    down(id, at) {
      if (down.size === 0) {
        from = at;
        crowded = false;
      } else crowded = true;
      down.add(id);
    },
    up(id, at) {
      if (!down.delete(id) || down.size > 0 || from === null) return null;
      return { from, to: at, crowded };
    },
  };
}
