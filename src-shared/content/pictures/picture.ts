import type { ContentFinding } from '../../errors.ts';
import { errorAt, noteAt, warningAt, type Place } from '../finding.ts';
import { sizeFlaws, weightFlaws, type PictureLimits } from './limits.ts';
import type { PictureFlaw, RasterReading } from './raster.ts';
import { RASTER_READERS } from './raster-readers.ts';
import { svgFindings } from './svg/findings.ts';
import { typeOf, type PictureType } from './type.ts';

/** How each type is called, and what names of its files may end in: the first is the one to rename to. */
const TYPES: Readonly<Record<PictureType, { name: string; endings: readonly [string, ...string[]] }>> = {
  png: { name: 'PNG', endings: ['png'] },
  jpeg: { name: 'JPEG', endings: ['jpg', 'jpeg'] },
  webp: { name: 'WebP', endings: ['webp'] },
  avif: { name: 'AVIF', endings: ['avif'] },
  svg: { name: 'SVG', endings: ['svg'] },
};

/** Where a picture lies in its pack, `pictures/name.ext`, and how large it may be. */
interface PictureAt {
  readonly file: string;
  readonly limits: PictureLimits;
}

/**
 * What is wrong with a picture, judged by its bytes and not by its name (rules C17, C18). No pixels are
 * decoded: a picture without findings is whole as far as its parts, checksums and headers tell. Takes time in
 * proportion to the bytes, and never throws.
 */
export function pictureFindings(bytes: Uint8Array, { file, limits }: PictureAt): readonly ContentFinding[] {
  const place: Place = { file, path: [] };
  const told = typeOf(bytes);
  if (!told.isShown) return [errorAt('C17', place, told.sentence)];
  const { type } = told;
  const tooHeavy = weightFlaws(bytes.length, type === 'svg', limits);
  const outside = [...nameFlaws(type, file), ...tooHeavy].map((flaw) => findingOf(flaw, place));
  // What is too heavy to be shown is too heavy to be read.
  if (tooHeavy.length > 0) return outside;
  if (type === 'svg') return [...outside, ...svgFindings(bytes, place)];
  const inside = rasterFlaws(RASTER_READERS[type](bytes), limits);
  return [...outside, ...inside.map((flaw) => findingOf(flaw, place))];
}

function nameFlaws(type: PictureType, file: string): readonly PictureFlaw[] {
  const [, stem = file, ending = ''] = /^(.*?)\.([^./]*)$/.exec(file) ?? [];
  const { name, endings } = TYPES[type];
  if (endings.includes(ending.toLowerCase())) return [];
  const sentence = `By its contents this is ${name}: rename it to ${stem}.${endings[0]}, here and where it is named.`;
  return [{ level: 'error', sentence }];
}

function rasterFlaws({ size, flaws }: RasterReading, limits: PictureLimits): readonly PictureFlaw[] {
  if (size !== null) return [...flaws, ...sizeFlaws(size, limits)];
  if (flaws.length > 0) return flaws;
  return [{ level: 'error', sentence: 'The picture does not say how large it is: save it anew.' }];
}

function findingOf({ level, sentence }: PictureFlaw, place: Place): ContentFinding {
  return FINDING_AT[level]('C17', place, sentence);
}

const FINDING_AT = { error: errorAt, warning: warningAt, note: noteAt } as const;
