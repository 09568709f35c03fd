/** A text read from UTF-8; when it is not whole, what stands before the first bytes that are not UTF-8. */
export interface Utf8Reading {
  readonly text: string;
  readonly isWhole: boolean;
}

/** How many code units are made into letters at a time: a function takes only so many arguments. */
const PIECE = 8192;

/**
 * Reads UTF-8 as RFC 3629 defines it: no overlong forms, no surrogates, nothing past U+10FFFF. Written out
 * because the core is compiled without the types of any platform, and the platforms' decoders do not say where
 * they stopped. A byte order mark at the start is passed over.
 */
export function readUtf8(bytes: Uint8Array): Utf8Reading {
  const pieces: string[] = [];
  let units: number[] = [];
  for (let at = hasMark(bytes) ? 3 : 0; at < bytes.length;) {
    const length = lengthAt(bytes, at);
    if (length === 0) return { isWhole: false, text: pieces.join('') + String.fromCharCode(...units) };
    pushUnits(units, codePointAt(bytes, at, length));
    at += length;
    if (units.length < PIECE) continue;
    pieces.push(String.fromCharCode(...units));
    units = [];
  }
  return { isWhole: true, text: pieces.join('') + String.fromCharCode(...units) };
}

function hasMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** Bytes of the character at an offset, or 0 where there is none (RFC 3629, 4). */
function lengthAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc0 || first > 0xf4) return 0;
  for (let step = 1; step < length; step += 1) {
    if (((bytes[at + step] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  const point = codePointAt(bytes, at, length);
  const isShortest = point >= (length === 4 ? 0x10000 : length === 3 ? 0x800 : 0x80);
  const isSurrogate = point >= 0xd800 && point <= 0xdfff;
  return isShortest && !isSurrogate && point <= 0x10ffff ? length : 0;
}

function codePointAt(bytes: Uint8Array, at: number, length: number): number {
  const first = bytes[at] ?? 0;
  if (length === 1) return first;
  let point = first & (0xff >> (length + 1));
  for (let step = 1; step < length; step += 1) point = point * 64 + ((bytes[at + step] ?? 0) & 0x3f);
  return point;
}

function pushUnits(units: number[], point: number): void {
  if (point < 0x10000) units.push(point);
  else units.push(0xd800 + ((point - 0x10000) >> 10), 0xdc00 + ((point - 0x10000) & 0x3ff));
}
