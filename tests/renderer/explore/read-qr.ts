import type { QrDrawing } from '../../../src-renderer/explore/qr.ts';

/** Light modules around a code. */
const MARGIN = 2;

/** What mask patterns 0 to 7 turn over, by row and column (ISO/IEC 18004, table 10). */
const MASKS: readonly ((row: number, column: number) => boolean)[] = [
  (r, c) => (r + c) % 2 === 0,
  (r) => r % 2 === 0,
  (_r, c) => c % 3 === 0,
  (r, c) => (r + c) % 3 === 0,
  (r, c) => (Math.floor(r / 2) + Math.floor(c / 3)) % 2 === 0,
  (r, c) => ((r * c) % 2) + ((r * c) % 3) === 0,
  (r, c) => (((r * c) % 2) + ((r * c) % 3)) % 2 === 0,
  (r, c) => (((r + c) % 2) + ((r * c) % 3)) % 2 === 0,
];

/**
 * Reads a drawn code as a phone does, without its error correction: versions 1 to 3, which have one block at
 * medium correction, with one text in bytes. Throws on anything else.
 */
export function readQr({ path, size }: QrDrawing): { readonly text: string; readonly correction: string } {
  const dark = new Set([...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x},${y}`));
  const side = size - 2 * MARGIN;
  const isDark = (row: number, column: number) => dark.has(`${column + MARGIN},${row + MARGIN}`);

  // The format, beside the finder at the top left: two bits of correction, three of mask, unmasked by 10101.
  const format =
    [0, 1, 2, 3, 4].reduce((bits, column) => (bits << 1) | Number(isDark(8, column)), 0) ^ 0b10101;
  const turnsOver = MASKS[format & 0b111];
  const correction = ['M', 'L', 'H', 'Q'][format >> 3];
  if (turnsOver === undefined || correction === undefined) throw new Error('The format cannot be read');

  const bits = inReadingOrder(side).map(([row, column]) => isDark(row, column) !== turnsOver(row, column));
  const number = (from: number, length: number) =>
    bits.slice(from, from + length).reduce((value, bit) => value * 2 + Number(bit), 0);
  if (number(0, 4) !== 0b0100) throw new Error('Not a text in bytes');
  const bytes = Array.from({ length: number(4, 8) }, (_, index) => number(12 + 8 * index, 8));
  return { text: new TextDecoder().decode(new Uint8Array(bytes)), correction };
}

/** The modules that carry data: two columns at a time from the right, up and down in turn. */
function inReadingOrder(side: number): readonly (readonly [number, number])[] {
  const order: (readonly [number, number])[] = [];
  let upwards = true;
  for (let right = side - 1; right > 0; right -= 2) {
    // The sixth column is timing.
    if (right === 6) right -= 1;
    for (let step = 0; step < side; step += 1) {
      const row = upwards ? side - 1 - step : step;
      for (const column of [right, right - 1]) if (!isFixed(row, column, side)) order.push([row, column]);
    }
    upwards = !upwards;
  }
  return order;
}

/** Finders with their format, timing, and from version 2 on one alignment pattern. */
function isFixed(row: number, column: number, side: number): boolean {
  if (row === 6 || column === 6) return true;
  if (row < 9 && (column < 9 || column >= side - 8)) return true;
  if (row >= side - 8 && column < 9) return true;
  return side > 21 && Math.abs(row - (side - 7)) <= 2 && Math.abs(column - (side - 7)) <= 2;
}
