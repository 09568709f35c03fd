import { once } from '../pack-context.ts';
import { LETTER_WIDTHS, type FontName, type FontWidths } from './letter-widths.ts';

/** How a text is set, as far as its width goes. */
export interface TypeStyle {
  readonly font: FontName;
  /** The weight of the sans; the size in CSS pixels of the serif, whose letters narrow as they grow. */
  readonly place: number;
  /** Letter spacing in em. */
  readonly spacing: number;
}

/** A letter: its widths at the two places of its font, in em, and the files of the font that have it. */
interface Letter {
  readonly widths: readonly [number, number];
  /** One bit a file. */
  readonly faces: number;
}

/** The length of tables by code point: beyond it the fonts have some symbols and no letter. */
const TABLE_LENGTH = 0x3000;

const EM = 1000;

const LETTERS: Readonly<Record<FontName, () => ReadonlyMap<number, Letter>>> = {
  sans: once(() => readLetters(LETTER_WIDTHS.sans)),
  serif: once(() => readLetters(LETTER_WIDTHS.serif)),
};

/** The files of a font, one bit each, that have a letter by itself; 0 when none has. */
export function facesWith(code: number, font: FontName): number {
  return LETTERS[font]().get(code)?.faces ?? 0;
}

/** Widths in em by code point, letter spacing included; NaN where the font has no letter. */
export function widthTable({ font, place, spacing }: TypeStyle): Float32Array {
  const [from, to] = LETTER_WIDTHS[font].at;
  const share = (place - from) / (to - from);
  const table = new Float32Array(TABLE_LENGTH).fill(Number.NaN);
  for (const [code, { widths }] of LETTERS[font]()) {
    const [first, second] = widths;
    if (code < TABLE_LENGTH) table[code] = first + (second - first) * share + spacing;
  }
  return table;
}

function readLetters({ faces }: FontWidths): ReadonlyMap<number, Letter> {
  const letters = new Map<number, Letter>();
  for (const [index, runs] of Object.values(faces).entries()) {
    for (const [first, run] of Object.entries(runs)) {
      const firstCode = Number.parseInt(first.slice('U+'.length), 16);
      for (const [offset, letter] of run.split(' ').entries()) {
        const before = letters.get(firstCode + offset);
        letters.set(firstCode + offset, {
          widths: before?.widths ?? readWidths(letter),
          faces: (before?.faces ?? 0) | (1 << index),
        });
      }
    }
  }
  return letters;
}

/** `727+8` is 727 thousandths of an em at the first place and 735 at the second. */
function readWidths(letter: string): readonly [number, number] {
  const first = Number.parseInt(letter, 10);
  const more = Number.parseInt(letter.slice(String(first).length), 10);
  return [first / EM, (first + more) / EM];
}
