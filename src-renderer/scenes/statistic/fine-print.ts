import type { StatisticWords } from '../../../src-shared/content/scene.ts';
import { type Frame } from '../../charts/frame.ts';
import { noteStandsInRow } from '../../charts/people-layout.ts';
import type { Drawable } from './chart-words.ts';

/** Marks that are read beside the number rather than inside the chart. */
const MARKS_IN_PRINT = ['grid', 'perMark', 'area'] as const;

/** What must be read with the chart, below the as-of line; without what the chart itself carries. */
export function finePrint(words: StatisticWords, drawable: Drawable, frame: Frame): readonly string[] {
  const marks = MARKS_IN_PRINT.flatMap((name) => words.marks[name] ?? []);
  if (drawable.form !== 'people') return words.note === null ? marks : [words.note, ...marks];
  const { note } = drawable.crowd;
  return note === null || noteStandsInRow(frame, drawable.crowd) ? marks : [note, ...marks];
}
