import type { StatisticWords } from '../../../src-shared/content/scene.ts';
import type { Frame } from '../../charts/frame.ts';
import { stripLabelStretches } from '../../charts/strip-layout.ts';
import type { Stretch } from '../../charts/text-ruler.ts';
import type { Arrangement } from './arrangement.ts';
import type { Drawable } from './chart-words.ts';

/**
 * What stands right below the number, across the stage, when its commas may hang down between it: the labels
 * of a strip under a number of the screen's width. Null where commas must stay above everything.
 */
export function stretchesBelow(
  drawable: Drawable,
  frame: Frame,
  { arrangement, words }: { readonly arrangement: Arrangement; readonly words: StatisticWords },
): readonly Stretch[] | null {
  // A number inside its sentence has the rest of the sentence below it.
  if (arrangement !== 'over' || words.before !== null || drawable.form !== 'strip') return null;
  const labels = stripLabelStretches(frame, drawable.parts);
  return labels.length === 0 ? null : labels;
}

/** Whether commas, measured from the words' edge, miss everything below them by a cqmin and a half. */
export function hangsFree(
  commas: readonly Stretch[],
  { edgePx, unitPx }: Pick<Frame, 'edgePx' | 'unitPx'>,
  below: readonly Stretch[],
): boolean {
  const air = 1.5 * unitPx;
  return commas.every(({ from, to }) =>
    below.every((label) => edgePx + to + air < label.from || edgePx + from - air > label.to),
  );
}
