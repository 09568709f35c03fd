import type { Chart } from '../../../src-shared/content/scene.ts';
import type { Shape } from '../../charts/frame.ts';
import { NUMERAL } from './measure.ts';

/**
 * How words, number and chart lie. `stacked`: one under the other. `over`: the number across the screen, the
 * chart below it. `beside`: words beside the number, the chart below both. `columns`, `square`: words and
 * number in a column of their own, the chart beside them.
 */
export type Arrangement = 'stacked' | 'over' | 'beside' | 'columns' | 'square';

/** Signs in a number that still leave room for words beside it: "302", "90 %". */
const SHORT_NUMBER = 4;

/** The arrangement for a form of chart on a shape of screen. */
export function arrangementOf(form: Chart['form'], number: string, shape: Shape): Arrangement {
  if (shape === 'portrait') return 'stacked';
  switch (form) {
    case 'people':
      return 'beside';
    case 'columns':
      return shape === 'wide' ? 'columns' : 'beside';
    case 'square':
      return 'square';
    case 'strip':
    case 'share':
      return 'over';
    case 'tally':
      return [...number].length <= SHORT_NUMBER ? 'beside' : 'over';
  }
}

/** The most of the words' width that a number may take, by arrangement and form. */
export function numberShare(arrangement: Arrangement, form: Chart['form']): number {
  if (arrangement !== 'beside') return 1;
  return form === 'people' ? 0.34 : 0.5;
}

/** The largest a number may be, in cqmin. Beside a crowd it is small: the people are what is seen. */
export function numberMost(form: Chart['form'], shape: Shape): number {
  if (form !== 'people') return NUMERAL.max;
  return shape === 'portrait' ? 26 : 20.6;
}
