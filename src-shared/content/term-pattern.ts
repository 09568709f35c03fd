/** A text to look for terms in: as it reads, and with letters that are written in more than one way made one. */
export interface Readable {
  readonly text: string;
  readonly folded: string;
}

interface TermPatterns {
  /** Finds any of the terms as whole words. */
  readonly whole: RegExp;
  /** Finds them inside of words too, in less than half of the time: what it misses, the other need not look for. */
  readonly anywhere: RegExp;
}

const patterns = new WeakMap<readonly string[], TermPatterns>();

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
  if (terms.length === 0) return null;
  const { whole, anywhere } = termsPatterns(terms);
  const match = anywhere.test(said) ? whole.exec(said) : null;
  return match === null ? null : text.slice(match.index, match.index + match[0].length);
}

/** Whether words listed for one language hold for texts in another: those for `en` do for `en-GB`, not the other way. */
export function holdsFor(listed: string, language: string): boolean {
  return language === listed || language.startsWith(`${listed}-`);
}

/**
 * Patterns that find any of some terms in any case; a `*` in a term stands for any letters. The same list gives the same
 * patterns: ten thousand scenes are held against few lists.
 */
function termsPatterns(terms: readonly string[]): TermPatterns {
  const known = patterns.get(terms);
  if (known !== undefined) return known;
  const alternatives = terms
    .map((term) =>
      folded(term.normalize('NFC'))
        .replaceAll(/[.+?^${}()|[\]\\/]/g, '\\$&')
        .replaceAll('*', '\\p{L}*')
        .replaceAll(/ +/g, ' +'),
    )
    .join('|');
  const made = {
    whole: new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, 'iu'),
    anywhere: new RegExp(alternatives, 'iu'),
  };
  patterns.set(terms, made);
  return made;
}

/** What parts words as a space does: other white space, but no line's end, and dashes. */
const PARTING = /[^\S\n ]|\p{Pd}/gu;

/**
 * Each character gives one, so that a place in the one text is a place in the other. Single letters are replaced as texts:
 * a pattern takes several times as long to say that there are none.
 */
function folded(text: string): string {
  return text
    .replaceAll('İ', 'i')
    .replaceAll('ı', 'i')
    .replaceAll('ё', 'е')
    .replaceAll('Ё', 'Е')
    .replaceAll('’', "'")
    .replace(PARTING, ' ');
}
