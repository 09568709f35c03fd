import { letters, uint16, uint8 } from './bytes.ts';
import { isTurnedAside } from './exif.ts';
import {
  brokenRules,
  CUT_OFF,
  damaged,
  type PictureFlaw,
  type PictureSize,
  type RasterReading,
  type Rules,
} from './raster.ts';

/** Markers below are reserved, or stand without a length and only inside a scan (ITU-T T.81, table B.1). */
const FIRST_MARKER = 0xc0;
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
const QUANTISATION = 0xdb;
const APP1 = 0xe1;
/** Frames that browsers decode: baseline, extended and progressive, all with Huffman's code. */
const DECODED_FRAMES = new Set([0xc0, 0xc1, 0xc2]);
/** DHT, JPG and DAC lie among the frames and are none. */
const NO_FRAMES = new Set([0xc4, 0xc8, 0xcc]);
const EXIF = 'Exif\u0000\u0000';

interface Segment {
  readonly marker: number;
  /** Where its contents begin and end. */
  readonly start: number;
  readonly end: number;
}

interface Jpeg {
  readonly bytes: Uint8Array;
  readonly segments: readonly Segment[];
  readonly frames: readonly Segment[];
}

const RULES: Rules<Jpeg> = [
  [({ frames }) => frames.length === 1, damaged('it does not have one frame')],
  [
    ({ frames }) => frames.every(({ marker }) => DECODED_FRAMES.has(marker)),
    {
      level: 'error',
      sentence: 'JPEG of this kind is not shown by browsers: save it as baseline or progressive JPEG.',
    },
  ],
  [
    ({ bytes, frames }) => frames.every(({ start }) => uint8(bytes, start) === 8),
    { level: 'error', sentence: 'Browsers show JPEG of 8 bits a colour only: save it with 8 bits.' },
  ],
  [(jpeg) => comesBeforeScan(jpeg, (segment) => isFrame(segment)), damaged('it has no pixels')],
  [(jpeg) => comesBeforeScan(jpeg, ({ marker }) => marker === QUANTISATION), damaged('a table is missing')],
];

/** Reads a JPEG file: every segment from its start to its end, and what its frame says. */
export function readJpeg(bytes: Uint8Array): RasterReading {
  const { segments, end, flaw } = walkSegments(bytes);
  const frames = segments.filter(isFrame);
  const size = sizeOf(bytes, segments, frames[0]);
  if (flaw !== null) return { size, flaws: [flaw] };
  return {
    size,
    flaws: [...brokenRules(RULES, { bytes, segments, frames }), ...tailFlaws(bytes.length - end)],
  };
}

interface Walk {
  readonly segments: readonly Segment[];
  readonly end: number;
  readonly flaw: PictureFlaw | null;
}

/** The segments up to the end of the image, or up to where the file stops being JPEG, which the flaw says. */
function walkSegments(bytes: Uint8Array): Walk {
  const segments: Segment[] = [];
  for (let at = 2; at < bytes.length;) {
    const isMarked = bytes[at] === 0xff;
    // Any number of 0xFF may fill the space before a marker (B.1.1.2).
    while (bytes[at] === 0xff) at += 1;
    const marker = uint8(bytes, at);
    if (isMarked && marker === END_OF_IMAGE) return { segments, end: at + 1, flaw: null };
    const end = at + 1 + uint16(bytes, at + 1);
    if (Math.max(end, at + 3) > bytes.length) break;
    if (!isMarked || marker < FIRST_MARKER || end < at + 3) {
      return { segments, end: at, flaw: damaged('its segments do not follow one another') };
    }
    segments.push({ marker, start: at + 3, end });
    at = marker === START_OF_SCAN ? endOfScan(bytes, end) : end;
  }
  return { segments, end: bytes.length, flaw: CUT_OFF };
}

/** Where the pixels end that follow a scan's header: at the next marker that does not belong to them. */
function endOfScan(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    const belongs = next === 0 || next === 0xff || (next !== undefined && next >= 0xd0 && next <= 0xd7);
    if (!belongs) return at;
  }
  return bytes.length;
}

function isFrame({ marker }: Segment): boolean {
  return marker >= 0xc0 && marker <= 0xcf && !NO_FRAMES.has(marker);
}

function comesBeforeScan({ segments }: Jpeg, isIt: (segment: Segment) => boolean): boolean {
  const scan = segments.findIndex(({ marker }) => marker === START_OF_SCAN);
  return segments.slice(0, Math.max(scan, 0)).some(isIt);
}

/** Cameras note how they were held, and browsers turn the picture accordingly. */
function sizeOf(
  bytes: Uint8Array,
  segments: readonly Segment[],
  frame: Segment | undefined,
): PictureSize | null {
  if (frame === undefined || frame.end - frame.start < 6) return null;
  const [heightPx, widthPx] = [uint16(bytes, frame.start + 1), uint16(bytes, frame.start + 3)];
  const exif = segments.find(({ marker, start }) => marker === APP1 && letters(bytes, start, 6) === EXIF);
  const isTurned = exif !== undefined && isTurnedAside(bytes.subarray(exif.start + EXIF.length, exif.end));
  return isTurned ? { widthPx: heightPx, heightPx: widthPx } : { widthPx, heightPx };
}

/**
 * Telephones add a second picture for bright screens, and decoders pass over it: nothing to refuse, only
 * weight.
 */
function tailFlaws(tailBytes: number): readonly PictureFlaw[] {
  if (tailBytes <= 0) return [];
  const sentence = `Bytes follow the end of the picture and are never shown, ${tailBytes} of them: save it anew to be rid of them.`;
  return [{ level: 'note', sentence }];
}
