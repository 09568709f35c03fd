import { describe, expect, it } from 'vitest';
import { bytesOf, long, tiny, told } from './pictures.ts';

const FILE = 'pictures/p.avif';

function box(type: string, ...contents: readonly (string | Uint8Array | readonly number[])[]): Uint8Array {
  const inside = bytesOf(...contents);
  return bytesOf(long(inside.length + 8), type, inside);
}

const VERSION = [0, 0, 0, 0];
const TYPE = box('ftyp', 'avif', VERSION, 'mif1');
const CODEC = box('av1C', [0x81, 0x20, 0, 0]);
const PIXELS = box('mdat', [0x12, 0]);

function sized(widthPx: number, heightPx: number): Uint8Array {
  return box('ispe', VERSION, long(widthPx), long(heightPx));
}

function meta(...properties: readonly Uint8Array[]): Uint8Array {
  return box('meta', VERSION, box('iprp', box('ipco', ...properties)));
}

const META = meta(sized(3, 2), CODEC);

describe('AVIF', () => {
  it.each<[string, Uint8Array]>([
    ['small', bytesOf(TYPE, META, PIXELS)],
    ['with its pixels first', bytesOf(TYPE, PIXELS, META)],
    ['that names its brand late', bytesOf(box('ftyp', 'mif1', VERSION, 'miafavif'), META, PIXELS)],
    ['with room left free', bytesOf(TYPE, META, box('free'), PIXELS)],
    ['with a long box', bytesOf(TYPE, META, long(1), 'mdat', long(0), long(18), [0x12, 0])],
    [
      'with its pixels inside',
      bytesOf(TYPE, box('meta', VERSION, box('iprp', box('ipco', sized(3, 2), CODEC)), box('idat', [0]))),
    ],
  ])('C17: an AVIF that is %s has no finding', (_, picture) => {
    expect(told(picture, FILE)).toEqual([]);
  });

  it.each<[string, Uint8Array, string]>([
    ['that is a sequence', bytesOf(box('ftyp', 'avis', VERSION, 'avif'), META, PIXELS), 'animated'],
    ['that is nothing but a sequence', bytesOf(box('ftyp', 'avis', VERSION), META, PIXELS), 'animated'],
    ['that may be a sequence', bytesOf(box('ftyp', 'avif', VERSION, 'avis'), META, PIXELS), 'animated'],
    ['with a film in it', bytesOf(TYPE, META, box('moov'), PIXELS), 'animated'],
    ['that ends early', bytesOf(TYPE, META, PIXELS).subarray(0, -1), 'cut off'],
    ['with a few bytes more', bytesOf(TYPE, META, PIXELS, [0, 0, 0]), 'cut off'],
    ['whose last box goes on to the end', bytesOf(TYPE, META, long(0), 'mdat', [0x12, 0]), 'cut off'],
    ['whose box is shorter than its head', bytesOf(TYPE, META, long(7), 'mdat'), 'cut off'],
    ['whose box is shorter, and fits', bytesOf(TYPE, META, long(7), 'mda', PIXELS), 'cut off'],
    ['whose long box is too long', bytesOf(TYPE, META, long(1), 'mdat', long(1), long(0)), 'cut off'],
    ['without its contents', bytesOf(TYPE, PIXELS), 'what is in it'],
    ['without pixels', bytesOf(TYPE, META), 'no pixels'],
    ['without a codec', bytesOf(TYPE, meta(sized(3, 2)), PIXELS), 'no way to decode'],
    ['without a size', bytesOf(TYPE, meta(CODEC), PIXELS), 'does not say how large it is'],
    [
      'whose size reaches out of its box',
      bytesOf(TYPE, meta(CODEC, bytesOf(long(20), 'ispe')), PIXELS, box('free', new Uint8Array(9))),
      'does not say how large it is',
    ],
    [
      'with half a size',
      bytesOf(TYPE, meta(CODEC, box('ispe', VERSION, long(3))), PIXELS),
      'does not say how large it is',
    ],
    [
      'that is too large',
      bytesOf(TYPE, meta(sized(3, 2), sized(9000, 9000), CODEC), PIXELS),
      '9,000 × 9,000',
    ],
  ])('C17: an AVIF %s is refused', (_, picture, words) => {
    expect(told(picture, FILE).join('\n')).toContain(words);
    expect(told(picture, FILE).every((finding) => finding.startsWith('C17 error '))).toBe(true);
  });

  it.each(['avif', 'turned avif'] as const)('C17: wherever an %s is cut, it is found', (name) => {
    const whole = tiny(name);
    for (let length = 0; length < whole.length; length += 1) {
      expect(told(whole.subarray(0, length), FILE), `${length} bytes`).not.toEqual([]);
    }
  });
});
