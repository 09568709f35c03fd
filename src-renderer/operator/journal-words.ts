import { printNumber } from '../../src-shared/content/numbers.ts';
import type { InterfaceKey } from '../../src-shared/interface-words.ts';
import type { JournalReport } from '../../src-shared/operator/contract.ts';

/** What the journal calls doors and aids, in the words that visitors see. */
const WORDS_OF: ReadonlyMap<string, InterfaceKey> = new Map([
  ['voices', 'voices'],
  ['figures', 'figures'],
  ['safe', 'staySafe'],
  ['text-size', 'textSize'],
  ['contrast', 'contrast'],
  ['reach', 'reach'],
  ['motion', 'lessMotion'],
  ['original', 'showFirst'],
  ['read-aloud', 'readAloud'],
]);

/** The key of the words for a door or an aid; null for what has none. */
export function keyOf(name: string): InterfaceKey | null {
  return WORDS_OF.get(name) ?? null;
}

/** What an item is called in a language, or in whichever it has; its id where nobody knows it any more. */
export function itemName({ itemNames }: Pick<JournalReport, 'itemNames'>, id: string, lang: string): string {
  const names = itemNames[id] ?? {};
  return names[lang] ?? Object.values(names)[0] ?? id;
}

/** Megabytes as a language prints them: never nothing where there is something. */
export function megabytes(bytes: number, lang: string): string {
  return printNumber(Math.ceil(bytes / 100_000) / 10, lang, 1);
}
