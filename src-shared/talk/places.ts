import type { Hole } from './contract.ts';

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
export interface TalkPlaces {
  readonly audience: Rectangle;
  readonly speaker: Rectangle;
  /** Null on two displays. */
  readonly hole: Hole | null;
}

/** Of a display that both screens share: the audience's has the display's own shape, so that it looks as it would alone. */
const SHARE = 0.62;
const WIDE = 16 / 9;

/**
 * R10: the speaker gets the display built into the machine, else one that is not the kiosk's own; the audience the other. They change
 * when asked. With one display they share it. Null without any.
 */
export function talkPlaces(displays: readonly TalkDisplay[], isSwapped: boolean): TalkPlaces | null {
  const [first, ...others] = displays;
  if (first === undefined) return null;
  if (others.length === 0) return sharedPlaces(first.bounds);
  const speakers =
    displays.find(({ isBuiltIn }) => isBuiltIn) ?? displays.find(({ isPrimary }) => !isPrimary) ?? first;
  const rest = displays.filter((display) => display !== speakers);
  const audiences = rest.find(({ isPrimary }) => isPrimary) ?? rest[0] ?? first;
  const [audience, speaker] = isSwapped ? [speakers, audiences] : [audiences, speakers];
  return { audience: audience.bounds, speaker: speaker.bounds, hole: null };
}

/** R10: one display for both: the audience's screen lies over the upper left of the speaker's, upright over its whole width. */
export function sharedPlaces(bounds: Rectangle): TalkPlaces {
  const { x, y, width, height } = bounds;
  const isUpright = height > width;
  const audience = isUpright
    ? { x, y, width, height: Math.round(width / WIDE) }
    : { x, y, width: Math.round(width * SHARE), height: Math.round(height * SHARE) };
  return {
    audience,
    speaker: bounds,
    hole: { inline: audience.width / width, block: audience.height / height },
  };
}

/** What is left of a window beside its hole, in the window's own pixels: the right of it and all below, one pixel further than the window. */
export function besideHole({ width, height }: Rectangle, { inline, block }: Hole): readonly Rectangle[] {
  const [across, down] = [Math.round(width * inline), Math.round(height * block)];
  const right = { x: across, y: 0, width: width + 1 - across, height: down };
  const below = { x: 0, y: down, width: width + 1, height: height + 1 - down };
  return [right, below].filter((part) => part.width > 1 && part.height > 1);
}
