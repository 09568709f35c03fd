const patterns = new WeakMap<readonly string[], RegExp>();

/**
 * A pattern that finds any of some terms as whole words, in any case; a term that ends with `*` goes on in any way. The
 * same list gives the same pattern: ten thousand scenes are held against few lists.
 */
function termsPattern(terms: readonly string[]): RegExp {
  const known = patterns.get(terms);
  if (known !== undefined) return known;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${terms.map(alternative).join('|')})`, 'iu');
  patterns.set(terms, pattern);
  return pattern;
}

/** The term as it stands in the text, or null when the text has none of them. */
export function saidIn(text: string, terms: readonly string[]): string | null {
  return terms.length === 0 ? null : (termsPattern(terms).exec(text)?.[0] ?? null);
}

function alternative(term: string): string {
  const isOpen = term.endsWith('*');
  const words = term.replace(/\*$/, '').replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  // A star inside a term of several words stands for the rest of one word.
  const open = words.replaceAll('*', '\\p{L}*');
  return `${open}${isOpen ? '\\p{L}*' : ''}(?![\\p{L}\\p{N}])`;
}
