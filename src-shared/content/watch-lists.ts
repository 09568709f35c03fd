import { CONTESTED_TOPICS, type ContestedTopic } from './contested-advice.ts';
import type { WatchedWords } from './guidance-schema.ts';
import { HOUSE_WORDS } from './house-words.ts';
import type { PackContext } from './pack-context.ts';
import { holdsFor } from './term-pattern.ts';

/** What a language is watched for. Texts are held against `every` first: nearly none has any of it. */
interface WatchList {
  /** Words of rule C14. */
  readonly words: readonly WatchedWords[];
  readonly everyWord: readonly string[];
  /** Words of rule C24 by topic, the house's and the pack's own. */
  readonly topics: readonly { readonly topic: ContestedTopic; readonly terms: readonly string[] }[];
  readonly everyTopic: readonly string[];
}

const lists = new WeakMap<PackContext['guidance'], Map<string, WatchList>>();

/** The list of a pack for a language, made once: ten thousand scenes are held against it. */
export function watchList({ guidance }: PackContext, tag: string): WatchList {
  const ofPack = lists.get(guidance) ?? new Map<string, WatchList>();
  lists.set(guidance, ofPack);
  const known = ofPack.get(tag) ?? madeList(guidance().entries?.watchedWords ?? [], tag);
  ofPack.set(tag, known);
  return known;
}

function madeList(theirs: readonly WatchedWords[], tag: string): WatchList {
  const ofLanguage = [...HOUSE_WORDS, ...theirs].filter(({ lang }) => holdsFor(lang, tag));
  const words = ofLanguage.filter(({ topic }) => topic === undefined);
  const topics = CONTESTED_TOPICS.map((topic) => ({
    topic,
    terms: [
      ...Object.entries(topic.terms).flatMap(([lang, terms]) => (holdsFor(lang, tag) ? terms : [])),
      ...ofLanguage.filter((entry) => entry.topic === topic.id).flatMap(({ terms }) => terms),
    ],
  }));
  return {
    words,
    everyWord: words.flatMap(({ terms }) => terms),
    topics,
    everyTopic: topics.flatMap(({ terms }) => terms),
  };
}
