import { velocityOf, type Point, type Sample } from './swipe.ts';

/** What one or more fingers did, or are doing. */
export interface Stroke {
  readonly from: Point;
  readonly to: Point;
  /** More than one finger took part, or something larger than one: a palm, two hands, a child's ten fingers. */
  readonly crowded: boolean;
  /** How fast it goes across, in pixels a millisecond. */
  readonly velocityPxPerMs: number;
}

/** Follows the pointers on the screen. */
export interface Fingers {
  /** `isHand`: the contact is too large for a finger. */
  down(id: number, at: Sample, isHand?: boolean): void;
  /** The stroke so far when this is the first finger; null when it is none that was put down, or another one. */
  move(id: number, at: Sample): Stroke | null;
  /** The stroke that ends with this finger; null while others are still down. */
  up(id: number, at: Sample): Stroke | null;
}

/** Enough for the last tenth of a second of a screen that tells of 240 moves a second. */
const KEPT_SAMPLES = 24;

/** Keeps the path of the first finger and whether it was alone; the rest of a crowd is one and the same touch. */
export function followFingers(): Fingers {
  const down = new Set<number>();
  let firstId: number | null = null;
  let from: Point | null = null;
  let crowded = false;
  let samples: readonly Sample[] = [];

  const strokeTo = (start: Point, { x, y, atMs }: Sample): Stroke => ({
    from: start,
    to: { x, y },
    crowded,
    velocityPxPerMs: velocityOf(samples, atMs),
  });
  const follow = (id: number, at: Sample): void => {
    if (id === firstId) samples = [...samples.slice(1 - KEPT_SAMPLES), at];
  };
  return {
    down(id, at, isHand = false) {
      if (down.size === 0) {
        firstId = id;
        from = { x: at.x, y: at.y };
        crowded = isHand;
        samples = [at];
      } else crowded = true;
      down.add(id);
    },
    move(id, at) {
      follow(id, at);
      return id === firstId && down.has(id) && from !== null ? strokeTo(from, at) : null;
    },
    up(id, at) {
      follow(id, at);
      if (!down.delete(id) || down.size > 0 || from === null) return null;
      return strokeTo(from, at);
    },
  };
}
