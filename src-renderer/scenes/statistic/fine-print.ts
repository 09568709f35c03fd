import type { StatisticWords } from '../../../src-shared/content/scene.ts';
import type { Frame } from '../../charts/frame.ts';
import { noteStandsInRow } from '../../charts/people-layout.ts';
import type { Drawable } from './chart-words.ts';

/** Marks that are read beside the number rather than inside the chart. */
const MARKS_IN_PRINT = ['grid', 'perMark', 'area'] as const;

/** Ends as a sentence does: another may follow on the same line. */
const WHOLE_SENTENCE = /[.!?…]$/u;

/** What must be read with the chart, in paragraphs below the as-of line; without what the chart itself carries. */
export function finePrint(words: StatisticWords, drawable: Drawable, frame: Frame): readonly string[] {
  const marks = MARKS_IN_PRINT.flatMap((name) => words.marks[name] ?? []);
  const note = noteInPrint(words, drawable, frame);
  return inParagraphs(note === null ? marks : [note, ...marks]);
}

function noteInPrint(words: StatisticWords, drawable: Drawable, frame: Frame): string | null {
  if (drawable.form !== 'people') return words.note;
  return noteStandsInRow(frame, drawable.crowd) ? null : drawable.crowd.note;
}

/** Sentences run on; what is no sentence keeps a line of its own. */
function inParagraphs(lines: readonly string[]): readonly string[] {
  return lines.reduce<readonly string[]>((paragraphs, line) => {
    const last = paragraphs.at(-1);
    if (last === undefined || !WHOLE_SENTENCE.test(last)) return [...paragraphs, line];
    return [...paragraphs.slice(0, -1), `${last} ${line}`];
  }, []);
}
