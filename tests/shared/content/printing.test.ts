import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isAfter,
  isRealDate,
  printDate,
  printDays,
  yearsBetween,
} from '../../../src-shared/content/dates.ts';
import { eventLine } from '../../../src-shared/content/event-line.ts';
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
  ])('A7: %d in %s is printed %s', (value, language, printed) => {
    expect(printNumber(value, language)).toBe(printed);
  });

  it.each([
    ['en', '90%'],
    ['az', `90${NB}%`],
    ['ru', `90${NB}%`],
  ])('A7: a share in %s is printed %s', (language, printed) => {
    expect(printPercent(90, language)).toBe(printed);
  });

  it('A7: fixed decimals keep their zeros', () => {
    expect(printNumber(28, 'az', 1)).toBe('28,0');
  });

  it('A7: English is printed as engines print it', () => {
    const engine = new Intl.NumberFormat('en', { maximumFractionDigits: 3 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 40 }), (thousandths) => {
        expect(printNumber(thousandths / 1000, 'en')).toBe(engine.format(thousandths / 1000));
      }),
    );
  });

  it('A7: Russian is printed as engines print it, from five digits on', () => {
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

describe('the days of an event', () => {
  /** As a reader sees it: engines part a dash and its dates by spaces of several widths. */
  const plain = (text: string): string => text.replaceAll(/\s/gu, ' ');

  it.each([
    ['2027-06-03', '2027-06-03', 'en', '3 June 2027'],
    ['2027-06-03', '2027-06-05', 'en', '3–5 June 2027'],
    ['2027-05-30', '2027-06-02', 'en', '30 May – 2 June 2027'],
    ['2027-12-31', '2028-01-02', 'en', '31 December 2027 – 2 January 2028'],
    ['2027-05', '2027-06', 'en', 'May 2027 – June 2027'],
    ['2027-05', '2027-05', 'en', 'May 2027'],
    ['2027', '2028', 'en', '2027 – 2028'],
    ['2027-06-03', '2027-06', 'en', '3 June 2027 – June 2027'],
    ['2027-06-03', '2027-06-03', 'az', '3 iyun 2027'],
    ['2027-06-03', '2027-06-05', 'az', '3–5 iyun 2027'],
    ['2027-05-30', '2027-06-02', 'az', '30 may – 2 iyun 2027'],
    ['2027-12-31', '2028-01-02', 'az', '31 dekabr 2027 – 2 yanvar 2028'],
    ['2027-05', '2027-06', 'az', 'may 2027 – iyun 2027'],
    ['2027-06-03', '2027-06-03', 'ru', '3 июня 2027 г.'],
    ['2027-06-03', '2027-06-05', 'ru', '3–5 июня 2027 г.'],
    ['2027-05-30', '2027-06-02', 'ru', '30 мая – 2 июня 2027 г.'],
    ['2027-12-31', '2028-01-02', 'ru', '31 декабря 2027 г. – 2 января 2028 г.'],
    ['2027-05', '2027-06', 'ru', 'май 2027 г. – июнь 2027 г.'],
    ['2027-06-03', '2027-06-03', 'fr', '3 juin 2027'],
    ['2027-06-03', '2027-06-05', 'fr', '3–5 juin 2027'],
    ['2027-05-30', '2027-06-02', 'fr', '30 mai – 2 juin 2027'],
    ['2027-12-31', '2028-01-02', 'fr', '31 décembre 2027 – 2 janvier 2028'],
    ['2027-05', '2027-06', 'fr', 'mai 2027 – juin 2027'],
    ['2027-06-03', '2027-06-05', 'de', '3.–5. Juni 2027'],
    ['2027-05-30', '2027-06-02', 'de', '30. Mai – 2. Juni 2027'],
    ['2027-12-31', '2028-01-02', 'de', '31. Dezember 2027 – 2. Januar 2028'],
  ])('A7: %s to %s in %s is printed %s', (from, to, language, printed) => {
    expect(plain(printDays(from, to, language))).toBe(printed);
  });

  it.each([
    [
      { event: 'Forum', place: 'Geneva' },
      { from: '2027-06-03', to: '2027-06-05' },
      'Forum, Geneva, 3–5 June 2027',
    ],
    [{ event: 'Forum' }, { from: '2027-06-03', to: null }, 'Forum, 3 June 2027'],
    [{ event: 'Forum', place: 'Geneva' }, { from: null, to: null }, 'Forum, Geneva'],
    [{ event: 'Forum' }, { from: '2027-06', to: null }, 'Forum, June 2027'],
  ])('A7: an event is one line of what is known: %j, %j', (words, days, line) => {
    expect(eventLine({ title: 'Mines', ...words }, days, 'en')).toBe(line);
  });
});

describe('the age of a figure', () => {
  it.each([
    ['2023-05-26', '2026-05-26', 3],
    ['2023-05-26', '2026-11-26', 3.5],
    ['2021-10', '2026-10-31', 5],
    ['2020', '2026-12-31', 6],
    ['2020', '2021-01-01', 0],
    ['2026', '2026-11-24', 0],
    ['2027-01-01', '2026-11-24', 0],
    ['2024-02-29', '2025-02-28', 1],
    ['soon', '2026-11-24', 0],
  ])('C13: %s is, on %s, %d years old', (date, today, years) => {
    expect(yearsBetween(date, today)).toBeCloseTo(years, 1);
  });

  it('C13: it is never negative, and a year later it is a year more', () => {
    const day = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
      .map((moment) => moment.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, fc.constantFrom(4, 7, 10), (date, today, exactness) => {
        const known = date.slice(0, exactness);
        const years = yearsBetween(known, today);
        expect(years).toBeGreaterThanOrEqual(0);
        const later = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
        if (years > 0) expect(yearsBetween(known, later)).toBeCloseTo(years + 1, 6);
      }),
    );
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
