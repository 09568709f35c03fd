/** A font file as the page knows it: which letters it is for (CSS `unicode-range`), and whether it came. */
export interface FontFile {
  readonly unicodeRange: string;
  readonly hasLoaded: boolean;
}

/** Every letter that occurs in some words, each once, in their order. Signs that stand alone are drawn or have a stand-in. */
export function lettersIn(words: readonly string[]): readonly string[] {
  return [...new Set(words.join('').match(/\p{L}/gu) ?? [])];
}

/** The letters that no font file that came is for (rule Q4): the system's fonts draw them, or an empty box. */
export function withoutFont(letters: readonly string[], files: readonly FontFile[]): readonly string[] {
  const ranges = files
    .filter(({ hasLoaded }) => hasLoaded)
    .flatMap(({ unicodeRange }) => rangesIn(unicodeRange));
  return letters.filter((letter) => {
    const point = letter.codePointAt(0) ?? 0;
    return !ranges.some(([first, last]) => point >= first && point <= last);
  });
}

/** `U+0000-00FF, U+131, U+4??` as first and last code points. */
function rangesIn(unicodeRange: string): readonly (readonly [first: number, last: number])[] {
  return unicodeRange.split(',').flatMap((range) => {
    const [, first, last] = /^\s*U\+([\dA-F?]+)(?:-([\dA-F]+))?\s*$/i.exec(range) ?? [];
    if (first === undefined) return [];
    const from = Number.parseInt(first.replaceAll('?', '0'), 16);
    return [[from, Number.parseInt(last ?? first.replaceAll('?', 'F'), 16)] as const];
  });
}
