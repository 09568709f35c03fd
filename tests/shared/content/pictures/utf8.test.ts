import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readUtf8 } from '../../../../src-shared/content/pictures/utf8.ts';

const strict = new TextDecoder('utf-8', { fatal: true });

function decoded(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}

/** Bytes that are nearly UTF-8: the borders of its ranges, more often than chance would have them. */
const border = fc.constantFrom(
  0x7f,
  0x80,
  0x8f,
  0x90,
  0x9f,
  0xa0,
  0xbf,
  0xc0,
  0xc1,
  0xc2,
  0xdf,
  0xe0,
  0xed,
  0xef,
  0xf0,
  0xf4,
  0xf5,
);

describe('readUtf8', () => {
  it.each([
    [[0x80]],
    [[0xc1, 0xbf]],
    [[0xc2]],
    [[0xe0, 0x9f, 0xbf]],
    [[0xed, 0xa0, 0x80]],
    [[0xf0, 0x8f, 0xbf, 0xbf]],
    [[0xf4, 0x90, 0x80, 0x80]],
    [[0xf9, 0x80, 0x80, 0x80]],
    [[0xff]],
  ])('C18: %j is not UTF-8', (bytes) => {
    expect(readUtf8(Uint8Array.from([0x61, ...bytes, 0x62]))).toEqual({ isWhole: false, text: 'a' });
  });

  it('C18: a byte order mark is passed over, at the start alone', () => {
    expect(readUtf8(Buffer.from('\uFEFFa\uFEFF'))).toEqual({ isWhole: true, text: 'a\uFEFF' });
  });

  it('C18: text is read as a strict decoder of the platform reads it', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(border, border, fc.nat(255)), { maxLength: 12 }), (numbers) => {
        const bytes = Uint8Array.from(numbers);
        const { text, isWhole } = readUtf8(bytes);
        expect(isWhole ? text : null).toBe(decoded(bytes));
      }),
      { numRuns: 5000 },
    );
  });

  it('C18: any text is read as it was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(readUtf8(Buffer.from(text)).text).toBe(text.replace(/^\uFEFF/, ''));
      }),
    );
  });

  it('C18: long text is read in pieces that fit together', () => {
    const text = 'ä😀b'.repeat(10_000);
    expect(readUtf8(Buffer.from(text))).toEqual({ isWhole: true, text });
  });

  it('C18: what is not UTF-8 is read up to there', () => {
    expect(readUtf8(Uint8Array.from([0x61, 0x0a, 0xff, 0x62]))).toEqual({ isWhole: false, text: 'a\n' });
  });
});
