import { letters, uint16Little, uint24Little, uint32Little, uint8 } from './bytes.ts';
import {
  ANIMATED,
  brokenRules,
  CUT_OFF,
  damaged,
  type PictureFlaw,
  type PictureSize,
  type RasterReading,
  type Rules,
} from './raster.ts';

const RIFF_HEADER = 8;
const FIRST_CHUNK = 12;
/** The bit of an extended header that says the picture is animated (RFC 9649, 2.7.1). */
const ANIMATION_FLAG = 0x02;

interface Chunk {
  readonly type: string;
  /** Where its contents begin and end. */
  readonly start: number;
  readonly end: number;
}

interface WebP {
  readonly bytes: Uint8Array;
  readonly chunks: readonly Chunk[];
  readonly canvas: PictureSize | null;
  readonly frame: PictureSize | null;
}

const RULES: Rules<WebP> = [
  [(webp) => !isAnimated(webp), ANIMATED],
  [
    ({ frame, bytes, chunks }) => frame !== null || isAnimated({ bytes, chunks }),
    damaged('it has no pixels that can be read'),
  ],
  [
    ({ canvas, frame }) => canvas === null || frame === null || isSame(canvas, frame),
    damaged('it says two different sizes'),
  ],
];

/** Reads a WebP file: its length, every chunk, and what the headers of its frame say. */
export function readWebp(bytes: Uint8Array): RasterReading {
  const { chunks, flaw } = walkChunks(bytes);
  const canvas = canvasOf(bytes, chunks[0]);
  const frame = frameOf(bytes, chunks);
  const size = canvas ?? frame;
  return { size, flaws: flaw === null ? brokenRules(RULES, { bytes, chunks, canvas, frame }) : [flaw] };
}

function walkChunks(bytes: Uint8Array): { chunks: readonly Chunk[]; flaw: PictureFlaw | null } {
  const chunks: Chunk[] = [];
  const fileEnd = uint32Little(bytes, 4) + RIFF_HEADER;
  if (fileEnd > bytes.length) return { chunks, flaw: CUT_OFF };
  if (fileEnd < bytes.length) return { chunks, flaw: damaged('it goes on after its end') };
  for (let at = FIRST_CHUNK; at < bytes.length;) {
    const start = at + 8;
    const end = start + uint32Little(bytes, at + 4);
    if (end > bytes.length) return { chunks, flaw: damaged('a part is longer than the file') };
    chunks.push({ type: letters(bytes, at, 4), start, end });
    // A chunk of odd length is followed by one byte that fills it up; some programs leave it out at the end.
    at = end + ((end - start) % 2);
  }
  return { chunks, flaw: null };
}

function isAnimated({ bytes, chunks }: Pick<WebP, 'bytes' | 'chunks'>): boolean {
  const [first] = chunks;
  const isFlagged = first?.type === 'VP8X' && (uint8(bytes, first.start) & ANIMATION_FLAG) !== 0;
  return isFlagged || chunks.some(({ type }) => type === 'ANIM' || type === 'ANMF');
}

/** The size in the extended header, when there is one. */
function canvasOf(bytes: Uint8Array, first: Chunk | undefined): PictureSize | null {
  if (first?.type !== 'VP8X' || first.end - first.start < 10) return null;
  return {
    widthPx: uint24Little(bytes, first.start + 4) + 1,
    heightPx: uint24Little(bytes, first.start + 7) + 1,
  };
}

/** The size in the header of the pixels; null where there are none, or none that a decoder would begin with. */
function frameOf(bytes: Uint8Array, chunks: readonly Chunk[]): PictureSize | null {
  const [first] = chunks;
  const isExtended = first?.type === 'VP8X';
  const frame = isExtended ? chunks.find(({ type }) => type === 'VP8 ' || type === 'VP8L') : first;
  if (frame === undefined) return null;
  if (frame.type === 'VP8 ') return lossySize(bytes, frame);
  return frame.type === 'VP8L' ? losslessSize(bytes, frame) : null;
}

/**
 * A key frame of VP8 (RFC 6386, 9.1): the length of its first part, three bytes that never differ, two sizes of
 * 14 bits.
 */
function lossySize(bytes: Uint8Array, { start, end }: Chunk): PictureSize | null {
  const tag = uint24Little(bytes, start);
  const isKeyFrame = (tag & 1) === 0 && letters(bytes, start + 3, 3) === '\u009d\u0001*';
  if (!isKeyFrame || start + 10 + (tag >> 5) > end) return null;
  return {
    widthPx: uint16Little(bytes, start + 6) & 0x3fff,
    heightPx: uint16Little(bytes, start + 8) & 0x3fff,
  };
}

/**
 * The header of lossless WebP (RFC 9649, 3.4): one byte that never differs, two sizes of 14 bits less one,
 * version 0.
 */
function losslessSize(bytes: Uint8Array, { start, end }: Chunk): PictureSize | null {
  const bits = uint32Little(bytes, start + 1);
  if (uint8(bytes, start) !== 0x2f || end - start < 6 || bits >>> 29 !== 0) return null;
  return { widthPx: (bits & 0x3fff) + 1, heightPx: ((bits >>> 14) & 0x3fff) + 1 };
}

function isSame(one: PictureSize, other: PictureSize): boolean {
  return one.widthPx === other.widthPx && one.heightPx === other.heightPx;
}
