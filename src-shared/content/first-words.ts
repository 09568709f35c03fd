const ELLIPSIS = '…';

/** What may not stand before an ellipsis. */
const LOOSE_END = /[\s\p{Pd},;:(«“„]+$/u;

/**
 * A text whole when it has at most this many characters, else its first words and an ellipsis, together no longer than
 * that. No word is parted; only a text without a space in reach is cut where it has to be.
 */
export function firstWords(text: string, mostCharacters: number): string {
  const characters = [...text];
  if (characters.length <= mostCharacters) return text;
  const room = characters.slice(0, Math.max(mostCharacters - 1, 1)).join('');
  const isWordsEnd = /\s/u.test(characters[mostCharacters - 1] ?? '');
  const lastSpace = room.search(/\s\S*$/u);
  const kept = isWordsEnd || lastSpace <= 0 ? room : room.slice(0, lastSpace);
  return kept.replace(LOOSE_END, '') + ELLIPSIS;
}
