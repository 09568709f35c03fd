import { imageSize } from 'image-size';
import { describe, expect, it } from 'vitest';
import { pictureSize } from '../../../../src-shared/content/pictures/size.ts';
import { bytesOf, png, PNG_END, pngHeader, svg, TINY, tiny, type Tiny } from './pictures.ts';

const NAMES = Object.keys(TINY) as Tiny[];

/** The tiny JPEG with an Exif segment that says how the camera was held, in either order of bytes. */
function held(orientation: number, order: 'II' | 'MM'): Uint8Array {
  const short = (value: number): number[] => (order === 'II' ? [value, 0] : [0, value]);
  const entry = bytesOf(
    order === 'II' ? [0x12, 0x01] : [0x01, 0x12],
    short(3),
    order === 'II' ? [1, 0, 0, 0] : [0, 0, 0, 1],
    short(orientation),
    [0, 0],
  );
  const other = bytesOf(order === 'II' ? [0x0f, 0x01] : [0x01, 0x0f], new Uint8Array(10));
  const tiff = bytesOf(
    order,
    short(42),
    order === 'II' ? [8, 0, 0, 0] : [0, 0, 0, 8],
    short(2),
    other,
    entry,
    [0, 0, 0, 0],
  );
  const jpeg = tiny('jpeg');
  return bytesOf(jpeg.subarray(0, 2), [0xff, 0xe1, 0, tiff.length + 8], 'Exif\0\0', tiff, jpeg.subarray(2));
}

describe('pictureSize', () => {
  it.each(NAMES.filter((name) => !name.startsWith('turned')))(
    'C17: the size of a %s is what another reader makes of it',
    (name) => {
      const { width, height } = imageSize(tiny(name));
      expect(pictureSize(tiny(name))).toEqual({ widthPx: width, heightPx: height });
    },
  );

  it('C17: an AVIF that says so is turned', () => {
    expect(pictureSize(tiny('turned avif'))).toEqual({ widthPx: 2, heightPx: 3 });
  });

  it.each([
    [1, 3, 2],
    [3, 3, 2],
    [4, 3, 2],
    [5, 2, 3],
    [6, 2, 3],
    [8, 2, 3],
    [9, 3, 2],
  ])('C17: a photograph of orientation %d is %d × %d', (orientation, widthPx, heightPx) => {
    expect(pictureSize(held(orientation, 'II'))).toEqual({ widthPx, heightPx });
    expect(pictureSize(held(orientation, 'MM'))).toEqual({ widthPx, heightPx });
  });

  it('C17: a size is told even of a picture that is broken', () => {
    expect(pictureSize(png(pngHeader(70_000, 2), PNG_END))).toEqual({ widthPx: 70_000, heightPx: 2 });
  });

  it.each([
    ['0 0 1920 1080', { widthPx: 1920, heightPx: 1080 }],
    [' -5,-5 , 10.5 1e2 ', { widthPx: 10.5, heightPx: 100 }],
    ['0 0 0 9', null],
    ['0 0 -1 9', null],
    ['0 0 9', null],
    ['0 0 9 9 9', null],
    ['0 0 0x9 9', null],
    ['0 0 9px 9px', null],
    ['0 0 1e999 9', null],
    ['', null],
  ])('C18: the size of a drawing with viewBox "%s"', (viewBox, size) => {
    const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}"/>`;
    expect(pictureSize(bytesOf(drawing))).toEqual(size);
  });

  it.each([
    ['nothing', bytesOf('')],
    ['words', bytesOf('a field')],
    ['a PNG without its header', tiny('png').subarray(0, 20)],
    ['a JPEG without its frame', tiny('jpeg').subarray(0, 100)],
    ['a drawing without a viewBox', bytesOf('<svg/>')],
    ['a broken drawing', bytesOf('<svg viewBox=')],
  ])('C17: %s has no size', (_, bytes) => {
    expect(pictureSize(bytes)).toBeNull();
  });

  it('C18: a byte order mark does not hide the size of a drawing', () => {
    expect(pictureSize(Uint8Array.from(Buffer.from(`\uFEFF${svg('')}`)))).toEqual({
      widthPx: 9,
      heightPx: 9,
    });
  });
});
