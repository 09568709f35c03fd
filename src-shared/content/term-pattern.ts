/** A text to look for terms in: as it reads, and with letters that are written in more than one way made one. */
export interface Readable {
  readonly text: string;
  readonly folded: string;
}

const patterns = new WeakMap<readonly string[], RegExp>();

/**
 * A text made ready once for many lists of terms. A match without regard to case takes İ and ı for no i, yet Azerbaijani
 * sentences begin with the one; Russian prints ё as е; a no-break space and a hyphen part words as a space does. A
 * line's end does not: a title and a line are two sentences.
 */
export function readable(text: string): Readable {
  const composed = text.normalize('NFC');
  return { text: composed, folded: folded(composed) };
}

/** The term as it stands in the text, or null when the text has none of them. */
export function saidIn({ text, folded: said }: Readable, terms: readonly string[]): string | null {
  const match = terms.length === 0 ? null : termsPattern(terms).exec(said);
  return match === null ? null : text.slice(match.index, match.index + match[0].length);
}

/** Whether words listed for one language hold for texts in another: those for `en` do for `en-GB`, not the other way. */
export function holdsFor(listed: string, language: string): boolean {
  return language === listed || language.startsWith(`${listed}-`);
}

/**
 * A pattern that finds any of some terms as whole words, in any case; a `*` in a term stands for any letters. The
 * same list gives the same pattern: ten thousand scenes are held against few lists.
 */
function termsPattern(terms: readonly string[]): RegExp {
  const known = patterns.get(terms);
  if (known !== undefined) return known;
  const alternatives = terms.map((term) =>
    folded(term.normalize('NFC'))
      .replaceAll(/[.+?^${}()|[\]\\/]/g, '\\$&')
      .replaceAll('*', '\\p{L}*')
      .replaceAll(/ +/g, ' +'),
  );
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
  patterns.set(terms, pattern);
  return pattern;
}

/** Whatever folding changes: letters that are written in two ways, and what parts words as a space does. */
const TO_FOLD = /[İıёЁ’]|[^\S\n ]|\p{Pd}/gu;

const FOLDED: Readonly<Record<string, string>> = { İ: 'i', ı: 'i', ё: 'е', Ё: 'Е', '’': "'" };

/** Each character gives one, so that a place in the one text is a place in the other. */
function folded(text: string): string {
  return text.replace(TO_FOLD, (found) => FOLDED[found] ?? ' ');
}
