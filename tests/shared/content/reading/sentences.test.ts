import { describe, expect, it } from 'vitest';
import { DEFAULT_READING_LIMITS, sentenceLimit } from '../../../../src-shared/content/reading/limits.ts';
import { sentenceOver, wordsOver } from '../../../../src-shared/content/reading/sentences.ts';

const many = (count: number, word = 'word'): string => Array<string>(count).fill(word).join(' ');

describe('sentences', () => {
  it.each([
    ['one that is just short enough', `${many(4)} end.`, 'en', null],
    ['one that is too long', `${many(5)} end.`, 'en', 6],
    ['the longest of several', `A ${many(4)} end. A ${many(5)} end! Short.`, 'en', 7],
    ['several short ones', `A ${many(3)} end. A ${many(3)} end? A ${many(3)} end…`, 'en', null],
    ['a number with a point, which ends nothing', 'There were 0.5 of 3.5 here today.', 'en', 7],
    ['a number in groups, which is one word', 'Всего было 1\u00a0388\u00a0260 мин.', 'ru', null],
    ['an abbreviated year before a small letter', 'В 2024 г. в мире было сто.', 'ru', 7],
    ['scripts without spaces, two characters a word', '地雷地雷地雷地雷地雷地雷。短い。', 'ja', 6],
  ])('C19: %s', (_what, text, language, words) => {
    expect(sentenceOver(5, text, language)?.words ?? null).toBe(words);
  });

  it.each([
    ['en', 'statistic', 25],
    ['en', 'slide', 20],
    ['az', 'statistic', 20],
    ['az-Latn', 'quote', 20],
    ['az', 'slide', 20],
  ] as const)('C19: the limit in %s on a %s is %i words', (language, kind, words) => {
    expect(sentenceLimit(DEFAULT_READING_LIMITS, kind, language)).toBe(words);
  });

  it('C19: a language that is given a smaller limit has it on slides too', () => {
    const sentenceWords = { others: 25, slides: 20, byLanguage: { tr: 12 } };
    expect(sentenceLimit({ ...DEFAULT_READING_LIMITS, sentenceWords }, 'slide', 'tr')).toBe(12);
  });

  it('C19: words are counted over all texts of a screen', () => {
    expect(wordsOver(6, [many(3), many(3)])).toBeNull();
    expect(wordsOver(6, [many(3), many(4)])).toBe(7);
  });
});
