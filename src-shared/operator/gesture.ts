import { SECOND_MS } from '../units.ts';

/** Where on the screen something was touched, and when, by a clock that never jumps. */
export interface Touch {
  readonly xPx: number;
  readonly yPx: number;
  readonly atMs: number;
}

/** The size of what is touched. */
export interface TouchedScreen {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** How far the operator's gesture has come: corners touched in their order, since when. */
export interface Gesture {
  readonly corners: number;
  readonly sinceMs: number;
  readonly lastMs: number;
}

/** What of a key's event the operator's chord is told by. */
export interface ChordKey {
  readonly type: string;
  readonly code: string;
  readonly control: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly meta: boolean;
}

/** The four corners, clockwise from the one at the top left. */
const CORNERS = 4;
const WITHIN_MS = 5 * SECOND_MS;
/** How much of the shorter side a corner takes: a hand finds it without looking, no control fills it. */
const CORNER_SHARE = 0.12;

/** No corner touched yet. */
export const NO_GESTURE: Gesture = { corners: 0, sinceMs: 0, lastMs: -Infinity };

/** Which corner a place lies in, counted clockwise from 0 at the top left; null where it lies in none. */
export function cornerAt({ xPx, yPx }: Pick<Touch, 'xPx' | 'yPx'>, screen: TouchedScreen): number | null {
  const reach = CORNER_SHARE * Math.min(screen.widthPx, screen.heightPx);
  const isInside = xPx >= 0 && yPx >= 0 && xPx <= screen.widthPx && yPx <= screen.heightPx;
  const isLeft = xPx <= reach;
  const isTop = yPx <= reach;
  const isRight = xPx >= screen.widthPx - reach;
  const isBottom = yPx >= screen.heightPx - reach;
  if (!isInside || !(isLeft || isRight) || !(isTop || isBottom)) return null;
  if (isTop) return isLeft ? 0 : 1;
  return isRight ? 2 : 3;
}

/**
 * The gesture after one more touch, and whether it is whole with it (rule O1): the four corners clockwise from the top left,
 * within five seconds. A corner touched twice counts once, since a touch can be told of twice; a touch anywhere else
 * begins anew. What comes too late to be told is not counted.
 */
export function touched(
  gesture: Gesture,
  touch: Touch,
  screen: TouchedScreen,
): { readonly gesture: Gesture; readonly isWhole: boolean } {
  if (touch.atMs < gesture.lastMs) return { gesture, isWhole: false };
  const next = advanced(gesture, touch.atMs, cornerAt(touch, screen));
  return next.corners === CORNERS
    ? { gesture: { ...NO_GESTURE, lastMs: touch.atMs }, isWhole: true }
    : { gesture: next, isWhole: false };
}

function advanced({ corners, sinceMs }: Gesture, atMs: number, corner: number | null): Gesture {
  if (corner === 0) return { corners: 1, sinceMs: atMs, lastMs: atMs };
  const isInTime = corners > 0 && atMs - sinceMs <= WITHIN_MS;
  if (isInTime && corner === corners) return { corners: corners + 1, sinceMs, lastMs: atMs };
  if (isInTime && corner === corners - 1) return { corners, sinceMs, lastMs: atMs };
  return { ...NO_GESTURE, lastMs: atMs };
}

/** Whether a key is the operator's chord: Ctrl, Alt, Shift and the key where O is on a keyboard from the United States. */
export function isOperatorChord({ type, code, control, alt, shift, meta }: ChordKey): boolean {
  return type === 'keyDown' && code === 'KeyO' && control && alt && shift && !meta;
}
