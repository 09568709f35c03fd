import { entryOf, type Entry } from '../../src-shared/content/entry.ts';
import type { OpenPack } from '../../src-shared/content/door.ts';
import type { WordsByLanguage } from '../../src-shared/content/scene.ts';

/** Content that names its items. */
export type NamedItems = Pick<OpenPack, 'scene'>;

/** What items are called in the content in use, by id and language; one that is not in it any more is left out. */
export function itemNames(
  pack: NamedItems,
  ids: readonly string[],
): Readonly<Record<string, WordsByLanguage<string>>> {
  return Object.fromEntries(
    ids.flatMap((id) => {
      const reading = pack.scene(id, null);
      return reading.ok ? [[id, namesOf(entryOf(reading.scene, { section: 'safe', index: 0 }))]] : [];
    }),
  );
}

function namesOf(entry: Entry): WordsByLanguage<string> {
  switch (entry.kind) {
    case 'quote':
      return eachLanguage(entry.words, ({ speaker, text }) => `${speaker}: ${text}`);
    case 'statistic':
      return eachLanguage(entry.words, ({ before, number, lead }) => [before, number, lead].join(' ').trim());
    case 'slide':
      return eachLanguage(entry.words, ({ title }) => title);
    case 'situation':
      return eachLanguage(entry.words, ({ message }) => message);
  }
}

function eachLanguage<Words>(
  words: WordsByLanguage<Words>,
  name: (words: Words) => string,
): WordsByLanguage<string> {
  return Object.fromEntries(Object.entries(words).map(([language, of]) => [language, name(of)]));
}
