import { describe, expect, it } from 'vitest';
import type { ContentFinding } from '../../../../src-shared/errors.ts';
import { crowdingOf } from '../../../../src-shared/content/reading/fit.ts';
import { DEFAULT_READING_LIMITS } from '../../../../src-shared/content/reading/limits.ts';
import { sceneReadingFindings } from '../../../../src-shared/content/reading/reading.ts';
import type {
  QuoteScene,
  Scene,
  SlideScene,
  SlideWords,
  StatisticScene,
  StatisticWords,
} from '../../../../src-shared/content/scene.ts';
import { bundledPack, bundledScene, bundledScenes } from '../../../fixtures/scenes.ts';
import { peopleStatistic, stripStatistic } from '../../../fixtures/statistics.ts';
import { quote, quoteWords, REPORT, slide, slideWords } from '../../../renderer/scenes-to-show.ts';

const SENTENCE = 'We must clear all of these fields before anyone can go home again.';

const found = (scene: Scene): readonly ContentFinding[] =>
  sceneReadingFindings(scene, ['en', 'az', 'ru'], DEFAULT_READING_LIMITS);

const briefly = (scene: Scene): string[] =>
  found(scene).map(({ code, level, file, pointer }) => `${code} ${level} ${file} ${pointer}`);

const repeated = (count: number): string[] => Array<string>(count).fill(SENTENCE);
const words = (count: number): string => `${Array<string>(count).fill('mines').join(' ')}.`;
const quoting = (sentences: readonly string[], choice: Partial<QuoteScene> = {}): Scene =>
  quote('q1', { words: { en: quoteWords(sentences) }, ...choice });
const saying = (choice: Partial<SlideWords>, scene: Partial<SlideScene> = {}): Scene =>
  slide('s1', { words: { en: slideWords(choice) }, ...scene });
const stating = (scene: StatisticScene, choice: Partial<StatisticWords>): Scene => {
  const { en } = scene.words;
  if (en === undefined) throw new Error('The fixtures have English words');
  return { ...scene, words: { en: { ...en, ...choice } } };
};

describe('a scene that can be read', () => {
  it('C19, C20, C21: every scene of the bundled pack, whole and cut, in every language', () => {
    const cuts = bundledPack().loop.flatMap(({ sceneId, cutId }) =>
      cutId === null ? [] : [bundledScene(sceneId, cutId)],
    );
    const findings = [...bundledScenes(), ...cuts].flatMap((scene) => found(scene));
    expect(findings).toEqual([]);
  });

  it('C21: languages it has no words in are passed over', () => {
    expect(sceneReadingFindings(slide('s1'), ['fr'], DEFAULT_READING_LIMITS)).toEqual([]);
  });
});

type Case = [rule: string, scene: Scene, expected: string[]];

const LENGTHS: Case[] = [
  [
    'a long sentence on a slide is warned of, at its line',
    saying({ lines: ['Short.', `${words(10)} And ${words(24)}`] }),
    ['C19 warning text/en.json /slides/s1/lines/1'],
  ],
  [
    'too many words on a slide are warned of, at the slide',
    saying({ title: 'A title', lines: [words(16), words(16), words(16)] }),
    ['C19 warning text/en.json /slides/s1'],
  ],
  [
    'a long sentence of a statistic is warned of, at its field',
    stating(stripStatistic, { lead: words(26) }),
    ['C19 warning text/en.json /statistics/items/lead'],
  ],
  [
    'a long sentence that somebody said is a note',
    quoting([words(20), words(26)]),
    ['C19 note text/en.json /quotations/q1/sentences/1'],
  ],
  [
    'a long sentence of a report is the kiosk’s own',
    quoting([words(26)], { form: 'reported' }),
    ['C19 warning text/en.json /quotations/q1/sentences/0'],
  ],
  [
    'a long cut is warned of, at its first sentence',
    quoting(repeated(8), { cut: { from: 1, to: 8, count: 8 } }),
    ['C19 warning text/en.json /quotations/q1/sentences/1'],
  ],
  [
    'a short cut of a long quotation is nothing',
    quoting(repeated(8), { cut: { from: 1, to: 3, count: 8 } }),
    [],
  ],
];

const LETTERS: Case[] = [
  [
    'a letter is named where it stands',
    saying({ title: 'Cost: 5 ₾' }),
    ['C20 warning text/en.json /slides/s1/title'],
  ],
  [
    'quotations are set in another font than what is reported',
    quoting(['It costs 5 ₼.']),
    ['C20 warning text/en.json /quotations/q1/sentences/0'],
  ],
  ['what is reported has its letters', quoting(['It costs 5 ₼.'], { form: 'reported' }), []],
  [
    'a speaker is named in the file of the language',
    quote('q1', { words: { en: { ...quoteWords(['Short.']), speaker: 'ა' } } }),
    ['C20 warning text/en.json /speakers/speaker/name'],
  ],
  [
    'a source line is named in the language it is in',
    saying({ sourceLine: { lang: 'az', text: 'ა' } }),
    ['C20 warning text/az.json /slides/s1/sourceLine'],
  ],
  [
    'a label and a mark are named by their ids',
    stating(stripStatistic, {
      parts: [{ id: 'large', label: '☠', number: '1' }],
      marks: { perMark: '☠' },
    }),
    [
      'C20 warning text/en.json /statistics/items/parts/large',
      'C20 warning text/en.json /statistics/items/marks/perMark',
    ],
  ],
  [
    'titles and publishers are those of sources.json',
    slide('s1', { sources: [{ ...REPORT, title: 'A ☠', publisher: 'ა' }] }),
    ['C20 warning sources.json ', 'C20 warning sources.json '],
  ],
];

const FITS: Case[] = [
  [
    'a quotation that is a little too long is warned of',
    quoting(repeated(9)),
    ['C19 note text/en.json /quotations/q1', 'C21 warning text/en.json /quotations/q1/sentences/0'],
  ],
  [
    'a quotation that cannot be read is an error',
    quoting(repeated(11)),
    ['C19 note text/en.json /quotations/q1', 'C21 error text/en.json /quotations/q1/sentences/0'],
  ],
  [
    'a slide is mended at its longest line',
    saying({ title: SENTENCE, lines: ['Short.', words(20), words(18)] }),
    ['C21 warning text/en.json /slides/s1/lines/1'],
  ],
  [
    'a word that is wider than its column does not fit',
    saying({ title: 'Противопехотноминобезопасностный' }),
    ['C21 error text/en.json /slides/s1/title'],
  ],
  [
    'panels have less room for a line than slides have',
    saying({ lines: [words(42), 'Two.', 'Three.', 'Four.'] }, { panels: ['a', 'b', 'c', 'd'] }),
    ['C19 warning text/en.json /slides/s1/lines/0', 'C21 error text/en.json /slides/s1/lines/0'],
  ],
  [
    'a statistic is mended at its longest sentence',
    stating(peopleStatistic, { note: repeated(10).join(' ') }),
    ['C19 warning text/en.json /statistics/casualties', 'C21 error text/en.json /statistics/casualties/note'],
  ],
  [
    'labels that cannot stand side by side are mended themselves',
    stating(stripStatistic, {
      parts: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id) => ({
        id,
        label: 'Unexploded-ordnance',
        number: '12,345',
      })),
    }),
    ['C21 error text/en.json /statistics/items/parts/a'],
  ],
  [
    'a source line of four lines is warned of',
    saying({ safetyLine: SENTENCE, sourceLine: { lang: 'en', text: repeated(4).join(' ') } }),
    ['C21 warning text/en.json /slides/s1/sourceLine'],
  ],
];

describe('a scene that cannot be read well', () => {
  it.each(LENGTHS)('C19: %s', (_rule, scene, expected) => {
    expect(briefly(scene)).toEqual(expected);
  });

  it.each(LETTERS)('C20: %s', (_rule, scene, expected) => {
    expect(briefly(scene)).toEqual(expected);
  });

  it.each(FITS)('C21: %s', (_rule, scene, expected) => {
    expect(briefly(scene)).toEqual(expected);
  });

  it.each([
    [
      saying({ lines: [words(21)] }),
      'A sentence of 21 words, and 20 are easily read: make two of it ("mines mines mines mines …").',
    ],
    [
      saying({ title: 'Cost: 5 ₾' }),
      "The kiosk's own letters lack ₾ (U+20BE): another font draws them, or empty boxes are seen. Write it otherwise.",
    ],
    [
      quoting(repeated(11)),
      'This cannot be set readably, it is 36 % too long for a screen of 1024 × 768: quote fewer whole sentences, by about 37 words.',
    ],
  ])('C19, C20, C21: a sentence says what is wrong and how to mend it (%#)', (scene, sentence) => {
    expect(found(scene).map((finding) => finding.sentence)).toContain(sentence);
  });

  it('C20: a text in another script names some of its letters', () => {
    const [finding] = found(saying({ title: 'აბგდევზთიკლმნ' }));
    expect(finding?.sentence).toMatch(/lack ა \(U\+10D0\), .* and 5 more: /);
  });

  it('C21: more words fit where no translation is a draft, and a cut has the lower sill of the loop', () => {
    const share = (choice: Partial<QuoteScene>, review: 'original' | 'draft'): number =>
      crowdingOf(quote('q1', { words: { en: quoteWords(repeated(6), review) }, ...choice }), 'en')?.share ??
      0;
    const cut = { from: 0, to: 6, count: 7 };
    expect(share({}, 'draft')).toBeGreaterThan(share({}, 'original'));
    expect(share({ cut }, 'draft')).toBeLessThan(share({}, 'draft'));
  });

  it('C19, C20, C21: findings lie where the words lie', () => {
    const place = (language: string) => ({ file: `text/${language}/slides/s1.json`, path: [] });
    const scene = saying({ title: '☠', lines: [words(21), words(20), words(20)] });
    const findings = sceneReadingFindings(scene, ['en'], DEFAULT_READING_LIMITS, place);
    expect(new Set(findings.map(({ file }) => file))).toEqual(new Set(['text/en/slides/s1.json']));
    expect(findings.map(({ pointer }) => pointer)).toEqual(['/title', '/lines/0', '']);
  });
});
