import { onDisplay, pictureSize, type ScreenTurn } from '../turn.ts';
import type { Hole, TalkStance } from './contract.ts';

/** A rectangle of the desktop in device-independent pixels. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A display a screen of the talk can be on. */
export interface TalkDisplay {
  readonly bounds: Rectangle;
  /** The kiosk's own. */
  readonly isPrimary: boolean;
  /** Built into the machine, as a notebook's. */
  readonly isBuiltIn: boolean;
}

/** Where the two screens of a talk are. */
export interface TalkPlaces extends TalkStance {
  readonly audience: Rectangle;
  readonly speaker: Rectangle;
}

/** Of a display that both screens share: the audience's has the display's own shape, so that it looks as it would alone. */
const SHARE = 0.62;
const WIDE = 16 / 9;

/**
 * R10: the speaker gets the display built into the machine, else one that is not the kiosk's own; the audience the other. They change
 * when asked. With one display they share it. Null without any.
 */
export function talkPlaces(
  displays: readonly TalkDisplay[],
  isSwapped: boolean,
  turn: ScreenTurn,
): TalkPlaces | null {
  const [first, ...others] = displays;
  if (first === undefined) return null;
  if (others.length === 0) return sharedPlaces(first.bounds, turn);
  const speakers =
    displays.find(({ isBuiltIn }) => isBuiltIn) ?? displays.find(({ isPrimary }) => !isPrimary) ?? first;
  const rest = displays.filter((display) => display !== speakers);
  const audiences = rest.find(({ isPrimary }) => isPrimary) ?? rest[0] ?? first;
  const [audience, speaker] = isSwapped ? [speakers, audiences] : [audiences, speakers];
  const onKiosk = { audience: audience.isPrimary, speaker: speaker.isPrimary };
  return { audience: audience.bounds, speaker: speaker.bounds, hole: null, onKiosk };
}

/**
 * R10: one display for both: the audience's screen lies over the upper left of the speaker's, upright over its whole width. Upper left and
 * upright are those of the picture, which may be turned on the display.
 */
export function sharedPlaces(bounds: Rectangle, turn: ScreenTurn): TalkPlaces {
  const { width, height } = pictureSize(bounds, turn);
  const corner =
    height > width
      ? { width, height: Math.round(width / WIDE) }
      : { width: Math.round(width * SHARE), height: Math.round(height * SHARE) };
  const lying = onDisplay({ x: 0, y: 0, ...corner }, bounds, turn);
  return {
    audience: { ...lying, x: bounds.x + lying.x, y: bounds.y + lying.y },
    speaker: bounds,
    hole: { inline: corner.width / width, block: corner.height / height },
    onKiosk: { audience: true, speaker: true },
  };
}

/** What is left of a window beside its hole, in the window's own pixels: the right of it and all below, one pixel further than the window. */
export function besideHole(
  window: Rectangle,
  { inline, block }: Hole,
  turn: ScreenTurn,
): readonly Rectangle[] {
  const { width, height } = pictureSize(window, turn);
  const [across, down] = [Math.round(width * inline), Math.round(height * block)];
  const right = { x: across, y: 0, width: width - across, height: down };
  const below = { x: 0, y: down, width, height: height - down };
  return [right, below]
    .filter((part) => part.width > 0 && part.height > 0)
    .map((part) => reachingOver(onDisplay(part, window, turn), window));
}

/** A part of a window that ends where it does, and now a pixel further: there it may have one more. */
function reachingOver(part: Rectangle, window: Rectangle): Rectangle {
  const isLast = { x: part.x + part.width === window.width, y: part.y + part.height === window.height };
  return {
    ...part,
    width: part.width + (isLast.x ? 1 : 0),
    height: part.height + (isLast.y ? 1 : 0),
  };
}
