import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureSize } from '../../../../src-shared/content/pictures/size.ts';
import { bytesOf, TINY, tiny, told, type Tiny } from './pictures.ts';

const NAMES = Object.keys(TINY) as Tiny[];
const FILES = ['png', 'jpg', 'webp', 'avif', 'svg'].map((ending) => `pictures/p.${ending}`);

/** How pictures begin, so that chance gets past the first look. */
const BEGINNINGS = [
  '',
  '<',
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">',
  '\u0089PNG\r\n\u001a\n\0\0\0\rIHDR',
  '\u00ff\u00d8\u00ff',
  'RIFF\u0020\0\0\0WEBPVP8 ',
  '\0\0\0\u0014ftypavif\0\0\0\0mif1',
];

describe('pictureFindings', () => {
  it('C17: any bytes have findings and raise nothing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...BEGINNINGS),
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom(...FILES),
        (beginning, noise, file) => {
          const bytes = bytesOf(beginning, noise);
          expect(told(bytes, file)).not.toEqual([]);
          expect(() => pictureSize(bytes)).not.toThrow();
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('C17: a picture with a few bytes changed raises nothing', () => {
    const change = fc.tuple(fc.nat(), fc.nat(255));
    fc.assert(
      fc.property(
        fc.constantFrom(...NAMES),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        (name, changes) => {
          const bytes = tiny(name);
          for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
          expect(() => [told(bytes), pictureSize(bytes)]).not.toThrow();
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('C17: a picture is judged from a part of a larger buffer as it is alone', () => {
    for (const name of NAMES) {
      const around = bytesOf([1, 2, 3], tiny(name), [4, 5, 6]);
      expect(told(around.subarray(3, -3))).toEqual(told(tiny(name)));
    }
  });
});
