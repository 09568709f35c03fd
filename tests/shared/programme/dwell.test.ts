import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuoteScene, SlideScene, StatisticScene } from '../../../src-shared/content/scene.ts';
import { dwellMs, readingWords } from '../../../src-shared/programme/dwell.ts';

describe('dwellMs', () => {
  it.each([
    [0, 1, 7_000],
    [10, 1, 7_000],
    [20, 1, 10_500],
    [40, 1, 18_500],
    [70, 1, 30_000],
    [75, 1, 30_000],
    [100, 1, 40_000],
    [20, 2, 21_000],
    [20, 0.5, 10_500],
  ])('P3: %d words at pace %d stay %d ms', (words, pace, ms) => {
    expect(dwellMs(words, pace)).toBe(ms);
  });

  it('P3: never shorter than reading takes, never shorter with more words or a slower pace', () => {
    fc.assert(
      fc.property(
        fc.nat(400),
        fc.nat(50),
        fc.double({ min: 1, max: 3, noNaN: true }),
        (words, more, pace) => {
          expect(dwellMs(words, pace)).toBeGreaterThanOrEqual((words / 2.5) * 1000);
          expect(dwellMs(words + more, pace)).toBeGreaterThanOrEqual(dwellMs(words, pace));
          expect(dwellMs(words, pace)).toBeGreaterThanOrEqual(dwellMs(words, 1));
        },
      ),
    );
  });
});

const sourceLine = { lang: 'en', text: 'A source line that nobody has to read each time' };

const quote: QuoteScene = {
  kind: 'quote',
  id: 'q',
  form: 'quotation',
  speakerId: 's',
  original: 'en',
  asOf: '2023-05-26',
  sources: [],
  cut: null,
  words: {
    en: {
      review: 'original',
      text: '',
      sentences: ['One two three.', 'Four five.'],
      speaker: 'A Speaker',
      credit: 'Farmer',
      sourceLine,
    },
    az: {
      review: 'draft',
      text: '',
      sentences: ['Bir iki.', 'Üç.'],
      speaker: 'Natiq',
      credit: 'fermer',
      sourceLine,
    },
  },
};

const statistic: StatisticScene = {
  kind: 'statistic',
  id: 'n',
  value: 88260,
  unit: 'item',
  asOf: '2023',
  sources: [],
  chart: { form: 'share', percent: 50 },
  words: {
    en: {
      review: 'original',
      before: null,
      number: '88\u00a0260',
      lead: 'items found',
      comparison: 'About half',
      asOf: '2023',
      note: null,
      parts: [{ id: 'a', label: 'Large items', number: '44\u00a0698' }],
      marks: { cell: 'One cell.' },
      sourceLine,
    },
  },
};

const slide: SlideScene = {
  kind: 'slide',
  id: 's',
  order: 1,
  chapter: 'safety',
  hour: 'day',
  picture: 'kiosk://content/pictures/s.svg',
  panels: null,
  tall: false,
  footed: false,
  signs: null,
  strongLine: null,
  safetyNote: true,
  sources: [],
  words: {
    en: {
      review: 'original',
      title: 'Stop',
      lines: ['Do not touch.'],
      alt: 'A long description of a picture',
      safetyLine: 'Follow local advice.',
      sourceLine,
    },
  },
};

describe('readingWords', () => {
  it.each([
    ['a whole quotation, with who said it', quote, 'en', 8],
    ['only the cut of a cut quotation', { ...quote, cut: { from: 1, to: 2, count: 2 } }, 'en', 5],
    ['the words of the language that is shown', quote, 'az', 5],
    ['the first language where there are none', quote, 'ru', 8],
    ['numbers, labels and words in the chart', statistic, 'en', 11],
    ['title, lines and safety line of a slide', slide, 'en', 7],
  ] as const)('P4: counts %s', (_what, scene, language, words) => {
    expect(readingWords(scene, language, 'en')).toBe(words);
  });
});
