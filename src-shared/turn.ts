import type { Settings } from './settings.ts';

/** Degrees clockwise by which the picture is turned on the display. */
export type ScreenTurn = Settings['screenTurn'];

/** A place on the display, or on the picture. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** The display as it stands. */
export interface ScreenSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Where on the turned picture a place of the display lies (rule U6). A quarter turn clockwise brings the top left of the picture to
 * the display's top right.
 */
export function onPicture(
  { x, y }: ScreenPoint,
  { width, height }: ScreenSize,
  turn: ScreenTurn,
): ScreenPoint {
  switch (turn) {
    case 0:
      return { x, y };
    case 90:
      return { x: y, y: width - x };
    case 180:
      return { x: width - x, y: height - y };
    case 270:
      return { x: height - y, y: x };
  }
}

/** What is missing to a whole turn. */
const BACK: Readonly<Record<ScreenTurn, ScreenTurn>> = { 0: 0, 90: 270, 180: 180, 270: 90 };

/** Where on the display a rectangle of the turned picture lies. */
export function onDisplay(
  { x, y, width, height }: ScreenPoint & ScreenSize,
  display: ScreenSize,
  turn: ScreenTurn,
): ScreenPoint & ScreenSize {
  const picture = pictureSize(display, turn);
  const one = onPicture({ x, y }, picture, BACK[turn]);
  const other = onPicture({ x: x + width, y: y + height }, picture, BACK[turn]);
  return {
    x: Math.min(one.x, other.x),
    y: Math.min(one.y, other.y),
    width: Math.abs(one.x - other.x),
    height: Math.abs(one.y - other.y),
  };
}

/** The size of the picture on a display: a quarter turn makes an upright one of a wide one. */
export function pictureSize({ width, height }: ScreenSize, turn: ScreenTurn): ScreenSize {
  return turn === 90 || turn === 270 ? { width: height, height: width } : { width, height };
}
