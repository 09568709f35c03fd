import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { letterWidthsSource } from '../../../../scripts/letter-widths.ts';
import { LETTER_WIDTHS } from '../../../../src-shared/content/reading/letter-widths.ts';
import { widthTable } from '../../../../src-shared/content/reading/letters.ts';

const TABLE = new URL('../../../../src-shared/content/reading/letter-widths.ts', import.meta.url);

describe('the table of letters', () => {
  it('C20: is what the bundled fonts say; if not, run `node scripts/letter-widths.ts`', () => {
    expect(readFileSync(TABLE, 'utf8')).toBe(letterWidthsSource());
  });

  it('C20: knows every file of both fonts', () => {
    expect(Object.keys(LETTER_WIDTHS.sans.faces).sort()).toEqual([
      'cyrillic',
      'cyrillic-ext',
      'latin',
      'latin-ext',
      'math',
      'symbols',
      'vietnamese',
    ]);
    expect(Object.keys(LETTER_WIDTHS.serif.faces)).toContain('greek');
  });

  it.each([
    ['at the first of its two places', 420, 0.728],
    ['at the second', 560, 0.735],
    ['beyond them, as evenly', 700, 0.742],
  ])('C21: a letter has its width %s', (_where, place, em) => {
    expect(widthTable({ font: 'sans', place, spacing: 0 })['H'.charCodeAt(0)]).toBeCloseTo(em, 3);
  });

  it('C21: letter spacing widens each letter, and a letter the font lacks has no width', () => {
    const widths = widthTable({ font: 'sans', place: 420, spacing: -0.02 });
    expect(widths['H'.charCodeAt(0)]).toBeCloseTo(0.708, 3);
    expect(widths['ა'.charCodeAt(0)]).toBeNaN();
  });
});
