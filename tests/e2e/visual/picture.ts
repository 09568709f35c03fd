import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** How many pixels of the screen across and down become one of the picture. */
export type Shrinking = 2 | 3 | 4;

/** Colours are kept to 32 steps a channel: the comparison does not see it, and the file is half as large. */
const STEP_BITS = 3;

/**
 * What a comparison allows. Pixels differ from four hundredths of the way from black to white (OKLab): more than one step
 * of a channel, less than there is between two neighbouring grounds of the tokens. Up to 30 of them in a square of 24 can be
 * the work of another rasteriser; a word or a control is more.
 */
const TOLERANCE = { threshold: 0.04, windowSize: 24, pixels: 30 } as const;

/** A screenshot as a small picture with few colours. Each pixel is the mean of a square, so that edges do not tremble. */
export function shrunk(screenshot: Buffer, times: Shrinking): PNG {
  const screen = PNG.sync.read(screenshot);
  const picture = new PNG({
    width: Math.floor(screen.width / times),
    height: Math.floor(screen.height / times),
  });
  for (let pixel = 0; pixel < picture.width * picture.height; pixel += 1) {
    const left = (pixel % picture.width) * times;
    const top = Math.floor(pixel / picture.width) * times;
    for (let channel = 0; channel < 3; channel += 1) {
      const first = (top * screen.width + left) * 4 + channel;
      picture.data[pixel * 4 + channel] = stepped(meanFrom(first, screen, times));
    }
    picture.data[pixel * 4 + 3] = 255;
  }
  return picture;
}

/** The mean of one channel in a square that begins at this place of the data. */
function meanFrom(first: number, { data, width }: PNG, times: Shrinking): number {
  let sum = 0;
  for (let down = 0; down < times; down += 1) {
    for (let across = 0; across < times; across += 1) sum += data[first + (down * width + across) * 4] ?? 0;
  }
  return sum / (times * times);
}

/** The nearest step; the first is black and the last is white. */
function stepped(value: number): number {
  const steps = 255 >> STEP_BITS;
  return Math.round((Math.round((value / 255) * steps) / steps) * 255);
}

/** As a file, without the channel for transparency, which nothing has. */
export function pngOf(picture: PNG): Buffer {
  // Few colours in large areas pack best without a filter: half of what filters leave.
  return PNG.sync.write(picture, {
    colorType: 2,
    inputHasAlpha: true,
    filterType: 0,
    deflateLevel: 9,
    deflateStrategy: 0,
  });
}

/** Where two pictures differ, drawn in red; null when they are the same within the tolerance. */
export function differenceOf(picture: PNG, reference: PNG): PNG | null {
  const { width, height } = picture;
  if (reference.width !== width || reference.height !== height) return reference;
  const difference = new PNG({ width, height });
  // Anti-aliasing was averaged away: what looks like it is small text, which is to be compared.
  const options = { threshold: TOLERANCE.threshold, windowSize: TOLERANCE.windowSize, includeAA: true };
  const most = pixelmatch(picture.data, reference.data, difference.data, width, height, options);
  return most > TOLERANCE.pixels ? difference : null;
}
