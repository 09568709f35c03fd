import type { LanguageTag } from '../scene.ts';
import { countWords } from '../words.ts';

/** One per language: making one is dear. Node 18 and 24 and Chrome from 114 on part sentences alike. */
const segmenters = new Map<LanguageTag, Intl.Segmenter>();

/** A sentence and how many words a reader reads in it. */
export interface LongSentence {
  readonly words: number;
  readonly sentence: string;
}

/** The longest sentence of a text if it has more words than the limit, or null. */
export function sentenceOver(limit: number, text: string, language: LanguageTag): LongSentence | null {
  if (!mayExceed(limit, text)) return null;
  const sentences = [...segmenterFor(language).segment(text)].map(({ segment }) => segment.trim());
  const longest = sentences
    .map((sentence) => ({ sentence, words: countWords(sentence) }))
    .reduce((long, other) => (other.words > long.words ? other : long));
  return longest.words > limit ? longest : null;
}

/** How many words there are in some texts together if they are more than the limit, or null. */
export function wordsOver(limit: number, texts: readonly string[]): number | null {
  const text = texts.join(' ');
  if (!mayExceed(limit, text)) return null;
  const words = countWords(text);
  return words > limit ? words : null;
}

/** False for what is surely short enough, which almost everything is: counting words exactly costs more. */
function mayExceed(limit: number, text: string): boolean {
  let most = 1;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    // A space, or a letter of a script without spaces: those lie beyond U+0E00.
    if (code <= 0x20 || code >= 0xe00) most += 1;
  }
  return most > limit;
}

function segmenterFor(language: LanguageTag): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known !== undefined) return known;
  const made = new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, made);
  return made;
}
