import { RASTER_READERS } from './raster-readers.ts';
import type { PictureSize } from './raster.ts';
import { viewBoxSize } from './svg/view-box.ts';
import { readXml } from './svg/xml.ts';
import { typeOf } from './type.ts';
import { readUtf8 } from './utf8.ts';

/**
 * The size of a picture as it is shown: turned where a camera or the file says so; of a drawing the size of its
 * viewBox. Null when the bytes are no picture the kiosk shows, or do not get as far as their size. Whether it
 * is whole, `pictureFindings` says.
 */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const told = typeOf(bytes);
  if (!told.isShown) return null;
  if (told.type !== 'svg') return RASTER_READERS[told.type](bytes).size;
  const [root] = readXml(readUtf8(bytes).text).elements;
  const viewBox = root?.attributes.find(({ name }) => name === 'viewBox');
  return viewBox === undefined ? null : viewBoxSize(viewBox.value);
}
