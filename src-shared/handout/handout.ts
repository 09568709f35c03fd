import type { PackFront } from '../content/pack-front.ts';
import type { LanguageTag, Review, Scene, SceneKind, Source, Wording } from '../content/scene.ts';
import type { InterfaceWords } from '../interface-words.ts';
import { wordsOnPaper } from './words-on-paper.ts';

/** One step of a talk: what the audience sees, and what the speaker says to it. */
export interface HandoutStep {
  readonly scene: Scene;
  /** Paragraphs; none where the talk has no notes. */
  readonly notes: readonly Wording[];
  readonly notesReview: Review;
}

/** A scene on paper. Everything a sighted reader sees in its picture stands in `lines`, `rows` and `shows` as well. */
export interface HandoutItem {
  /** 1 to n, in the order of the talk. */
  readonly number: number;
  readonly sceneId: string;
  readonly kind: SceneKind;
  /** The language its words are in, which is another than the handout's where they are missing. */
  readonly lang: LanguageTag;
  /** `draft` where its words or its notes are one. */
  readonly review: Review;
  readonly heading: string;
  /** The words are a person's own and stand in quotation marks. */
  readonly isQuotation: boolean;
  readonly lines: readonly string[];
  /** What a chart shows, as a table; none without a chart. */
  readonly rows: readonly { readonly label: string; readonly number: string }[];
  /** What a picture shows, in words; null where words are all there is. */
  readonly shows: string | null;
  readonly notes: readonly Wording[];
  /** Numbers of the references at the end, ascending. */
  readonly references: readonly number[];
}

/** A source, under the number by which items name it. Numbered from 1 in the order in which they are first named. */
export interface HandoutReference {
  readonly number: number;
  readonly source: Source;
}

/** A talk on paper in one language. */
export interface Handout {
  readonly language: LanguageTag;
  readonly title: string;
  readonly event: string;
  readonly items: readonly HandoutItem[];
  readonly references: readonly HandoutReference[];
}

/** What a handout is made for. */
export interface HandoutFor {
  readonly front: PackFront;
  readonly language: LanguageTag;
  readonly words: InterfaceWords;
}

/** R11: every scene of the talk in its order, and every source of theirs once, numbered. */
export function handoutOf(steps: readonly HandoutStep[], { front, language, words }: HandoutFor): Handout {
  const first = front.languages[0].tag;
  const references = referencesOf(steps);
  const numberOf = new Map(references.map(({ number, source }) => [source.id, number]));
  const items = steps.map(({ scene, notes, notesReview }, index): HandoutItem => {
    const numbers = scene.sources.flatMap(({ id }) => numberOf.get(id) ?? []);
    const told = wordsOnPaper(scene, { wanted: language, first, words });
    return {
      number: index + 1,
      sceneId: scene.id,
      kind: scene.kind,
      ...told,
      review: notesReview === 'draft' ? 'draft' : told.review,
      notes,
      references: [...new Set(numbers)].sort((one, other) => one - other),
    };
  });
  return {
    language,
    title: front.title[language] ?? front.title[first] ?? front.name,
    event: front.event[language] ?? front.event[first] ?? '',
    items,
    references,
  };
}

function referencesOf(steps: readonly HandoutStep[]): readonly HandoutReference[] {
  const sources = new Map<string, Source>();
  for (const source of steps.flatMap(({ scene }) => scene.sources))
    if (!sources.has(source.id)) sources.set(source.id, source);
  return [...sources.values()].map((source, index) => ({ number: index + 1, source }));
}
