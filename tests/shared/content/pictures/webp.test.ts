import { describe, expect, it } from 'vitest';
import { bytesOf, longLittle, tiny, told, withBytes } from './pictures.ts';

const FILE = 'pictures/p.webp';

function chunk(type: string, contents: Uint8Array): Uint8Array {
  return bytesOf(type, longLittle(contents.length), contents, new Uint8Array(contents.length % 2));
}

function webp(...chunks: readonly Uint8Array[]): Uint8Array {
  const inside = bytesOf('WEBP', ...chunks);
  return bytesOf('RIFF', longLittle(inside.length), inside);
}

const LOSSY = tiny('webp').subarray(12);
const LOSSLESS = tiny('lossless webp').subarray(12);

/** An extended header for 3 × 2 pixels unless told otherwise. */
function extended(flags = 0, widthPx = 3, heightPx = 2): Uint8Array {
  return chunk('VP8X', bytesOf([flags, 0, 0, 0, widthPx - 1, 0, 0, heightPx - 1, 0, 0]));
}

describe('WebP', () => {
  it.each<[string, Uint8Array]>([
    ['lossy', webp(LOSSY)],
    ['lossless', webp(LOSSLESS)],
    ['extended', webp(extended(), LOSSY)],
    [
      'with colours and notes',
      webp(extended(0x28), chunk('ICCP', bytesOf('abc')), LOSSLESS, chunk('EXIF', bytesOf('x'))),
    ],
  ])('C17: a WebP that is %s has no finding', (_, picture) => {
    expect(told(picture, FILE)).toEqual([]);
  });

  it.each<[string, Uint8Array, string]>([
    ['that is animated', tiny('animated webp'), 'animated'],
    ['that says it is animated', webp(extended(0x02), LOSSY), 'animated'],
    ['that has frames', webp(LOSSY, chunk('ANMF', new Uint8Array(16))), 'animated'],
    ['that ends early', webp(LOSSY).subarray(0, -2), 'cut off'],
    ['that goes on', bytesOf(webp(LOSSY), [0, 0]), 'goes on after its end'],
    [
      'whose part is longer than it',
      webp(bytesOf('VP8 ', longLittle(100), new Uint8Array(8))),
      'longer than the file',
    ],
    ['without anything', webp(), 'no pixels'],
    ['without pixels', webp(extended()), 'no pixels'],
    ['whose pixels do not come first', webp(chunk('EXIF', bytesOf('xx')), LOSSY), 'no pixels'],
    ['that is no key frame', webp(withBytes(LOSSY, 8, [0x31])), 'no pixels'],
    ['without a start code', webp(withBytes(LOSSY, 11, [0])), 'no pixels'],
    ['whose first part is longer than its chunk', webp(withBytes(LOSSY, 8, [0xf0, 0xff])), 'no pixels'],
    ['lossless without its signature', webp(withBytes(LOSSLESS, 8, [0])), 'no pixels'],
    ['lossless of another version', webp(withBytes(LOSSLESS, 12, [0xe0])), 'no pixels'],
    ['of two sizes', webp(extended(0, 4, 2), LOSSY), 'two different sizes'],
    ['of two heights', webp(extended(0, 3, 3), LOSSLESS), 'two different sizes'],
    ['as wide as nothing', webp(withBytes(LOSSY, 14, [0, 0])), '0 × 2 pixels'],
  ])('C17: a WebP %s is refused', (_, picture, words) => {
    expect(told(picture, FILE)).toEqual([expect.stringMatching(/^C17 error /)]);
    expect(told(picture, FILE)[0]).toContain(words);
  });

  it.each(['webp', 'lossless webp', 'webp with alpha'] as const)(
    'C17: wherever a %s is cut, it is found',
    (name) => {
      const whole = tiny(name);
      for (let length = 0; length < whole.length; length += 1) {
        const [finding] = told(whole.subarray(0, length), FILE);
        expect(finding, `${length} bytes`).toContain(length < 12 ? 'C17 error' : 'cut off');
      }
    },
  );
});
