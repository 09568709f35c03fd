import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  leastRoomEm,
  lineCount,
  typesetter,
  widthEm,
} from '../../../../src-shared/content/reading/set-text.ts';

/** A typeface in which widths are easy to see: n is 0.589 em wide, a space 0.228. */
const set = typesetter({ font: 'sans', place: 420, spacing: 0 });
const n = widthEm(set('n'));
const space = widthEm(set('n n')) - 2 * n;

describe('a set text', () => {
  it('C21: is as wide as its letters and the spaces between its words', () => {
    expect(widthEm(set('nn nnn'))).toBeCloseTo(5 * n + space, 5);
    expect(leastRoomEm(set('nn nnn'))).toBeCloseTo(3 * n, 5);
  });

  it.each([
    ['fills a line to its end', 'nn nn', 4.001, 1, 1],
    ['breaks where no more words go on a line', 'nn nn', 3.9, 1, 2],
    ['has one line a word at the least', 'n n n', 1.1, 0, 3],
    ['does not break at a no-break space', 'nn\u00a0nn nn', 4.001, 1, 2],
    ['does not break in a word that is too wide', 'nnnnnnnn', 2, 0, 1],
    ['breaks where the author broke it off', 'n\nn\tn', 1.1, 0, 3],
    ['has no line without words', ' ', 4, 0, 0],
  ])('C21: %s', (_what, text, letters, spaces, lines) => {
    expect(lineCount(set(text), letters * n + spaces * space)).toBe(lines);
  });

  it('C21: breaks between any two characters of scripts without spaces, which fill the em', () => {
    expect(set('地雷 n').pieces).toEqual([1, 1, n]);
    expect(lineCount(set('地雷地雷地雷'), 2)).toBe(3);
  });

  it('C21: gives letters that other fonts draw a width, and keeps their words whole', () => {
    const { pieces } = set('ა n☠n 👍');
    expect(pieces).toHaveLength(3);
    expect(pieces[0]).toBeGreaterThan(0.5);
    expect(pieces[1]).toBeGreaterThan(2 * n);
  });

  const text = fc.string({ unit: fc.constantFrom('n', 'щ', ' ', '-', 'ə', '\u00a0', '地', '☠') });
  const room = fc.double({ min: 0.5, max: 40, noNaN: true });

  it('C21: never takes more lines in more room, nor fewer when words are added', () => {
    fc.assert(
      fc.property(text, text, room, room, (one, other, narrow, more) => {
        const lines = lineCount(set(one), narrow);
        expect(lineCount(set(one), narrow + more)).toBeLessThanOrEqual(lines);
        expect(lineCount(set(`${one} ${other}`), narrow)).toBeGreaterThanOrEqual(lines);
      }),
    );
  });

  it('C21: is one line exactly where it fits one, and no line is empty', () => {
    fc.assert(
      fc.property(text, room, (words, wide) => {
        const measured = set(words);
        const lines = lineCount(measured, wide);
        expect(lines <= 1).toBe(measured.pieces.length <= 1 || widthEm(measured) <= wide + 1e-9);
        expect(lines).toBeLessThanOrEqual(measured.pieces.length);
      }),
    );
  });
});
