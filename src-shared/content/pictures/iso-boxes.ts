import { letters, uint32 } from './bytes.ts';

/** A box of the ISO base media file format (ISO/IEC 14496-12, 4.2), which AVIF and HEIC are made of. */
export interface Box {
  readonly type: string;
  /** Where its contents begin and end. */
  readonly start: number;
  readonly end: number;
}

/**
 * The boxes that lie side by side from `start` up to `end`; `isFilled` says whether they fill that space. A box
 * that goes on "to the end of the file" counts as not filling it: nobody can tell whether such a file is whole.
 */
export function boxesIn(
  bytes: Uint8Array,
  { start, end }: Pick<Box, 'start' | 'end'>,
): { readonly boxes: readonly Box[]; readonly isFilled: boolean } {
  const boxes: Box[] = [];
  let at = start;
  while (at + 8 <= end) {
    const isLong = uint32(bytes, at) === 1;
    const length = isLong ? uint32(bytes, at + 8) * 2 ** 32 + uint32(bytes, at + 12) : uint32(bytes, at);
    const header = isLong ? 16 : 8;
    if (length < header || at + length > end) return { boxes, isFilled: false };
    boxes.push({ type: letters(bytes, at + 4, 4), start: at + header, end: at + length });
    at += length;
  }
  return { boxes, isFilled: at === end };
}

/** The brands a file of this format says it follows, the main one first; empty for a file of another format. */
export function brandsOf(bytes: Uint8Array): readonly string[] {
  if (letters(bytes, 4, 4) !== 'ftyp') return [];
  const end = Math.min(uint32(bytes, 0), bytes.length, LONGEST_BRANDS);
  const brands = [letters(bytes, 8, 4)];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(letters(bytes, at, 4));
  return brands;
}

/** A dozen brands are many; a file that names more is not read on for them. */
const LONGEST_BRANDS = 256;
