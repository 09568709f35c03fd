/** A small picture of the screen: four bytes a pixel, the last of them opacity. */
export type Pixels = Uint8Array;

const BYTES = 4;
/** Colours this near are one: a scene under a veil of four fifths still has words that differ by more. */
const STEP = 4;
/** The share of the commonest colour of a blank screen. Of our scenes none has more than 0.98 (a test sees a whole round). */
const BLANK_SHARE = 0.995;

/** The share, from 0 to 1, of the pixels that have the commonest colour. */
export function commonestShare(pixels: Pixels): number {
  const counts = new Map<number, number>();
  let most = 0;
  for (let at = 0; at + BYTES <= pixels.length; at += BYTES) {
    const colour = [0, 1, 2].reduce(
      (sum, part) => sum * 256 + Math.floor((pixels[at + part] ?? 0) / STEP),
      0,
    );
    const count = (counts.get(colour) ?? 0) + 1;
    counts.set(colour, count);
    most = Math.max(most, count);
  }
  return pixels.length === 0 ? 0 : most / (pixels.length / BYTES);
}

/** Whether a picture of a screen on which a scene should stand is of one single colour (rule W4). */
export function isBlank(pixels: Pixels): boolean {
  return commonestShare(pixels) >= BLANK_SHARE;
}
