import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, tiny, told, withBytes } from './pictures.ts';

const FILE = 'pictures/p.jpg';
const JPEG = tiny('jpeg');

/** Where a marker stands in the tiny JPEG. */
function markerAt(marker: number): number {
  const at = JPEG.findIndex((byte, index) => byte === 0xff && JPEG[index + 1] === marker);
  if (at < 0) throw new Error(`The tiny JPEG has no marker ${marker}.`);
  return at;
}

const FRAME = markerAt(0xc0);
const SCAN = markerAt(0xda);
const TABLE = markerAt(0xdb);

function withFrame(marker: number): Uint8Array {
  return withBytes(JPEG, FRAME + 1, [marker]);
}

function inserted(at: number, ...parts: readonly (readonly number[])[]): Uint8Array {
  return bytesOf(JPEG.subarray(0, at), ...parts, JPEG.subarray(at));
}

describe('JPEG', () => {
  it.each<[string, Uint8Array]>([
    ['progressive', tiny('progressive jpeg')],
    ['with bytes that fill the space before a marker', inserted(TABLE, [0xff, 0xff, 0xff])],
    ['with a segment nobody knows', inserted(TABLE, [0xff, 0xef, 0, 4, 0xff, 0xd9])],
    ['of four colours', withBytes(JPEG, FRAME + 9, [4])],
    ['with a filled byte among its pixels', inserted(JPEG.length - 4, [0xff, 0xff, 0x00])],
    ['with restarts', inserted(JPEG.length - 4, [0xff, 0xd0])],
  ])('C17: a JPEG %s has no finding', (_, picture) => {
    expect(told(picture, FILE)).toEqual([]);
  });

  it.each<[string, Uint8Array, string]>([
    ['lossless', withFrame(0xc3), 'not shown by browsers'],
    ['of arithmetic code', withFrame(0xc9), 'not shown by browsers'],
    ['of 12 bits', withBytes(JPEG, FRAME + 4, [12]), '8 bits'],
    ['without a frame', withFrame(0xe5), 'it does not have one frame'],
    ['with two frames', inserted(SCAN, [...JPEG.subarray(FRAME, FRAME + 19)]), 'it does not have one frame'],
    [
      'whose frame comes after its pixels',
      bytesOf(JPEG.subarray(0, FRAME), JPEG.subarray(SCAN, -2), JPEG.subarray(FRAME, SCAN), [0xff, 0xd9]),
      'no pixels',
    ],
    ['without pixels', bytesOf(JPEG.subarray(0, SCAN), [0xff, 0xd9]), 'no pixels'],
    ['without tables', bytesOf([0xff, 0xd8], JPEG.subarray(FRAME)), 'a table is missing'],
    ['without an end', JPEG.subarray(0, -2), 'cut off'],
    ['whose segment has no length', inserted(TABLE, [0xff, 0xef, 0, 1]), 'do not follow one another'],
    ['with noise between its segments', inserted(TABLE, [0, 0]), 'do not follow one another'],
    ['with a segment that has no marker', inserted(TABLE, [0xef, 0, 2]), 'do not follow one another'],
    ['with a marker that is none', inserted(TABLE, [0xff, 0x02, 0, 2]), 'do not follow one another'],
    ['as wide as nothing', withBytes(JPEG, FRAME + 7, [0, 0]), '0 × 2 pixels'],
    ['whose height comes later', withBytes(JPEG, FRAME + 5, [0, 0]), '3 × 0 pixels'],
  ])('C17: a JPEG %s is refused', (_, picture, words) => {
    expect(told(picture, FILE).join('\n')).toContain(words);
  });

  it('C17: what a telephone adds after the end of a JPEG is noted and does no harm', () => {
    expect(told(bytesOf(JPEG, JPEG), FILE)).toEqual([
      `C17 note Bytes follow the end of the picture and are never shown, ${JPEG.length} of them: save it anew to be rid of them.`,
    ]);
  });

  it.each(['jpeg', 'progressive jpeg'] as const)('C17: wherever a %s is cut, it is found', (name) => {
    const whole = tiny(name);
    for (let length = 0; length < whole.length; length += 1) {
      const [finding] = told(whole.subarray(0, length), FILE);
      expect(finding, `${length} bytes`).toContain(length < 3 ? 'C17 error' : 'cut off');
    }
  });

  it('C17: nothing a JPEG holds makes its reader throw or go on for ever', () => {
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 20 }),
      fc
        .tuple(fc.integer({ min: 0xc0, max: 0xff }), fc.uint8Array({ maxLength: 8 }))
        .map(([marker, contents]) => bytesOf([0xff, marker, 0, contents.length + 2], contents)),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        expect(told(bytesOf([0xff, 0xd8, 0xff], ...pieces), FILE)).not.toEqual([]);
      }),
    );
  });
});
