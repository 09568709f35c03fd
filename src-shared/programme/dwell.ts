import type {
  LanguageTag,
  QuoteWords,
  Scene,
  SituationWords,
  SlideWords,
  StatisticWords,
} from '../content/scene.ts';
import { wordsIn } from '../content/scene.ts';
import { countWords } from '../content/words.ts';
import { unreachable } from '../errors.ts';
import { SECOND_MS } from '../units.ts';

/** Time to find one's place in a new picture, before reading begins. */
const ORIENTATION_MS = 2.5 * SECOND_MS;

/** A calm reader standing at a distance, often in a second language: 150 words a minute. */
const WORDS_PER_SECOND = 2.5;

const SHORTEST_MS = 7 * SECOND_MS;
const LONGEST_MS = 30 * SECOND_MS;

/**
 * How long a scene stays, in milliseconds (rule P3): 2.5 s and the time its words take, between 7 s and 30 s;
 * never shorter than reading takes, so a text of more than 75 words stays longer than 30 s. `pace` lengthens
 * it; below 1 it counts as 1.
 */
export function dwellMs(words: number, pace: number): number {
  const readingMs = (words / WORDS_PER_SECOND) * SECOND_MS;
  const comfortableMs = Math.min(Math.max(ORIENTATION_MS + readingMs, SHORTEST_MS), LONGEST_MS);
  return Math.max(comfortableMs, readingMs) * Math.max(pace, 1);
}

/**
 * How many words a scene shows in a language (rule P4), numbers and labels included. Of a cut quotation only
 * the cut counts: pass the scene as the loop shows it. The source line and the controls in the sill are not
 * counted: they are there for who looks for them, not to be read each time.
 */
export function readingWords(scene: Scene, language: LanguageTag, firstLanguage: LanguageTag): number {
  return countWords(shownText(scene, language, firstLanguage).join(' '));
}

function shownText(scene: Scene, language: LanguageTag, firstLanguage: LanguageTag): readonly string[] {
  switch (scene.kind) {
    case 'quote':
      return quoteText(wordsIn(scene.words, language, firstLanguage).words, scene.cut);
    case 'statistic':
      return statisticText(wordsIn(scene.words, language, firstLanguage).words);
    case 'slide':
      return slideText(wordsIn(scene.words, language, firstLanguage).words);
    case 'situation':
      return situationText(wordsIn(scene.words, language, firstLanguage).words);
    default:
      return unreachable(scene);
  }
}

function quoteText(
  words: QuoteWords,
  cut: { readonly from: number; readonly to: number } | null,
): readonly string[] {
  const sentences = cut === null ? words.sentences : words.sentences.slice(cut.from, cut.to);
  return [...sentences, words.speaker, words.credit];
}

function statisticText(words: StatisticWords): readonly string[] {
  const { before, number, lead, comparison, asOf, note } = words;
  const sentences = [before, number, lead, comparison, asOf, note].filter((sentence) => sentence !== null);
  const labels = words.parts.flatMap((part) => [part.label, part.number]);
  return [...sentences, ...labels, ...Object.values(words.marks)];
}

function slideText(words: SlideWords): readonly string[] {
  return [words.title, ...words.lines, words.safetyLine ?? ''];
}

function situationText(words: SituationWords): readonly string[] {
  const answers = Object.values(words.answers).map(({ text }) => text);
  return [words.situation, words.question ?? '', ...answers, words.safetyLine];
}
