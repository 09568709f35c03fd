/** A point of the screen in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A finger must travel this share of the screen's shorter side before its path is a swipe and not a shaky tap. */
const SWIPE_SHARE = 0.06;
/** How much further across than along, so that a downward brush turns no page. */
const ACROSS_RATIO = 1.5;

/** Which way a path goes: `next` to the left, `previous` to the right, null when it is none of both. */
export function swipeOf(from: Point, to: Point, shorterSidePx: number): 'next' | 'previous' | null {
  const across = to.x - from.x;
  const along = to.y - from.y;
  if (Math.abs(across) < shorterSidePx * SWIPE_SHARE) return null;
  if (Math.abs(across) < Math.abs(along) * ACROSS_RATIO) return null;
  return across < 0 ? 'next' : 'previous';
}

/** Chromium takes a finger that travels further than this for no tap any more, and sends no click. */
const TAP_SLOP_PX = 12;

/** Whether a path is more than the trembling of a tap. */
export function isStroke(from: Point, to: Point): boolean {
  return Math.hypot(to.x - from.x, to.y - from.y) > TAP_SLOP_PX;
}
