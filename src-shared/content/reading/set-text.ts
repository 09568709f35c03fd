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
const [SPACE, TAB, LINE_END, ZERO_WIDTH_SPACE] = [0x20, 0x09, 0x0a, 0x200b];

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
    for (let from = 0; from <= text.length;) {
      const { em, end } = wordAt(text, from, widths);
      if (em > 0) {
        pieces.push(em);
        gaps.push(spaceEm);
      } else if (Number.isNaN(em)) {
        const strange = strangeEms(text.slice(from, end), widths);
        pieces.push(...strange);
        gaps.push(...strange.map((_, index) => (index === 0 ? spaceEm : 0)));
      }
      from = end + 1;
    }
    return { pieces, gaps };
  };
}

/** The width of the word that begins here, NaN when the font lacks a letter of it, and where it ends. */
function wordAt(text: string, from: number, widths: Float32Array): { em: number; end: number } {
  let em = 0;
  for (let end = from; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    if (isBreak(code)) return { em, end };
    em += widths[code] ?? Number.NaN;
  }
  return { em, end: text.length };
}

function isBreak(code: number): boolean {
  return code === SPACE || code === LINE_END || code === TAB || code === ZERO_WIDTH_SPACE;
}

/** The pieces of a word with letters that the font lacks. */
function strangeEms(word: string, widths: Float32Array): readonly number[] {
  return (word.match(PIECES) ?? []).map((piece) => {
    if (IS_UNSPACED.test(piece)) return UNSPACED_EM;
    const ems = [...piece].map((letter) => wordAt(letter, 0, widths).em);
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
