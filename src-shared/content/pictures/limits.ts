import { printNumber } from '../numbers.ts';
import type { PictureFlaw, PictureSize } from './raster.ts';

/** How large a picture of a pack may be. Everything but `leastSidePx` keeps a picture off the screen. */
export interface PictureLimits {
  /** Bytes of a picture made of pixels. */
  readonly rasterBytes: number;
  /** Bytes of a drawing (SVG). */
  readonly svgBytes: number;
  /** Width times height. */
  readonly pixels: number;
  /** Width, and height. */
  readonly sidePx: number;
  /** The longer side; a shorter one is warned of. */
  readonly leastSidePx: number;
}

export const DEFAULT_PICTURE_LIMITS: PictureLimits = {
  // A photograph that fills a 4K screen is 1 to 2 MB as WebP or JPEG of quality 80, and a small machine reads
  // it within the time that a scene has to appear.
  rasterBytes: 3_000_000,
  // Fifty times the largest picture of the bundled story. A larger drawing is a traced photograph: it takes
  // seconds to draw.
  svgBytes: 1_000_000,
  // Four bytes a pixel are 160 MB in memory, and the picture of the next scene stands ready beside it.
  pixels: 40_000_000,
  // Integrated graphics hold textures of 8192 pixels a side at least; wider ones are drawn in pieces, or not at
  // all.
  sidePx: 8192,
  // On a screen 1920 wide each pixel would be a block of six: nobody standing before it sees what it is.
  leastSidePx: 320,
};

/** A file that is too heavy, of a drawing or of pixels. */
export function weightFlaws(
  bytes: number,
  isDrawing: boolean,
  limits: PictureLimits,
): readonly PictureFlaw[] {
  const most = isDrawing ? limits.svgBytes : limits.rasterBytes;
  if (bytes <= most) return [];
  const remedy = isDrawing ? 'simplify the drawing, or save it as WebP' : 'save it smaller, or as WebP';
  const sentence = `The file has ${printed(bytes)} bytes, and ${printed(most)} are the most: ${remedy}.`;
  return [{ level: 'error', sentence }];
}

/** A picture of pixels that is too large to be decoded, too small to be seen, or has none. */
export function sizeFlaws({ widthPx, heightPx }: PictureSize, limits: PictureLimits): readonly PictureFlaw[] {
  const size = `${printed(widthPx)} × ${printed(heightPx)} pixels`;
  const longer = Math.max(widthPx, heightPx);
  if (Math.min(widthPx, heightPx) === 0) {
    return [{ level: 'error', sentence: `The picture has ${size}: save it anew from the original.` }];
  }
  if (longer > limits.sidePx || widthPx * heightPx > limits.pixels) {
    const most = `${printed(limits.sidePx)} a side and ${printed(limits.pixels)} in all`;
    const sentence = `The picture has ${size}, and ${most} are the most: scale it down.`;
    return [{ level: 'error', sentence }];
  }
  if (longer >= limits.leastSidePx) return [];
  const sentence = `The picture has ${size} and would be a smear on a large screen: use one of ${limits.leastSidePx} or more on its longer side.`;
  return [{ level: 'warning', sentence }];
}

function printed(count: number): string {
  return printNumber(count, 'en');
}
