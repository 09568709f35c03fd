import type { WatchedWords } from './guidance-schema.ts';

const WHY =
  'A dated figure grows old on the screen, and this word says it does not: the date alone says when.';
const USE = 'the date, such as "as of May 2023"';

const TIME_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'today',
    'so far',
    'recently',
    'currently',
    'to date',
    'at present',
    'nowadays',
    'this year',
    'last year',
  ],
  az: ['bu gün', 'hazırda', 'indiyədək', 'bu günə qədər', 'bu günədək', 'son vaxtlar', 'bu il', 'keçən il'],
  ru: [
    'сегодня',
    'на сегодняшний день',
    'до сих пор',
    'недавно',
    'в настоящее время',
    'сейчас',
    'в этом году',
  ],
  fr: ['aujourd’hui', 'à ce jour', 'récemment', 'actuellement', 'cette année', 'jusqu’à présent'],
};

/**
 * Words that no pack uses beside a dated figure, whatever its own list says (rule C14). All else that a pack's own
 * voice avoids is in its guidance.json, where an organiser can change it.
 */
export const HOUSE_WORDS: readonly WatchedWords[] = Object.entries(TIME_WORDS).map(([lang, terms]) => ({
  id: `house-${lang}`,
  lang,
  terms: [...terms],
  category: 'time',
  level: 'error',
  scope: 'beside a dated figure',
  why: WHY,
  use: USE,
}));
