import { markOf } from '../../../../src-shared/content/translation.ts';
import { changedPack, smallPack } from '../../../fixtures/small-pack.ts';
import type { Bend } from './bend.ts';

const EN = 'text/en.json';
const AZ = 'text/az.json';

const translateIt = (field: string): string => `The first language says more here: translate its "${field}".`;

/** The small pack whose English words of a statistic have one more field. */
const saying = (field: string) => () => changedPack(smallPack(), [EN, 'statistics', 'items', field], 'More.');

/** Rules C8, C9 and C22: what one language says, every language says. */
export const LANGUAGE_BENDS: readonly Bend[] = [
  {
    rule: 'C8: no words in the first language',
    at: [EN, 'slides', 'stop'],
    bent: undefined,
    finds: 'C8 error',
    says: "There are no words in English, the pack's first language: write them.",
  },
  {
    rule: 'C8: a name that one language lacks',
    at: [AZ, 'events', 'hall'],
    bent: undefined,
    finds: 'C8 warning',
    says: '"hall" has no name in Azərbaycanca: shown in English until it has.',
  },
  {
    rule: 'C8: no words in another language',
    at: [AZ, 'slides', 'stop'],
    bent: undefined,
    finds: 'C8 warning',
    says: 'Not translated into Azərbaycanca: shown in English until it is.',
  },
  {
    rule: 'C8: another number of sentences',
    at: [AZ, 'quotations', 'field', 'sentences'],
    bent: ['Tarla bağlıdır.'],
    mended: ['Tarla bağlıdır.', 'Gözləyirik.'],
    finds: 'C8 error',
    says: 'Here are 1 sentences, in the first language 2: make them as many.',
  },
  {
    rule: 'C8: another number of lines',
    at: [AZ, 'slides', 'stop', 'lines'],
    bent: ['Toxunmayın.'],
    mended: ['Toxunmayın.', 'Gözləyin.'],
    finds: 'C8 error',
    says: 'Here are 1 lines, in the first language 2: make them as many.',
  },
  {
    rule: 'C8: a part without a label',
    at: [AZ, 'statistics', 'items', 'parts', 'small'],
    bent: undefined,
    finds: 'C8 error',
    says: 'This part has no label: write it.',
  },
  {
    rule: 'C8: a chart without its words',
    at: [AZ, 'statistics', 'yearly', 'marks', 'grid'],
    bent: undefined,
    finds: 'C8 error',
    says: 'The chart needs words called "grid": write them.',
  },
  {
    rule: 'C8: a comparison that was not translated',
    at: [AZ, 'statistics', 'items', 'comparison'],
    bent: undefined,
    finds: 'C8 warning',
    says: translateIt('comparison'),
  },
  ...['note', 'asOf'].map((field) => ({
    rule: `C8: words of the field ${field} that were not translated`,
    of: saying(field),
    at: [AZ, 'statistics', 'items', field] as const,
    bent: undefined,
    mended: 'Daha çox.',
    finds: 'C8 warning',
    says: translateIt(field),
  })),
  {
    rule: 'C8: a caution that was not translated',
    of: () => changedPack(smallPack(), [EN, 'slides', 'stop', 'caution'], 'Signs differ.'),
    at: [AZ, 'slides', 'stop', 'caution'],
    bent: undefined,
    mended: 'İşarələr fərqlidir.',
    finds: 'C8 error',
    says: 'The first language has a caution here: translate it.',
  },
  {
    rule: 'C9: a draft language is noted, and where it is signed off',
    at: ['pack.json', 'languages', 1, 'review'],
    bent: 'draft',
    mended: 'reviewed',
    finds: 'C9 note',
    says: 'Azərbaycanca is a draft and says so on the screen, until a native reader signs it off here',
  },
  {
    rule: 'C22: a translation of words that were changed since',
    at: [AZ, 'statistics', 'items', 'madeFrom'],
    bent: '0123456789ab',
    mended: markOf({
      lead: 'items found',
      comparison: 'About half were large',
      parts: { small: 'Small', large: 'Large' },
    }),
    finds: 'C22 warning',
    where: `${AZ} /statistics/items`,
    says: 'The words in the first language were changed after this was translated: compare them',
  },
];
