import { unreachable } from '../errors.ts';
import type {
  LanguageTag,
  QuoteWords,
  Scene,
  SituationWords,
  SlideWords,
  StatisticScene,
  StatisticWords,
} from '../content/scene.ts';
import { wordsIn } from '../content/scene.ts';
import type { InterfaceWords } from '../interface-words.ts';
import type { HandoutItem } from './handout.ts';

type Told = Pick<HandoutItem, 'heading' | 'isQuotation' | 'lines' | 'rows' | 'shows'>;

interface Reader {
  readonly wanted: LanguageTag;
  readonly first: LanguageTag;
  readonly words: InterfaceWords;
}

/** A scene's words as they stand beside its picture: whole, also where the loop cuts them. */
export function wordsOnPaper(scene: Scene, reader: Reader): Told & Pick<HandoutItem, 'lang' | 'review'> {
  const { wanted, first } = reader;
  switch (scene.kind) {
    case 'quote': {
      const { words, lang } = wordsIn(scene.words, wanted, first);
      return { lang, review: words.review, ...quote(words, scene.form === 'quotation', reader.words) };
    }
    case 'statistic': {
      const { words, lang } = wordsIn(scene.words, wanted, first);
      return { lang, review: words.review, ...statistic(words, scene.chart) };
    }
    case 'slide': {
      const { words, lang } = wordsIn(scene.words, wanted, first);
      return { lang, review: words.review, ...slide(words) };
    }
    case 'situation': {
      const { words, lang } = wordsIn(scene.words, wanted, first);
      return { lang, review: words.review, ...situation(words, reader.words) };
    }
    default:
      return unreachable(scene);
  }
}

function quote(
  { text, speaker, credit }: QuoteWords,
  isQuotation: boolean,
  { opensQuote, closesQuote }: InterfaceWords,
): Told {
  const said = isQuotation ? `${opensQuote}${text}${closesQuote}` : text;
  return { heading: speaker, isQuotation, lines: [said, credit], rows: [], shows: null };
}

function statistic(words: StatisticWords, chart: StatisticScene['chart']): Told {
  const { before, number, lead, comparison, note, asOf, parts } = words;
  const heading = [before, number, lead].filter((part) => part !== null).join(' ');
  const lines = [comparison, asOf, note].filter((line): line is string => line !== null);
  const rows = parts.map(({ id, label, number: printed }) => ({
    label: chart.form === 'columns' || label === '' ? id : label,
    number: printed,
  }));
  return { heading, isQuotation: false, lines, rows, shows: null };
}

function slide({ title, lines, safetyLine, alt }: SlideWords): Told {
  const told = safetyLine === null ? lines : [...lines, safetyLine];
  return { heading: title, isQuotation: false, lines: told, rows: [], shows: alt };
}

function situation(words: SituationWords, { check }: InterfaceWords): Told {
  const answers = Object.values(words.answers).map(({ text, feedback }) => ({
    label: text,
    number: feedback,
  }));
  return {
    heading: words.question ?? check,
    isQuotation: false,
    lines: [words.situation, words.message, words.safetyLine],
    rows: answers,
    shows: words.alt,
  };
}
