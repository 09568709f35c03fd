import { widthTable, type TypeStyle } from './letters.ts';

/** A text in a typeface, ready to be broken into lines of any width. */
export interface SetText {
  /** Widths in em of what no line break parts: words, and characters of scripts without spaces. */
  readonly pieces: readonly number[];
  /** Widths in em of the spaces before them; 0 where there is none. */
  readonly gaps: readonly number[];
}

/** Measures texts in one typeface. */
export type Typesetter = (text: string) => SetText;

/** What a letter is taken to be wide that another font has to draw, in em; one of a script without spaces fills the em. */
const STRANGER_EM = 0.7;
const UNSPACED_EM = 1;

/** Scripts without spaces, which may break after any character: Thai, Lao, Myanmar, Khmer, and those of East Asia. */
const UNSPACED =
  '\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u2e80-\\ua4cf\\uac00-\\ud7af\\uf900-\\ufaff\\uff00-\\uffef\\u{20000}-\\u{323af}';
const IS_UNSPACED = new RegExp(`^[${UNSPACED}]$`, 'u');
const PIECES = new RegExp(`[${UNSPACED}]|[^${UNSPACED}]+`, 'gu');

/** Where a page may break a line. No-break spaces are none of them. */
const BREAKS = /[ \n\t\u200b]/;

const SPACE = 0x20;

/**
 * Measures texts in a typeface. Words are taken to be broken at spaces only, so that a text never takes more lines
 * on a screen than are counted here. Making one costs as much as measuring a hundred texts: it is made once.
 */
export function typesetter(style: TypeStyle): Typesetter {
  const widths = widthTable(style);
  const spaceEm = widths[SPACE] ?? 0;
  return (text) => {
    const pieces: number[] = [];
    const gaps: number[] = [];
    for (const word of text.split(BREAKS)) {
      const width = wordEm(word, widths);
      if (width > 0) {
        pieces.push(width);
        gaps.push(spaceEm);
      } else if (Number.isNaN(width)) {
        const strange = strangeEms(word, widths);
        pieces.push(...strange);
        gaps.push(...strange.map((_, index) => (index === 0 ? spaceEm : 0)));
      }
    }
    return { pieces, gaps };
  };
}

/** NaN when the font lacks a letter of the word. */
function wordEm(word: string, widths: Float32Array): number {
  let em = 0;
  for (let index = 0; index < word.length; index += 1) em += widths[word.charCodeAt(index)] ?? Number.NaN;
  return em;
}

/** The pieces of a word with letters that the font lacks. */
function strangeEms(word: string, widths: Float32Array): readonly number[] {
  return (word.match(PIECES) ?? []).map((piece) => {
    if (IS_UNSPACED.test(piece)) return UNSPACED_EM;
    const ems = [...piece].map((letter) => wordEm(letter, widths));
    return ems.reduce((sum, em) => sum + (Number.isNaN(em) ? STRANGER_EM : em), 0);
  });
}

/** How many lines a text takes in this room, in em. A piece wider than the room has a line of its own and sticks out. */
export function lineCount({ pieces, gaps }: SetText, roomEm: number): number {
  let lines = 0;
  let lineEm = Number.POSITIVE_INFINITY;
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index] ?? 0;
    lineEm += (gaps[index] ?? 0) + piece;
    if (lineEm > roomEm) {
      lines += 1;
      lineEm = piece;
    }
  }
  return lines;
}

/** The width in em of a text in one line. */
export function widthEm({ pieces, gaps }: SetText): number {
  return pieces.reduce((sum, piece, index) => sum + piece + (index === 0 ? 0 : (gaps[index] ?? 0)), 0);
}

/** The width in em that a column must have so that no piece of a text sticks out. */
export function leastRoomEm({ pieces }: SetText): number {
  return Math.max(0, ...pieces);
}
