import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAfter, isRealDate, printDate } from '../../../src-shared/content/dates.ts';
import { printNumber, printPercent } from '../../../src-shared/content/numbers.ts';
import { fillTemplate, typedNumber } from '../../../src-shared/content/template.ts';
import { countWords } from '../../../src-shared/content/words.ts';

const NB = '\u00a0';

describe('numbers', () => {
  it.each([
    [88260, 'en', '88,260'],
    [88260, 'az', `88${NB}260`],
    [88260, 'ru', `88${NB}260`],
    [6279, 'en', '6,279'],
    [6279, 'az', `6${NB}279`],
    [6279, 'ru', '6279'],
    [302, 'ru', '302'],
    [55000000, 'az', `55${NB}000${NB}000`],
    [813.86, 'en', '813.86'],
    [813.86, 'az', '813,86'],
    [219.31, 'ru', '219,31'],
    [-1234.5, 'en', '−1,234.5'],
    [0.1 + 0.2, 'en', '0.3'],
    [88260, 'de', '88.260'],
  ])('A6: %d in %s is printed %s', (value, language, printed) => {
    expect(printNumber(value, language)).toBe(printed);
  });

  it.each([
    ['en', '90%'],
    ['az', `90${NB}%`],
    ['ru', `90${NB}%`],
  ])('A6: a share in %s is printed %s', (language, printed) => {
    expect(printPercent(90, language)).toBe(printed);
  });

  it('A6: fixed decimals keep their zeros', () => {
    expect(printNumber(28, 'az', 1)).toBe('28,0');
  });

  it('A6: English is printed as engines print it', () => {
    const engine = new Intl.NumberFormat('en', { maximumFractionDigits: 3 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 40 }), (thousandths) => {
        expect(printNumber(thousandths / 1000, 'en')).toBe(engine.format(thousandths / 1000));
      }),
    );
  });

  it('A6: Russian is printed as engines print it, from five digits on', () => {
    const engine = new Intl.NumberFormat('ru');
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 2 ** 40 }), (value) => {
        expect(printNumber(value, 'ru')).toBe(engine.format(value).replace(/\s/g, NB));
      }),
    );
  });
});

describe('dates', () => {
  it.each([
    ['2023-05-26', 'en', '26 May 2023'],
    ['2023-05-26', 'az', '26 may 2023'],
    ['2023-05-26', 'ru', `26 мая 2023${NB}г.`],
    ['2021-10', 'en', 'October 2021'],
    ['2021-10', 'az', 'oktyabr 2021'],
    ['2021-10', 'ru', `октябрь 2021${NB}г.`],
    ['2024', 'en', '2024'],
    ['2024', 'az', '2024'],
    ['2024', 'ru', `2024${NB}г.`],
    ['2023-05-26', 'de', '26. Mai 2023'],
    ['--04-04', 'en', '--04-04'],
  ])('A7: %s in %s is printed %s', (date, language, printed) => {
    expect(printDate(date, language)).toBe(printed);
  });

  it.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2023-13', false],
    ['2023-00', false],
    ['2023-04-31', false],
    ['2023-5-26', false],
    ['26 May 2023', false],
    ['2023', true],
  ])('C2: %s is a date: %s', (text, real) => {
    expect(isRealDate(text)).toBe(real);
  });

  it.each([
    ['2027', '2026-11-24', true],
    ['2026', '2026-11-24', false],
    ['2026-12', '2026-11-24', true],
    ['2026-11-24', '2026-11-24', false],
    ['2026-11-25', '2026-11-24', true],
  ])('C13: %s lies after %s: %s', (date, today, after) => {
    expect(isAfter(date, today)).toBe(after);
  });
});

describe('templates', () => {
  it('C12: a name is replaced, a name without a value stays and is told', () => {
    expect(fillTemplate('{a} of {b-c}, {d}', { a: '1', 'b-c': '2' })).toEqual({
      text: '1 of 2, {d}',
      unknown: ['d'],
    });
  });

  it('C12: names of the language itself have no value', () => {
    expect(fillTemplate('{constructor}', {}).unknown).toEqual(['constructor']);
  });

  it.each([
    ['About {n} pitches', null],
    ['In 2024, about {n}', null],
    ['About 114,000 pitches', '114,000'],
    ['(105 × {width} m)', '105'],
  ])('C12: a typed number in "%s": %s', (template, typed) => {
    expect(typedNumber(template)).toBe(typed);
  });
});

describe('words', () => {
  it.each([
    ['', 0],
    ['Stop. Do not go nearer.', 5],
    [`88${NB}260 mina`, 2],
    ['105 × 68 m', 3],
    ['Государства — участники Конвенции', 3],
    ['qoşulub-qoşulmadığını soruşun.', 2],
    ['\n  \t', 0],
    ['地雷に注意', 3],
  ])('P4: "%s" has %d words', (text, words) => {
    expect(countWords(text)).toBe(words);
  });
});
