import { uint32, uint8 } from './bytes.ts';
import { boxesIn, brandsOf, type Box } from './iso-boxes.ts';
import {
  ANIMATED,
  brokenRules,
  damaged,
  type PictureSize,
  type RasterReading,
  type Rules,
} from './raster.ts';

/** A box with a version and flags before its contents has four bytes more. */
const FULL_BOX = 4;

interface Avif {
  readonly isSequence: boolean;
  readonly types: readonly string[];
  readonly properties: readonly Box[];
}

const RULES: Rules<Avif> = [
  [({ isSequence }) => !isSequence, ANIMATED],
  [({ types }) => types[0] === 'ftyp', damaged('it does not begin with its type')],
  [({ types }) => types.includes('meta'), damaged('it does not say what is in it')],
  [({ types }) => types.includes('mdat') || types.includes('idat'), damaged('it has no pixels')],
  [
    ({ properties }) => properties.some(({ type }) => type === 'av1C'),
    damaged('it says no way to decode it'),
  ],
];

/** Reads an AVIF file: its boxes, which fill it, and the properties of its pictures. */
export function readAvif(bytes: Uint8Array): RasterReading {
  const { boxes, isFilled } = boxesIn(bytes, { start: 0, end: bytes.length });
  const inMeta = inside(bytes, boxes, 'meta', FULL_BOX);
  const properties = inside(bytes, inside(bytes, inMeta, 'iprp'), 'ipco');
  const size = sizeOf(bytes, properties);
  if (!isFilled) return { size, flaws: [damaged('its parts do not fill it, as when it is cut off')] };
  const types = [...boxes, ...inMeta].map(({ type }) => type);
  const isSequence = brandsOf(bytes).includes('avis') || types.includes('moov');
  return { size, flaws: brokenRules(RULES, { isSequence, types, properties }) };
}

/** The boxes inside the first box of a type; none where it is missing. */
function inside(bytes: Uint8Array, boxes: readonly Box[], type: string, header = 0): readonly Box[] {
  const box = boxes.find((candidate) => candidate.type === type);
  return box === undefined ? [] : boxesIn(bytes, { start: box.start + header, end: box.end }).boxes;
}

/**
 * The size of the largest picture in the file: the others are its transparency, its tiles and its thumbnail.
 * Turned when the file says so, as browsers show it.
 */
function sizeOf(bytes: Uint8Array, properties: readonly Box[]): PictureSize | null {
  const [largest] = properties
    .filter(({ type, start, end }) => type === 'ispe' && end - start >= 12)
    .map(({ start }) => ({ widthPx: uint32(bytes, start + 4), heightPx: uint32(bytes, start + 8) }))
    .sort((one, other) => other.widthPx * other.heightPx - one.widthPx * one.heightPx);
  if (largest === undefined) return null;
  const isTurned = properties.some(({ type, start }) => type === 'irot' && (uint8(bytes, start) & 1) === 1);
  return isTurned ? { widthPx: largest.heightPx, heightPx: largest.widthPx } : largest;
}
