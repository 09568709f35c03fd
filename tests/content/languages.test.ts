import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { printDate, printDays } from '../../src-shared/content/dates.ts';
import { printNumber, printPercent } from '../../src-shared/content/numbers.ts';
import { undrawable } from '../../src-shared/content/reading/undrawable.ts';
import { directionOf } from '../../src-shared/languages.ts';
import { interfaceFileSchema } from '../../src-shared/languages-schema.ts';
import { inPseudo } from '../fixtures/pseudo-language.ts';
import { ARABIC } from '../fixtures/rtl.ts';
import { bundledPack, bundledScene } from '../fixtures/scenes.ts';

const NB = '\u00a0';
const assets = new URL('../../assets/', import.meta.url);
const tags = bundledPack().front.languages.map(({ tag }) => tag);

const textOf = (path: string): string => readFileSync(new URL(path, assets), 'utf8');
const interfaceOf = (tag: string) => interfaceFileSchema.parse(JSON.parse(textOf(`languages/${tag}.json`)));

describe('the way a language is written', () => {
  it.each([
    ['en', 'ltr'],
    ['az', 'ltr'],
    ['ru', 'ltr'],
    ['fr-CA', 'ltr'],
    ['ja', 'ltr'],
    ['en-XA', 'ltr'],
    ['ar', 'rtl'],
    ['ar-MA', 'rtl'],
    ['he', 'rtl'],
    ['fa', 'rtl'],
    ['fa-AF', 'rtl'],
    ['prs', 'rtl'],
    ['ps', 'rtl'],
    ['ur', 'rtl'],
    ['ckb', 'rtl'],
    ['dv', 'rtl'],
    ['syr', 'rtl'],
    ['nqo', 'rtl'],
  ])('of %s is %s', (tag, direction) => {
    expect(directionOf(tag)).toBe(direction);
  });

  it.each([
    ['az-Arab', 'rtl'],
    ['pa', 'ltr'],
    ['pa-PK', 'rtl'],
    ['ku', 'ltr'],
    ['ku-Arab', 'rtl'],
    ['ff-Adlm', 'rtl'],
    ['ur-Latn', 'ltr'],
  ])('follows the script that the tag names or implies: %s is %s', (tag, direction) => {
    expect(directionOf(tag)).toBe(direction);
  });
});

describe('French', () => {
  it.each([
    [302, '302'],
    [6279, `6${NB}279`],
    [88_260, `88${NB}260`],
    [219.31, '219,31'],
    [-1.5, '−1,5'],
  ])('A7: %d is printed %s', (value, printed) => {
    expect(printNumber(value, 'fr')).toBe(printed);
  });

  it.each([
    ['2025-12-01', '1er décembre 2025'],
    ['2023-05-26', '26 mai 2023'],
    ['2021-10', 'octobre 2021'],
    ['2024', '2024'],
  ])('A7: %s is printed %s', (date, printed) => {
    expect(printDate(date, 'fr')).toBe(printed);
  });

  it.each([
    ['2027-06-01', '2027-06-03', '1er–3 juin 2027'],
    ['2027-05-30', '2027-06-01', '30 mai – 1er juin 2027'],
  ])('A7: %s to %s is printed %s', (from, to, printed) => {
    expect(printDays(from, to, 'fr')).toBe(printed);
  });

  it('A7: a share keeps its sign, and all of it is letters that the fonts draw', () => {
    expect(printPercent(90, 'fr')).toBe(`90${NB}%`);
    expect(undrawable(`${printNumber(1234.5, 'fr')} « œ’ É »`, 'serif')).toEqual([]);
  });

  it.each(['languages/fr.json', 'content/text/fr.json'])('%s is set as French is', (path) => {
    const words = textOf(path);
    expect(words, 'a space that a line break may part').not.toMatch(/ [:;?!»](?!\w)|« /);
    expect(words, 'a narrow no-break space, which neither font has').not.toMatch(/\u202f/);
    expect(words, 'a straight apostrophe').not.toMatch(/\p{L}'\p{L}/u);
  });

  it('C9: every scene is there, as a draft', () => {
    const { sections } = bundledPack();
    for (const id of [...sections.voices, ...sections.figures, ...sections.safe]) {
      expect(bundledScene(id).words['fr']?.review, id).toBe('draft');
    }
  });
});

/** Words that stand after a number of the interface and are the same after every number. */
const UNCHANGED: Readonly<Record<string, readonly string[]>> = {
  en: ['of', 's', 'min', 'MB'],
  // After a numeral a noun stays singular.
  az: ['san', 'dəq', 'şəkildə', 'MB'],
  ru: ['из', 'с', 'мин', 'МБ'],
  fr: ['sur', 's', 'min', 'Mo'],
};

describe('numbers in sentences', () => {
  it('there are interface words for every language of the pack, and no others', () => {
    const files = readdirSync(new URL('languages/', assets)).map((name) => name.replace('.json', ''));
    expect(files.sort()).toEqual([...tags].sort());
  });

  it.each(tags)('no number of the interface stands before a word that it would inflect, in %s', (tag) => {
    const after = Object.values(interfaceOf(tag).words).flatMap((words) =>
      [...words.matchAll(/\{\w+\}[\s\u00a0]+(\p{L}+)/gu)].map(([, word]) => word),
    );
    expect(after.filter((word) => word === undefined || !(UNCHANGED[tag] ?? []).includes(word))).toEqual([]);
  });

  /** The words of a scene that is printed with a number, and the plural they are written in. */
  it.each([
    ['en', 'world-2024', 'comparison', '17 people', 'other'],
    ['en', 'stockpiles', 'number', '55 million', 'other'],
    ['az', 'world-2024', 'comparison', '17 nəfər', 'other'],
    ['ru', 'world-2024', 'comparison', '17 человек', 'many'],
    ['ru', 'stockpiles', 'number', '55 миллионов', 'many'],
    ['fr', 'world-2024', 'comparison', '17 personnes', 'other'],
    ['fr', 'stockpiles', 'number', '55 millions', 'other'],
  ] as const)('in %s the %s has a %s, "%s", in the plural of its number', (...row) => {
    const [tag, id, field, phrase, category] = row;
    const scene = bundledScene(id);
    const words = scene.kind === 'statistic' ? scene.words[tag] : undefined;
    expect((words?.[field] ?? '').replaceAll(NB, ' '), 'another number: read the sentence again').toContain(
      phrase,
    );
    expect(new Intl.PluralRules(tag).select(Number.parseInt(phrase))).toBe(category);
  });

  it.each([
    ['en', 'By 1 December 2025, 166 states had joined.', 'other'],
    ['ru', 'К 1 декабря 2025 года к ней присоединились 166 государств.', 'many'],
    ['fr', 'Au 1er décembre 2025, 166 États y avaient adhéré.', 'other'],
  ])('in %s the states that joined are in the plural of their number', (tag, line, category) => {
    const scene = bundledScene('s13');
    const lines = scene.kind === 'slide' ? (scene.words[tag]?.lines ?? []) : [];
    expect(lines.map((each) => each.replaceAll(NB, ' '))).toContain(line);
    expect(new Intl.PluralRules(tag).select(166)).toBe(category);
  });
});

describe('the languages of the tests', () => {
  it('the pseudo-language is about 40 % longer, accented, in brackets, and keeps {names} and ends', () => {
    expect(inPseudo('Touch to explore')).toBe('[Ţøüçh ţø éxpľøřé šömët]');
    expect(inPseudo('{n} of {total}')).toMatch(/^\[\{n\} øf \{total\}.*\]$/);
    expect(inPseudo('Open a door.')).toMatch(/\]\.$/);
    const english = 'When the ring is empty, the display starts again from the beginning.';
    expect(inPseudo(english).length / english.length).toBeCloseTo(1.4, 1);
  });

  it('the Arabic interface has no Latin letter outside its {names}, and content of the same length', () => {
    for (const words of Object.values(ARABIC.words)) {
      expect(words.replace(/\{\w+\}/g, '')).not.toMatch(/\p{Script=Latin}/u);
    }
    const english = 'In 2024, at least 6,279 people were killed or injured worldwide.';
    const said = ARABIC.say(english);
    expect(said).not.toMatch(/\p{Script=Latin}/u);
    expect(said).toContain('6,279');
    expect(said.length).toBe(english.length);
  });
});
