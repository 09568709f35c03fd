import { readAvif } from './avif.ts';
import { readJpeg } from './jpeg.ts';
import type { PictureType } from './type.ts';
import { readPng } from './png.ts';
import type { RasterReading } from './raster.ts';
import { readWebp } from './webp.ts';

/** How each type that is made of pixels is read. None of them throws, whatever the bytes. */
export const RASTER_READERS = {
  png: readPng,
  jpeg: readJpeg,
  webp: readWebp,
  avif: readAvif,
} as const satisfies Readonly<Record<Exclude<PictureType, 'svg'>, (bytes: Uint8Array) => RasterReading>>;
