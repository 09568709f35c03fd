import { letters, uint32, uint8 } from './bytes.ts';
import { crc32, crcTable } from './crc32.ts';
import {
  ANIMATED,
  brokenRules,
  CUT_OFF,
  damaged,
  type PictureFlaw,
  type RasterReading,
  type Rules,
} from './raster.ts';

/** Eight bytes that change when a file is sent as text: that is what they are for (PNG, third edition, 5.2). */
const SIGNATURE = '\u0089PNG\r\n\u001a\n';
const HEADER_LENGTH = 13;
/** Bits a sample, by colour type (11.2.1). */
const BIT_DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};
const CRITICAL = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND']);

interface Chunk {
  readonly type: string;
  /** Where its contents begin. */
  readonly start: number;
  readonly length: number;
}

interface Png {
  readonly bytes: Uint8Array;
  readonly types: readonly string[];
  readonly chunks: readonly Chunk[];
}

const RULES: Rules<Png> = [
  [(png) => hasHeader(png), damaged('its header is not one of PNG')],
  [({ types }) => types.lastIndexOf('IHDR') === 0, damaged('it has two headers')],
  [({ types }) => types.every(isKnown), damaged('it has a part that no program knows')],
  [(png) => hasPixels(png), damaged('it has no pixels')],
  [({ types }) => inOneRow(types), damaged('its pixels are in pieces')],
  [(png) => hasPaletteInPlace(png), damaged('its colours are missing')],
  [({ types }) => !types.includes('acTL'), ANIMATED],
];

/** Reads a PNG file: every chunk with its checksum, their order, and what the header says. */
export function readPng(bytes: Uint8Array): RasterReading {
  const hasSize = bytes.length >= 24 && letters(bytes, 12, 4) === 'IHDR';
  const size = hasSize ? { widthPx: uint32(bytes, 16), heightPx: uint32(bytes, 20) } : null;
  if (letters(bytes, 0, SIGNATURE.length) !== SIGNATURE) {
    return { size, flaws: [damaged('its first bytes changed, as when a file is sent as text')] };
  }
  const { chunks, flaw } = walkChunks(bytes);
  if (flaw !== null) return { size, flaws: [flaw] };
  return { size, flaws: brokenRules(RULES, { bytes, chunks, types: chunks.map(({ type }) => type) }) };
}

/** The chunks up to the last one, or up to where the file stops being PNG, which the flaw says. */
function walkChunks(bytes: Uint8Array): { chunks: readonly Chunk[]; flaw: PictureFlaw | null } {
  const table = crcTable();
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at < bytes.length;) {
    const length = uint32(bytes, at);
    const end = at + 8 + length;
    if (end + 4 > bytes.length) return { chunks, flaw: CUT_OFF };
    if (crc32(bytes, [at + 4, end], table) !== uint32(bytes, end)) {
      return { chunks, flaw: damaged('a checksum is wrong') };
    }
    chunks.push({ type: letters(bytes, at + 4, 4), start: at + 8, length });
    at = end + 4;
    if (chunks.at(-1)?.type === 'IEND') return { chunks, flaw: tailFlaw(bytes.length - at) };
  }
  return { chunks, flaw: CUT_OFF };
}

/** Nothing that writes PNG adds to its end: what stands there was put there, or a second file was joined on. */
function tailFlaw(tailBytes: number): PictureFlaw | null {
  return tailBytes === 0 ? null : damaged(`bytes follow its end, ${tailBytes} of them`);
}

function hasHeader({ bytes, chunks }: Png): boolean {
  const header = chunks[0];
  if (header?.type !== 'IHDR' || header.length !== HEADER_LENGTH) return false;
  const [depth, colour, compression, filter, interlace] = [8, 9, 10, 11, 12].map((step) =>
    uint8(bytes, header.start + step),
  );
  const depths = BIT_DEPTHS[colour ?? -1] ?? [];
  return depths.includes(depth ?? -1) && compression === 0 && filter === 0 && (interlace ?? 2) <= 1;
}

/** A capital first letter marks a chunk without which the picture cannot be drawn (5.4). */
function isKnown(type: string): boolean {
  return CRITICAL.has(type) || /^[a-z][A-Za-z]{3}$/.test(type);
}

function hasPixels({ chunks }: Png): boolean {
  return chunks.some(({ type, length }) => type === 'IDAT' && length > 0);
}

function inOneRow(types: readonly string[]): boolean {
  const pieces = types.filter((type) => type === 'IDAT').length;
  return pieces === 0 || types.lastIndexOf('IDAT') - types.indexOf('IDAT') + 1 === pieces;
}

/** Pictures of colour type 3 count on a palette, and it stands before the pixels. */
function hasPaletteInPlace({ bytes, types }: Png): boolean {
  const palette = types.indexOf('PLTE');
  const needed = uint8(bytes, 25) === 3;
  return palette < 0 ? !needed : palette < types.indexOf('IDAT');
}
