import type { Chart, StatisticWords } from '../scene.ts';
import { LEAST_FIT, SMALL } from './chart-room.ts';
import type { Paragraph } from './crowding.ts';
import { widthEm } from './set-text.ts';
import { SET } from './typefaces.ts';

/** A statistic's words in their typefaces, at the least size they may be set in. */
export interface StatisticTexts {
  readonly before: Paragraph | null;
  readonly lead: Paragraph;
  readonly comparison: Paragraph | null;
  /** The as-of line, and below it what must be read with the chart. Not empty. */
  readonly fine: readonly Paragraph[];
  /** The big number's width in one line, in its own size. */
  readonly numberEm: number;
  /** Whether the lead stands before the number, as a heading does, and does not go on after it. */
  readonly leadsOff: boolean;
}

const LEAD = { size: 4.6 * LEAST_FIT, leading: 1.18 } as const;

/** Marks that are read beside the number rather than inside the chart. */
const MARKS_IN_PRINT = ['perRow', 'grid', 'perMark', 'area'] as const;

/** Ends as a sentence does: another may follow on the same line. */
const WHOLE_SENTENCE = /[.!?…]$/u;

/** Sets a statistic's words. What people's charts may show in their last row is taken to be in the small print. */
export function statisticTexts(chart: Chart, words: StatisticWords): StatisticTexts {
  const large = (text: string): Paragraph => ({ set: SET.lead(text), ...LEAD });
  const { before, lead, comparison, note, marks } = words;
  const print = [note, ...MARKS_IN_PRINT.map((name) => marks[name] ?? null)].filter((text) => text !== null);
  return {
    before: before === null ? null : large(before),
    lead: large(lead),
    comparison: comparison === null ? null : large(comparison),
    fine: [words.asOf, ...inParagraphs(print)].map((text) => ({ set: SET.plain(text), ...SMALL })),
    numberEm: widthEm(SET.number(words.number)),
    leadsOff: before === null && chart.form !== 'people',
  };
}

/** Sentences run on; what is no sentence keeps a line of its own. */
function inParagraphs(lines: readonly string[]): readonly string[] {
  return lines.reduce<readonly string[]>((paragraphs, line) => {
    const last = paragraphs.at(-1);
    if (last === undefined || !WHOLE_SENTENCE.test(last)) return [...paragraphs, line];
    return [...paragraphs.slice(0, -1), `${last} ${line}`];
  }, []);
}
