import type { PictureSize } from '../raster.ts';

/** Four numbers take no more; a longer text would be tried for a number at each of its digits. */
const LONGEST = 200;

/** Width and height that a viewBox says, or null where it is not four numbers or has no area. */
export function viewBoxSize(value: string): PictureSize | null {
  if (value.length > LONGEST) return null;
  const numbers = value
    .trim()
    .split(/\s*,\s*|\s+/)
    .map(numberOf);
  const [, , widthPx, heightPx] = numbers;
  if (numbers.length !== 4 || !numbers.every(Number.isFinite)) return null;
  if (widthPx === undefined || heightPx === undefined || widthPx <= 0 || heightPx <= 0) return null;
  return { widthPx, heightPx };
}

/** Whether a value is a viewBox that has an area. */
export function isViewBox(value: string): boolean {
  return viewBoxSize(value) !== null;
}

/** Number('') is 0 and Number('0x10') is 16: neither is a number of SVG. */
function numberOf(word: string): number {
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(word) ? Number(word) : Number.NaN;
}
