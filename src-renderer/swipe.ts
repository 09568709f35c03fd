/** A point of the screen in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a finger was at a moment, in milliseconds of a clock that never jumps. */
export interface Sample extends Point {
  readonly atMs: number;
}

/** The item after the one in view, or the one before it. */
export type Way = 'next' | 'previous';

/** What can be reached from the item in view, and on what screen. */
export interface Room {
  readonly widthPx: number;
  /** Whether there is an item on either side. */
  readonly next: boolean;
  readonly previous: boolean;
  /** Written from right to left: the next item then lies to the left, and comes when the finger goes to the right. */
  readonly rightToLeft: boolean;
}

/** Chromium takes a finger that travels further than this for no tap any more, and sends no click. */
const TAP_SLOP_PX = 12;
/** How much further across than along, so that a downward brush moves nothing. */
const ACROSS_RATIO = 1.5;

/** Whether a path is more than the trembling of a tap. */
export function isStroke(from: Point, to: Point): boolean {
  return Math.hypot(to.x - from.x, to.y - from.y) > TAP_SLOP_PX;
}

/** How far a path goes across beyond the trembling of a tap, so that what it moves begins to move without a jump. */
export function beyondSlop({ from, to }: { readonly from: Point; readonly to: Point }): number {
  const across = to.x - from.x;
  return Math.sign(across) * Math.max(Math.abs(across) - TAP_SLOP_PX, 0);
}

/** Whether a path goes across and not along. */
export function isAcross(from: Point, to: Point): boolean {
  return isStroke(from, to) && Math.abs(to.x - from.x) >= ACROSS_RATIO * Math.abs(to.y - from.y);
}

/** The side of the screen's contact, in shares of its shorter side, beyond which it is no finger but a hand. */
const HAND_SHARE = 0.1;

/** Whether something this large is a palm, a sleeve, an elbow. A mouse has a contact of one pixel. */
export function isHand(
  { width, height }: { readonly width: number; readonly height: number },
  shorterSidePx: number,
): boolean {
  return Math.max(width, height) > HAND_SHARE * shorterSidePx;
}

/** The way on which an item comes in when the one in view is moved by this offset; none without one. */
export function wayOf(offsetPx: number, { rightToLeft }: Pick<Room, 'rightToLeft'>): Way | null {
  if (offsetPx === 0) return null;
  return offsetPx < 0 === rightToLeft ? 'previous' : 'next';
}

/** The most a section's end gives way, as a share of the screen's width, however far the finger goes. */
const GIVE_SHARE = 1 / 3;
/** How readily it gives way at first: pixels of the item for a pixel of the finger. */
const GIVE_RATIO = 0.55;

/**
 * Where the item in view is while a finger has gone this far across. It follows the finger to an item beside it. At a
 * section's end it gives way less and less: for a distance x, `r·x·m / (r·x + m)`, which begins with the ratio r and nears
 * the most m without reaching it.
 */
export function offsetOf(acrossPx: number, room: Room): number {
  const way = wayOf(acrossPx, room);
  if (way === null || room[way]) return acrossPx;
  const most = GIVE_SHARE * room.widthPx;
  const pulled = GIVE_RATIO * Math.abs(acrossPx);
  return (Math.sign(acrossPx) * (pulled * most)) / (pulled + most);
}

/** The last stretch of a finger's path that says how fast it was let go. */
const VELOCITY_WINDOW_MS = 100;
/** Two samples at one moment are taken to be a frame of 120 a second apart: nothing is infinitely fast. */
const LEAST_SPAN_MS = 8;

/** How fast a finger went across just before `atMs`, in pixels a millisecond; 0 when it rested. Samples in their order. */
export function velocityOf(samples: readonly Sample[], atMs: number): number {
  const recent = samples.filter((sample) => sample.atMs >= atMs - VELOCITY_WINDOW_MS);
  const [first] = recent;
  const last = recent.at(-1);
  if (first === undefined || last === undefined) return 0;
  return (last.x - first.x) / Math.max(last.atMs - first.atMs, LEAST_SPAN_MS);
}

/** Far enough to go on, however slowly: a share of the screen's width. */
const FAR_SHARE = 0.25;
/** Far enough for a throw, so that a trembling finger turns no page. */
const THROW_SHARE = 0.04;
/** Fast enough for a throw: shares of the screen's width a millisecond. */
const FAST_SHARE = 0.0004;

/**
 * The item to go on to when a finger that has gone this far across is let go at this speed: there is one on that side, and
 * the finger went far, or was fast; null to spring back. A throw the other way takes back what was dragged.
 */
export function decide(acrossPx: number, velocityPxPerMs: number, room: Room): Way | null {
  const way = wayOf(acrossPx, room);
  if (way === null || !room[way]) return null;
  const distance = Math.abs(acrossPx);
  const speed = velocityPxPerMs * Math.sign(acrossPx);
  const isFast = Math.abs(speed) >= FAST_SHARE * room.widthPx;
  if (isFast) return speed > 0 && distance >= THROW_SHARE * room.widthPx ? way : null;
  return distance >= FAR_SHARE * room.widthPx ? way : null;
}
