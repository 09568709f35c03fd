import { once } from '../pack-context.ts';
import { tie } from '../tie.ts';
import type { TypeStyle } from './letters.ts';
import { typesetter, type SetText, type Typesetter } from './set-text.ts';

/**
 * How much wider letters are taken to be than the fonts' table has them. Chromium sets most lines of the bundled pack
 * within half a per cent of the table; kerning makes some 2 % narrower, and a short word alone 1.4 % wider.
 */
export const ALLOWANCE = 1.015;

/** The least size of a quotation in cqmin (`--size-quote-min`), for which the serif's letters are measured. */
export const QUOTE_SIZE = 4.1;

/** CSS pixels in a cqmin of the two smallest screens. */
const NARROW_PX = 7.68;
const UPRIGHT_PX = 10.8;

/** Texts in the typefaces of the page, as its style sheets have them, with what must not be parted tied. */
export const SET = {
  plain: kept({ font: 'sans', place: 420, spacing: 0 }),
  strong: kept({ font: 'sans', place: 640, spacing: 0 }),
  title: kept({ font: 'sans', place: 600, spacing: -0.026 }),
  panel: kept({ font: 'sans', place: 520, spacing: 0 }),
  lead: kept({ font: 'sans', place: 520, spacing: -0.02 }),
  number: kept({ font: 'sans', place: 600, spacing: -0.045 }),
  partNumber: kept({ font: 'sans', place: 600, spacing: -0.03 }),
  speaker: kept({ font: 'sans', place: 600, spacing: 0 }),
  /** The report's own words. */
  reported: kept({ font: 'sans', place: 420, spacing: -0.012 }),
  /** A speaker's words: the larger they are, the narrower in their own size. */
  quotation: {
    narrow: kept({ font: 'serif', place: QUOTE_SIZE * NARROW_PX, spacing: -0.012 }),
    upright: kept({ font: 'serif', place: QUOTE_SIZE * UPRIGHT_PX, spacing: -0.012 }),
  },
} as const satisfies Readonly<Record<string, Typesetter | Readonly<Record<string, Typesetter>>>>;

/** Without one there is nothing to tie. */
const DIGIT = /\d/;

/** How many texts a typeface keeps: both screens and the source line of a scene ask for the same ones. */
const MOST_KEPT = 64;

function kept(style: TypeStyle): Typesetter {
  const made = once(() => typesetter(style));
  const known = new Map<string, SetText>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MOST_KEPT) known.clear();
    const set = made()(DIGIT.test(text) ? tie(text) : text);
    known.set(text, set);
    return set;
  };
}
