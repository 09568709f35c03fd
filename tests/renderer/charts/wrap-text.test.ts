import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wrapText } from '../../../src-renderer/charts/wrap-text.ts';

const widthOf = (line: string) => line.length;

describe('a label broken into lines', () => {
  test.each([
    ['anti-tank mines', 20, ['anti-tank mines']],
    ['anti-tank mines', 10, ['anti-tank', 'mines']],
    ['неразорвавшиеся боеприпасы', 5, ['неразорвавшиеся', 'боеприпасы']],
    ['105\u00a0×\u00a068\u00a0m is one', 8, ['105\u00a0×\u00a068\u00a0m', 'is one']],
    ['', 10, []],
  ])('%s in %i', (text, width, lines) => {
    expect(wrapText(text, width, widthOf)).toEqual(lines);
  });

  test('keeps every word, and is too wide only for a word that is too wide itself', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 40 }), (list, width) => {
        const lines = wrapText(list.join(' '), width, widthOf);
        expect(lines.join(' ')).toBe(list.join(' '));
        for (const line of lines) expect(line.length <= width || !line.includes(' ')).toBe(true);
      }),
    );
  });
});
