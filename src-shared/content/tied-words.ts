import type { QuoteWords, SituationWords, SlideWords, StatisticWords, Wording } from './scene.ts';
import { tie } from './tie.ts';

const tieOrNull = (text: string | null): string | null => (text === null ? null : tie(text));

/** A wording whose numbers, measures and dates are not parted at the end of a line. */
export function tiedWording({ lang, text }: Wording): Wording {
  return { lang, text: tie(text) };
}

/** The words of a quotation, ready to be set in lines. */
export function tiedQuote(words: QuoteWords): QuoteWords {
  return { ...words, text: tie(words.text), sentences: words.sentences.map(tie), credit: tie(words.credit) };
}

/** The words of a statistic, ready to be set in lines. */
export function tiedStatistic(words: StatisticWords): StatisticWords {
  return {
    ...words,
    before: tieOrNull(words.before),
    lead: tie(words.lead),
    comparison: tieOrNull(words.comparison),
    asOf: tie(words.asOf),
    note: tieOrNull(words.note),
    parts: words.parts.map((part) => ({ ...part, label: tie(part.label) })),
    marks: Object.fromEntries(Object.entries(words.marks).map(([name, text]) => [name, tie(text)])),
  };
}

/** The words of a slide, ready to be set in lines. */
export function tiedSlide(words: SlideWords): SlideWords {
  return { ...words, title: tie(words.title), lines: words.lines.map(tie) };
}

/** The words of a situation, ready to be set in lines. */
export function tiedSituation(words: SituationWords): SituationWords {
  const answers = Object.entries(words.answers).map(
    ([id, { text, feedback }]) => [id, { text: tie(text), feedback: tie(feedback) }] as const,
  );
  return {
    ...words,
    situation: tie(words.situation),
    question: tieOrNull(words.question),
    answers: Object.fromEntries(answers),
    message: tie(words.message),
  };
}
