import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstWords } from '../../../src-shared/content/first-words.ts';

describe('the first words of a text', () => {
  it.each([
    ['a text that is short enough is whole', 'Mines do not know.', 18, 'Mines do not know.'],
    ['no word is parted', 'Mines do not know that a war is over.', 20, 'Mines do not know…'],
    ['a word that just fits is kept', 'Mines do not know that', 18, 'Mines do not know…'],
    ['no comma stands before the ellipsis', 'Aghdam, as well as', 9, 'Aghdam…'],
    ['nor an opening mark', 'He said “come here” twice', 10, 'He said…'],
    [
      'a text without a space is cut where it has to be',
      '地雷は戦争が終わったことを知らない',
      6,
      '地雷は戦争…',
    ],
    ['a letter of two code units is not parted', '𐐀𐐁𐐂𐐃𐐄', 3, '𐐀𐐁…'],
  ])('%s', (_name, text, most, expected) => {
    expect(firstWords(text, most)).toBe(expected);
  });

  const text = fc
    .array(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 20 })
    .map((words) => words.join(' '));

  it('are never longer than asked for, and begin the text', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 60 }), (whole, most) => {
        const first = firstWords(whole, most);
        expect([...first].length).toBeLessThanOrEqual(Math.max(most, 2));
        expect(whole.startsWith(first.replace(/…$/u, '')) || whole === first).toBe(true);
      }),
    );
  });

  it('stay what they are when they are shortened again', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 60 }), (whole, most) => {
        const first = firstWords(whole, most);
        expect(firstWords(first, most)).toBe(first);
      }),
    );
  });
});
