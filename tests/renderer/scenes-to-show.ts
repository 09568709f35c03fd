import type {
  QuoteScene,
  QuoteWords,
  SituationScene,
  SlideScene,
  SlideWords,
  Source,
} from '../../src-shared/content/scene.ts';

/** A picture every browser decodes, whatever view of it is asked for. */
export const PICTURE = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"><rect width="16" height="9"/></svg>',
)}`;

/** A picture no browser decodes. */
export const NO_PICTURE = 'data:image/svg+xml,nothing';

/** A publication whose address and day are known. */
export const REPORT: Source = {
  id: 'report',
  publisher: 'The Publisher',
  title: 'A report',
  date: '2023-05-26',
  url: 'https://example.org/report',
  status: 'verified',
  cite: 'The Publisher, A report, 26 May 2023',
  note: null,
};

const SENTENCES = ['The first sentence.', 'The second one is here.', 'And this is the third.'] as const;

/** The words of a quotation, from its sentences. */
export function quoteWords(
  sentences: readonly string[],
  review: QuoteWords['review'] = 'original',
): QuoteWords {
  return {
    review,
    text: sentences.join(' '),
    sentences,
    speaker: 'A Speaker',
    credit: 'Head of a centre',
    sourceLine: { lang: 'en', text: 'Source: A report' },
  };
}

/** A quotation of three sentences, translated as a draft into Azerbaijani. */
export function quote(id: string, choice: Partial<QuoteScene> = {}): QuoteScene {
  return {
    kind: 'quote',
    id,
    sources: [REPORT],
    form: 'quotation',
    speakerId: 'speaker',
    original: 'en',
    asOf: '2023-05-26',
    cut: null,
    words: {
      en: quoteWords(SENTENCES),
      az: quoteWords(['Birinci cümlə.', 'İkinci cümlə.', 'Üçüncü cümlə.'], 'draft'),
    },
    ...choice,
  };
}

/** The words of a slide of two lines. */
export function slideWords(choice: Partial<SlideWords> = {}): SlideWords {
  return {
    review: 'original',
    title: 'A title',
    lines: ['The first line.', 'The second line.'],
    alt: 'A field in the morning',
    safetyLine: null,
    sourceLine: { lang: 'en', text: 'Source: Guidance' },
    ...choice,
  };
}

/** A slide with a picture that decodes, in English and reviewed Russian. */
export function slide(id: string, choice: Partial<SlideScene> = {}): SlideScene {
  return {
    kind: 'slide',
    id,
    sources: [REPORT],
    order: 1,
    chapter: 'danger',
    hour: 'day',
    picture: PICTURE,
    panels: null,
    tall: false,
    footed: false,
    signs: null,
    strongLine: null,
    safetyNote: false,
    words: {
      en: slideWords(),
      ru: slideWords({ review: 'reviewed', title: 'Название', lines: ['Первая строка.', 'Вторая строка.'] }),
    },
    ...choice,
  };
}

/** A situation of two answers, the second of which is safe, in English. */
export function situation(id: string, choice: Partial<SituationScene> = {}): SituationScene {
  return {
    kind: 'situation',
    id,
    sources: [REPORT],
    hour: 'day',
    picture: PICTURE,
    answers: [
      { id: 'go', isSafe: false },
      { id: 'stay', isSafe: true },
    ],
    words: {
      en: {
        review: 'original',
        situation: `The path of ${id} bends.`,
        question: null,
        answers: {
          go: { text: 'I take the short cut.', feedback: 'Nobody uses that land.' },
          stay: { text: 'I stay on the path.', feedback: 'Others use it too.' },
        },
        message: `Stay on the path of ${id}.`,
        alt: 'A path',
        safetyNote: 'General information only.',
        safetyLine: 'General information only.',
        sourceLine: { lang: 'en', text: 'Source: Guidance' },
      },
    },
    ...choice,
  };
}
