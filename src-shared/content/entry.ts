import { firstWords } from './first-words.ts';
import type {
  Hour,
  QuoteScene,
  QuoteWords,
  Scene,
  Section,
  SituationWords,
  StatisticScene,
  StatisticWords,
  WordsByLanguage,
} from './scene.ts';

/** How an item is named where it is not shown itself: in its section's index, and as "See also" beside another. */
export type Entry = QuoteEntry | StatisticEntry | SlideEntry | SituationEntry;

interface EntryBase {
  readonly id: string;
  readonly section: Section;
  /** Its place in the section, counted from 0. */
  readonly index: number;
}

export interface QuoteEntry extends EntryBase {
  readonly kind: 'quote';
  readonly form: QuoteScene['form'];
  /** `text`: the first sentence, or its first words and an ellipsis. */
  readonly words: WordsByLanguage<Pick<QuoteWords, 'text' | 'speaker'>>;
}

export interface StatisticEntry extends EntryBase {
  readonly kind: 'statistic';
  readonly words: WordsByLanguage<Pick<StatisticWords, 'before' | 'number' | 'lead' | 'asOf'>>;
}

export interface SlideEntry extends EntryBase {
  readonly kind: 'slide';
  readonly hour: Hour;
  readonly picture: string;
  readonly words: WordsByLanguage<{ readonly title: string }>;
}

export interface SituationEntry extends EntryBase {
  readonly kind: 'situation';
  readonly picture: string;
  readonly words: WordsByLanguage<Pick<SituationWords, 'review' | 'message' | 'safetyNote'>>;
}

/** The longest beginning of a voice: two lines of an index in the largest text, on a narrow screen. */
const LONGEST_CHARACTERS = 72;

/** The entry of a scene at its place. */
export function entryOf(scene: Scene, place: { readonly section: Section; readonly index: number }): Entry {
  const base = { id: scene.id, section: place.section, index: place.index };
  switch (scene.kind) {
    case 'quote':
      return { ...base, kind: 'quote', form: scene.form, words: quoteWords(scene) };
    case 'statistic':
      return { ...base, kind: 'statistic', words: statisticWords(scene) };
    case 'slide':
      return {
        ...base,
        kind: 'slide',
        hour: scene.hour,
        picture: scene.picture,
        words: eachLanguage(scene.words, ({ title }) => ({ title })),
      };
    case 'situation':
      return {
        ...base,
        kind: 'situation',
        picture: scene.picture,
        words: eachLanguage(scene.words, ({ review, message, safetyNote }) => ({
          review,
          message,
          safetyNote,
        })),
      };
  }
}

function quoteWords({ words }: QuoteScene): QuoteEntry['words'] {
  return eachLanguage(words, ({ sentences: [first = ''], speaker }) => ({
    text: firstWords(first, LONGEST_CHARACTERS),
    speaker,
  }));
}

function statisticWords({ words }: StatisticScene): StatisticEntry['words'] {
  return eachLanguage(words, ({ before, number, lead, asOf }) => ({ before, number, lead, asOf }));
}

function eachLanguage<From, To>(
  words: WordsByLanguage<From>,
  chosen: (words: From) => To,
): WordsByLanguage<To> {
  return Object.fromEntries(Object.entries(words).map(([language, from]) => [language, chosen(from)]));
}
