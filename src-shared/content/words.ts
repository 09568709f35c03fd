/** Scripts that put no space between words; two characters are read about as fast as one word. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
const CHARACTERS_PER_WORD = 2;

/**
 * How many words a reader reads: runs between white space that hold a letter or a digit. "88 260" with its
 * no-break space is one. In scripts without spaces, two characters count as one.
 */
export function countWords(text: string): number {
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  const spaced = (unspaced === 0 ? text : text.replace(UNSPACED, ' '))
    .split(/[^\S\u00a0\u202f]+/u)
    .filter((run) => /[\p{L}\p{N}]/u.test(run)).length;
  return spaced + Math.ceil(unspaced / CHARACTERS_PER_WORD);
}
