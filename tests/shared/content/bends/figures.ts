import { changedPack, smallPack } from '../../../fixtures/small-pack.ts';
import type { Bend } from './bend.ts';

const FILE = 'statistics/items.json';
const YEARLY = 'statistics/yearly.json';
const EN = 'text/en.json';
const COMPARISON = [EN, 'statistics', 'items', 'comparison'] as const;

type Marks = Readonly<Record<string, string>>;

/** The small pack whose larger figure is drawn another way, with the words that its chart needs. */
function drawnAs(chart: Readonly<Record<string, unknown>>, marks: Marks = {}): () => Record<string, unknown> {
  return () => {
    const pack = changedPack(smallPack(), [FILE, 'chart'], chart);
    for (const file of [EN, 'text/az.json']) changedPack(pack, [file, 'statistics', 'items', 'marks'], marks);
    return pack;
  };
}

/** The same, of a figure in hectares. */
function inHectares(comparison: Readonly<Record<string, unknown>>): () => Record<string, unknown> {
  return () => {
    const pack = changedPack(smallPack(), [FILE, 'unit'], 'hectare');
    return changedPack(pack, [FILE, 'comparisons', 1], comparison);
  };
}

/** Ten people, four and six of them. */
function tenPeople(): Record<string, unknown> {
  const pack = drawnAs({ form: 'people', perRow: 25 })();
  changedPack(pack, [FILE, 'value'], 10);
  changedPack(pack, [FILE, 'comparisons'], []);
  const parts = [
    { id: 'small', value: 4 },
    { id: 'large', value: 6 },
  ];
  return changedPack(pack, [FILE, 'parts'], parts);
}

const PITCHES = { id: 'pitches', formula: 'football-pitches', nearest: 1000, value: 124000 };
const PER_DAY = { id: 'perDay', formula: 'per-day', nearest: 1, value: 242 };
const SQUARE = { side: 'A side.', cell: 'A cell.', cellNote: 'A note.' };

/** Rules A1 to A6, C12 and C13 on statistics: every number is what it says. */
export const FIGURE_BENDS: readonly Bend[] = [
  {
    rule: 'A1: parts that do not add up',
    at: [FILE, 'parts', 0, 'value'],
    bent: 43563,
    mended: 43562,
    finds: 'A1 error',
    where: `${FILE} /parts`,
    says: 'The parts add up to 88261, the number is 88260: correct one of them.',
  },
  {
    rule: 'A2: a comparison that is not what its formula gives',
    at: [FILE, 'comparisons', 0, 'value'],
    bent: 50.7,
    mended: 50.6,
    finds: 'A2 error',
    says: 'Computed: 50.6. Recorded: 50.7. Write 50.6, or correct what it is computed from.',
  },
  {
    rule: 'A2: a formula with too few quantities',
    at: [FILE, 'comparisons', 0, 'of'],
    bent: ['large'],
    mended: ['large', 'value'],
    finds: 'A2 error',
    where: `${FILE} /comparisons/0`,
    says: '"share-percent" cannot be computed from large: name as many quantities as it takes.',
  },
  {
    rule: 'A3: words that no longer hold',
    at: [FILE, 'comparisons', 0, 'between'],
    bent: [51, 55],
    mended: [50, 51],
    finds: 'A3 error',
    says: 'The words hold between 51 and 55, but the number is now 50.64: say it differently.',
  },
  {
    rule: 'A4: one source for two years',
    at: [YEARLY, 'series', 'points', 0, 'source'],
    bent: 'year-2024',
    mended: 'year-2023',
    finds: 'A4 error',
    where: `${YEARLY} /series/points/1/source`,
    says: '"year-2024" already gave another year: one of the two is a revised number',
  },
  {
    rule: 'A4: years out of order',
    at: [YEARLY, 'series', 'points', 0, 'year'],
    bent: 2024,
    mended: 2022,
    finds: 'A4 error',
    where: `${YEARLY} /series/points/1/year`,
    says: '2024 does not follow 2024: put the years in order, each once.',
  },
  {
    rule: 'A4: a last year that is another number',
    at: [YEARLY, 'series', 'points', 1, 'value'],
    bent: 6280,
    mended: 6279,
    finds: 'A4 error',
    says: 'The last year has 6280, the statistic 6279: they must be the same number.',
  },
  {
    rule: 'A4: a source the statistic does not name',
    at: [YEARLY, 'sources'],
    bent: ['year-2024'],
    mended: ['year-2023', 'year-2024'],
    finds: 'A4 error',
    where: `${YEARLY} /series/points/0/source`,
    says: '"year-2023" is not among the sources of the statistic: add it there.',
  },
  {
    rule: 'A5: a strip without parts',
    at: [FILE, 'parts'],
    bent: [],
    finds: 'A5 error',
    where: `${FILE} /chart`,
    says: 'A strip shows parts: add them, or choose another form.',
  },
  {
    rule: 'A5: a share that is a count',
    at: [FILE, 'chart'],
    bent: { form: 'share' },
    mended: { form: 'strip' },
    finds: 'A5 error',
    says: 'A share is a number up to 100 whose unit is "%".',
  },
  {
    rule: 'A5: people without parts',
    of: tenPeople,
    at: [FILE, 'parts'],
    bent: [],
    finds: 'A5 error',
    where: `${FILE} /chart`,
    says: 'People are drawn part by part: add the parts, or choose another form.',
  },
  {
    rule: 'C2: giants, too few of them to a row',
    of: tenPeople,
    at: [FILE, 'chart', 'perRow'],
    bent: 5,
    mended: 25,
    finds: 'C2 error',
    says: 'With fewer than 19 to a row the figures would be taller than the screen; found 5.',
  },
  {
    rule: 'A5: half a person',
    of: tenPeople,
    at: [FILE, 'value'],
    bent: 10.5,
    mended: 10,
    finds: 'A5 error',
    where: `${FILE} /chart`,
    says: 'People are whole numbers.',
  },
  {
    rule: 'A5: more people than can be seen',
    of: tenPeople,
    at: [FILE, 'value'],
    bent: 2001,
    mended: 10,
    finds: 'A5 error',
    where: `${FILE} /chart`,
    says: 'More than 2000 figures cannot be seen: choose another form.',
  },
  {
    rule: 'A5: columns without years',
    at: [YEARLY, 'series'],
    bent: undefined,
    finds: 'A5 error',
    where: `${YEARLY} /chart`,
    says: 'Columns show a series: add it, or choose another form.',
  },
  {
    rule: 'A5: a square of something else than land',
    of: drawnAs({ form: 'square' }, SQUARE),
    at: [FILE, 'unit'],
    bent: 'item',
    mended: 'hectare',
    finds: 'A5 error',
    where: `${FILE} /chart`,
    says: 'A square is drawn from hectares: give the number in hectares.',
  },
  {
    rule: 'A5: more marks than can be seen',
    of: drawnAs({ form: 'tally', perMark: 100 }, { perMark: 'One mark is {perMark} items.' }),
    at: [FILE, 'chart', 'perMark'],
    bent: 44,
    mended: 45,
    finds: 'A5 error',
    where: `${FILE} /chart`,
    says: 'This would be more than 2000 marks: let each stand for more (perMark).',
  },
  {
    rule: 'A6: football pitches of something else than land',
    of: inHectares(PITCHES),
    at: [FILE, 'unit'],
    bent: 'item',
    mended: 'hectare',
    finds: 'A6 error',
    where: `${FILE} /comparisons/1/formula`,
    says: '"football-pitches" is computed from hectares, and this is in item: give the number in hectares.',
  },
  {
    rule: 'A6: a share that is shared out by day',
    of: inHectares(PER_DAY),
    at: [FILE, 'unit'],
    bent: '%',
    mended: 'hectare',
    finds: 'A6 error',
    where: `${FILE} /comparisons/1/formula`,
    says: '"per-day" is computed from a number, and this is a share: leave it out.',
  },
  {
    rule: 'C12: a name without a value',
    at: COMPARISON,
    bent: 'About {huge}',
    mended: 'About {large}',
    finds: 'C12 error',
    says: '{huge} has no value here: known are value, asOf,',
  },
  {
    rule: 'C12: a number that was typed',
    at: COMPARISON,
    bent: 'About 44,698 were large',
    mended: 'About {large} were large',
    finds: 'C12 error',
    says: '"44,698" is typed: let it be computed, and write its {name}.',
  },
  {
    rule: 'C13: a figure of tomorrow',
    at: [FILE, 'asOf'],
    bent: '2027',
    mended: '2026',
    finds: 'C13 error',
    says: '2027 is after today, 2026-11-24: correct the date',
  },
  {
    rule: 'C13: a figure that has grown old',
    at: [FILE, 'asOf'],
    bent: '2021-10',
    mended: '2021-12',
    finds: 'C13 warning',
    says: "This is dated 2021-10, 5.1 years ago, and the pack's limit is 5: look for a newer figure, or raise figureYears",
  },
];
