import fc from 'fast-check';
import { smallPack } from '../../../fixtures/small-pack.ts';

/** What spreadsheets, CSV and JSON trip over, beside ordinary letters. */
const LETTERS = [
  ...Array.from('abc 123 =+-@\'"“”,;.:|\\/{}()%'),
  ...Array.from('əğıöşüç ЖЩъё 漢字 عر'),
  '\t',
  '\n',
  '\r\n',
  '\r',
  '\u2028',
  '\u00a0',
  '🙂',
  '👩‍🌾',
  'e\u0301',
  '{value}',
  "'=",
  '""',
];

/** Any words that a text file may hold: not empty, no white space at either end, whatever is in between. */
export const anyWords = fc
  .oneof(
    fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 12 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
  )
  .map((text) => text.trim())
  // U+FFFD stands for letters that could not be read (rule C1).
  .filter((text) => text !== '' && !text.includes('\uFFFD'));

const anyId = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,4})?$/);

/** Any quantity that is drawn: whole or not, tiny or huge. */
export const anyQuantity = fc.oneof(
  fc.integer({ min: 1, max: 99_999_999 }),
  fc.integer({ min: 1, max: 9_999_999 }).map((thousandths) => thousandths / 1000),
  fc.double({ min: Number.MIN_VALUE, noNaN: true, noDefaultInfinity: true }),
);

const anyDate = fc.constantFrom('2023', '2023-05', '2023-05-26', '1999-12-31', '2024-02-29');
const anySources = fc.uniqueArray(fc.constantFrom('report', 'year-2023', 'year-2024'), { minLength: 1 });

const anyChart = fc.oneof(
  fc.record({ form: fc.constantFrom('strip', 'share', 'square') }),
  fc.record({ form: fc.constant('people'), perRow: fc.integer({ min: 19, max: 99 }) }),
  fc.record({ form: fc.constant('columns'), gridStep: anyQuantity }),
  fc.record(
    { form: fc.constant('tally'), perMark: fc.integer({ min: 1, max: 9_999_999 }) },
    { requiredKeys: ['form'] },
  ),
);

const anyComparison = fc.record(
  {
    id: fc.stringMatching(/^[a-z][A-Za-z0-9]{0,6}$/),
    formula: fc.constantFrom('millions', 'per-day', 'square-side', 'share-percent'),
    of: fc.constantFrom(['value'], ['value', 'value'], ['nobody']),
    nearest: fc.constantFrom(1000, 1, 0.1, 0.001),
    value: anyQuantity,
    between: fc.tuple(fc.double({ noNaN: true, noDefaultInfinity: true }), anyQuantity),
  },
  { requiredKeys: ['id', 'formula', 'nearest', 'value'] },
);

const anySeries = fc.record({
  basis: fc.constant('as first published'),
  points: fc.uniqueArray(
    fc.record(
      {
        year: fc.integer({ min: 1900, max: 2200 }),
        value: anyQuantity,
        source: fc.constantFrom('report', 'year-2023'),
        provenance: fc.constant({ seen: 'a page' }),
      },
      { requiredKeys: ['year', 'value', 'source'] },
    ),
    { minLength: 2, maxLength: 5, selector: ({ year }) => year },
  ),
});

/** Any statistic that passes its schema. */
export const anyStatistic = fc.record(
  {
    value: anyQuantity,
    unit: fc.constantFrom('person', '%', 'hectare', '{school}'),
    asOf: anyDate,
    sources: anySources,
    parts: fc.uniqueArray(fc.record({ id: anyId, value: anyQuantity }), {
      maxLength: 4,
      selector: ({ id }) => id,
    }),
    comparisons: fc.uniqueArray(anyComparison, { maxLength: 3, selector: ({ id }) => id }),
    series: anySeries,
    chart: anyChart,
    provenance: fc.constant({ record: 'kept', rules: ['and not lost'] }),
  },
  { requiredKeys: ['value', 'unit', 'asOf', 'sources', 'chart'] },
);

const labels = fc.dictionary(anyId, anyWords, { maxKeys: 3 });

const anyStatisticText = fc.record(
  {
    lead: anyWords,
    before: anyWords,
    number: anyWords,
    comparison: anyWords,
    asOf: anyWords,
    note: anyWords,
    parts: labels,
    marks: labels,
    sourceLine: anyWords,
    review: fc.constantFrom('draft', 'reviewed'),
    madeFrom: fc.constant('0123456789ab'),
  },
  { requiredKeys: ['lead'] },
);

const anySlideText = fc.record(
  {
    title: anyWords,
    lines: fc.array(anyWords, { minLength: 1, maxLength: 3 }),
    alt: anyWords,
    sign: anyWords,
    caution: anyWords,
    sourceLine: anyWords,
  },
  { requiredKeys: ['title', 'lines', 'alt'] },
);

const anyQuotationText = fc.record(
  { sentences: fc.array(anyWords, { minLength: 1, maxLength: 4 }), sourceLine: anyWords },
  { requiredKeys: ['sentences'] },
);

const anySpeaker = fc.record({ name: anyWords, role: anyWords, organisation: anyWords, credit: anyWords });

const anyText = fc.record(
  {
    pack: fc.record(
      { title: anyWords, event: anyWords, place: anyWords },
      { requiredKeys: ['title', 'event'] },
    ),
    safetyNote: anyWords,
    events: labels,
    sources: labels,
    speakers: fc.dictionary(anyId, anySpeaker, { maxKeys: 2 }),
    quotations: fc.dictionary(anyId, anyQuotationText, { maxKeys: 2 }),
    statistics: fc.dictionary(anyId, anyStatisticText, { maxKeys: 3 }),
    slides: fc.dictionary(anyId, anySlideText, { maxKeys: 2 }),
  },
  { requiredKeys: ['pack'] },
);

/** The small pack with statistics of any kind instead of its own. */
export const packOfStatistics = fc
  .dictionary(anyId, anyStatistic, { minKeys: 1, maxKeys: 4 })
  .map((statistics) => {
    const pack = smallPack();
    for (const path of Object.keys(pack)) if (path.startsWith('statistics/')) delete pack[path];
    for (const [id, statistic] of Object.entries(statistics)) pack[`statistics/${id}.json`] = statistic;
    return { ...pack, 'programme.json': {} };
  });

/** The small pack with any words in both languages, those of some scenes in files of their own. */
export const packOfWords = fc
  .record({ en: anyText, az: anyText, apart: fc.dictionary(anyId, anySlideText, { maxKeys: 2 }) })
  .map(({ en, az, apart }) => {
    const pack: Record<string, unknown> = {
      ...smallPack(),
      'programme.json': { slides: Object.keys(apart) },
      'text/en.json': { language: 'en', ...en },
      'text/az.json': { language: 'az', ...az },
    };
    for (const [id, words] of Object.entries(apart)) pack[`text/en/slides/${id}.json`] = words;
    return pack;
  });
