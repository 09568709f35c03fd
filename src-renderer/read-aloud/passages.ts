import { unreachable } from '../../src-shared/errors.ts';
import {
  wordsIn,
  type LanguageTag,
  type QuoteWords,
  type Scene,
  type SituationWords,
  type SlideWords,
  type StatisticWords,
  type Wording,
} from '../../src-shared/content/scene.ts';

/**
 * What is read aloud of a scene, in the order in which it is looked at, each passage in its own language: what stands on the
 * screen, then what a picture shows, then the source.
 */
export function passagesOf(scene: Scene, wanted: LanguageTag, first: LanguageTag): readonly Wording[] {
  const { texts, lang, source } = readOf(scene, wanted, first);
  return [...texts.map((text) => ({ lang, text })), source].filter(({ text }) => text.trim() !== '');
}

interface Reading {
  readonly texts: readonly string[];
  readonly lang: LanguageTag;
  readonly source: Wording;
}

function readOf(scene: Scene, wanted: LanguageTag, first: LanguageTag): Reading {
  switch (scene.kind) {
    case 'quote': {
      const { words, lang } = wordsIn(scene.words, wanted, first);
      return { texts: quoteTexts(words), lang, source: words.sourceLine };
    }
    case 'statistic': {
      const { words, lang } = wordsIn(scene.words, wanted, first);
      return { texts: statisticTexts(words), lang, source: words.sourceLine };
    }
    case 'slide': {
      const { words, lang } = wordsIn(scene.words, wanted, first);
      return { texts: slideTexts(words), lang, source: words.sourceLine };
    }
    case 'situation': {
      const { words, lang } = wordsIn(scene.words, wanted, first);
      return { texts: situationTexts(words), lang, source: words.sourceLine };
    }
    default:
      return unreachable(scene);
  }
}

function quoteTexts({ sentences, speaker, credit }: QuoteWords): readonly string[] {
  return [sentences.join(' '), `${speaker}. ${credit}`];
}

function statisticTexts({
  before,
  number,
  lead,
  comparison,
  asOf,
  note,
  parts,
}: StatisticWords): readonly string[] {
  const told = parts.map((part) => `${part.label}: ${part.number}.`);
  return [before ?? '', `${number} ${lead}`, told.join(' '), comparison ?? '', asOf, note ?? ''];
}

function situationTexts({
  situation,
  question,
  answers,
  safetyLine,
  alt,
}: SituationWords): readonly string[] {
  const choices = Object.values(answers).map(({ text }) => text);
  return [situation, question ?? '', choices.join(' '), alt, safetyLine];
}

function slideTexts({ title, lines, safetyLine, alt }: SlideWords): readonly string[] {
  return [title, lines.join(' '), safetyLine ?? '', alt];
}
