import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bytesOf,
  long,
  png,
  PNG_END,
  PNG_PIXELS,
  PNG_SIGNATURE,
  pngChunk,
  pngHeader,
  tiny,
  told,
  withBytes,
} from './pictures.ts';

const FILE = 'pictures/p.png';
const HEADER = pngHeader(4, 3);
const PALETTE = pngChunk('PLTE', [0, 0, 0]);
const INDEXED = pngHeader(4, 3, [8, 3, 0, 0, 0]);

describe('PNG', () => {
  it.each<[string, Uint8Array]>([
    ['grey', png(HEADER, PNG_PIXELS, PNG_END)],
    ['with a palette', png(INDEXED, PALETTE, PNG_PIXELS, PNG_END)],
    [
      'with notes',
      png(HEADER, pngChunk('tEXt', 'Title\0x'), PNG_PIXELS, pngChunk('tIME', new Uint8Array(7)), PNG_END),
    ],
    ['with its pixels in two chunks', png(HEADER, PNG_PIXELS, pngChunk('IDAT', [0]), PNG_END)],
    ['of 16 bits', png(pngHeader(4, 3, [16, 6, 0, 0, 1]), PNG_PIXELS, PNG_END)],
  ])('C17: a PNG %s has no finding', (_, picture) => {
    expect(told(picture, FILE)).toEqual([]);
  });

  it.each<[string, Uint8Array, string]>([
    [
      'sent as text',
      bytesOf(PNG_SIGNATURE.replace('\r\n', '\n'), HEADER, PNG_PIXELS, PNG_END),
      'sent as text',
    ],
    ['that ends after its signature', png(), 'cut off'],
    ['without an end', png(HEADER, PNG_PIXELS), 'cut off'],
    [
      'whose last chunk is longer than the file',
      png(HEADER, PNG_PIXELS, bytesOf(long(9), 'IEND', long(0))),
      'cut off',
    ],
    ['with a wrong checksum', png(HEADER, PNG_PIXELS, withBytes(PNG_END, 8, [0])), 'a checksum is wrong'],
    [
      'with bytes after its end',
      png(HEADER, PNG_PIXELS, PNG_END, bytesOf([0])),
      'bytes follow its end, 1 of them',
    ],
    ['joined to another one', bytesOf(tiny('png'), tiny('png')), 'bytes follow its end, 87 of them'],
    ['without a header', png(PNG_PIXELS, PNG_END), 'header'],
    ['whose header is not the first', png(PALETTE, HEADER, PNG_PIXELS, PNG_END), 'header'],
    [
      'whose header is long',
      png(pngChunk('IHDR', [0, 0, 0, 4, 0, 0, 0, 3, 8, 0, 0, 0, 0, 0]), PNG_PIXELS, PNG_END),
      'header',
    ],
    ['whose header is short', png(pngChunk('IHDR', new Uint8Array(12)), PNG_PIXELS, PNG_END), 'header'],
    ['with two headers', png(HEADER, HEADER, PNG_PIXELS, PNG_END), 'two headers'],
    ['of a colour type there is not', png(pngHeader(4, 3, [8, 5, 0, 0, 0]), PNG_PIXELS, PNG_END), 'header'],
    [
      'of bits that its colour type has not',
      png(pngHeader(4, 3, [4, 2, 0, 0, 0]), PNG_PIXELS, PNG_END),
      'header',
    ],
    ['of another compression', png(pngHeader(4, 3, [8, 0, 1, 0, 0]), PNG_PIXELS, PNG_END), 'header'],
    ['of another filter', png(pngHeader(4, 3, [8, 0, 0, 1, 0]), PNG_PIXELS, PNG_END), 'header'],
    ['interlaced in another way', png(pngHeader(4, 3, [8, 0, 0, 0, 2]), PNG_PIXELS, PNG_END), 'header'],
    ['without pixels', png(HEADER, PNG_END), 'no pixels'],
    ['with empty pixels', png(HEADER, pngChunk('IDAT'), PNG_END), 'no pixels'],
    [
      'with something between its pixels',
      png(HEADER, PNG_PIXELS, pngChunk('tEXt'), PNG_PIXELS, PNG_END),
      'in pieces',
    ],
    ['without the palette it needs', png(INDEXED, PNG_PIXELS, PNG_END), 'colours are missing'],
    ['with a palette after its pixels', png(INDEXED, PNG_PIXELS, PALETTE, PNG_END), 'colours are missing'],
    [
      'with an unknown part that matters',
      png(HEADER, pngChunk('JDAT'), PNG_PIXELS, PNG_END),
      'no program knows',
    ],
    [
      'with a part that has no name',
      png(HEADER, pngChunk('i\0\0\0'), PNG_PIXELS, PNG_END),
      'no program knows',
    ],
    ['that is animated', png(HEADER, pngChunk('acTL', new Uint8Array(8)), PNG_PIXELS, PNG_END), 'animated'],
  ])('C17: a PNG %s is refused', (_, picture, words) => {
    const findings = told(picture, FILE).filter((finding) => !finding.includes('The picture has 0 ×'));
    expect(findings.join('\n')).toContain(words);
    expect(findings.every((finding) => finding.startsWith('C17 error '))).toBe(true);
  });

  it('C17: wherever a PNG is cut, it is found', () => {
    const whole = tiny('png');
    for (let length = 0; length < whole.length; length += 1) {
      const [finding] = told(whole.subarray(0, length), FILE);
      expect(finding, `${length} bytes`).toContain(length < 8 ? 'C17 error' : 'cut off');
    }
  });

  it('C17: any single byte of a PNG that changes is found', () => {
    const whole = tiny('png');
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, difference) => {
        const changed = withBytes(whole, at, [(whole[at] ?? 0) ^ difference]);
        expect(told(changed, FILE)).not.toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});
