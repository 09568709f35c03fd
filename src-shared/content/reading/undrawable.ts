import { once } from '../pack-context.ts';
import type { FontName } from './letter-widths.ts';
import { facesWith, widthTable } from './letters.ts';

/** A letter with the marks that stand on it. */
const LETTER_WITH_MARKS = /\P{M}\p{M}*/gu;

/** What is not drawn at all: spaces, line breaks, and characters that only say how others join. */
const UNSEEN = /[\s\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;

const FIRST_MARK = 0x300;
const LAST_MARK = 0x36f;

/** By code point: 1 where a font has a letter that needs no second look. */
const PLAIN: Readonly<Record<FontName, () => Uint8Array>> = {
  sans: once(() => plainLetters('sans')),
  serif: once(() => plainLetters('serif')),
};

/**
 * Letters of a text that the bundled font cannot draw, each once, in the order they come (rule C20). A letter and its
 * marks are one: a browser draws them all with one file of a font, or looks for another font.
 */
export function undrawable(text: string, font: FontName): readonly string[] {
  if (isPlain(text, PLAIN[font]())) return [];
  const letters = text.normalize('NFC').replace(UNSEEN, '').match(LETTER_WITH_MARKS) ?? [];
  return [...new Set(letters)].filter(
    (letter) => !isDrawn(letter, font) && !isDrawn(letter.normalize('NFD'), font),
  );
}

function isPlain(text: string, plain: Uint8Array): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (plain[text.charCodeAt(index)] !== 1) return false;
  }
  return true;
}

function plainLetters(font: FontName): Uint8Array {
  const widths = widthTable({ font, place: 0, spacing: 0 });
  return Uint8Array.from(widths, (width, code) => {
    const isMark = code >= FIRST_MARK && code <= LAST_MARK;
    return Number.isNaN(width) || isMark ? 0 : 1;
  });
}

/** Whether one file of the font has all of these. */
function isDrawn(letter: string, font: FontName): boolean {
  const codes = [...letter].map((sign) => sign.codePointAt(0) ?? 0);
  return codes.reduce((faces, code) => faces & facesWith(code, font), -1) !== 0;
}
