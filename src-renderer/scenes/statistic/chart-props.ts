import type { Frame } from '../../charts/frame.ts';
import type { Drawable } from './chart-words.ts';
import type { ChartBoxes } from './measure.ts';

/** What every form's component is given. It draws over the whole stage, in pixels of the frame. */
export interface ChartProps<F extends Drawable['form']> {
  readonly frame: Frame;
  readonly boxes: ChartBoxes;
  readonly drawable: Extract<Drawable, { form: F }>;
  /** What the chart shows, for those who cannot see it; its values are in the table. */
  readonly label: string;
  /** How many of its parts stand, the first ones first; left out, all do. */
  readonly shown?: number | undefined;
  /** Called when a canvas is complete. Forms drawn as SVG are complete when they are there. */
  readonly ondrawn: () => void;
  readonly onfail: (reason: string) => void;
}
