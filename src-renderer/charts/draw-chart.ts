import type { Attachment } from 'svelte/attachments';
import type { ChartConfiguration } from 'chart.js';
import { type Palette, paletteAt } from './palette.ts';

/** What a configuration may be made from once there is a canvas: its context, its colours, its resolution. */
export interface Brush {
  readonly context: CanvasRenderingContext2D;
  readonly palette: Palette;
  readonly devicePixelRatio: number;
}

/** A chart still to be drawn. */
export interface Drawing {
  readonly configure: (brush: Brush) => ChartConfiguration<'bar', BarDatum[]>;
  /** Called after every drawing, when the canvas is complete. */
  readonly ondrawn: () => void;
  /** Called instead when it cannot be drawn. */
  readonly onfail: (reason: string) => void;
}

/** A height, or a bar from one place to another. */
export type BarDatum = number | [number, number];

/**
 * Draws a chart into a canvas, without animation, at the size its CSS gives it. A change of the drawing draws
 * it anew: charts stand still, so there is nothing to carry over.
 */
export function drawChart({ configure, ondrawn, onfail }: Drawing): Attachment<HTMLCanvasElement> {
  return (canvas) => {
    let chart: { destroy(): void } | null = null;
    let isGone = false;
    const draw = async (): Promise<void> => {
      const { Chart } = await import('./chart-js.ts');
      const context = canvas.getContext('2d');
      if (isGone || context === null) return;
      const { devicePixelRatio } = window;
      chart = new Chart(canvas, configure({ context, palette: paletteAt(canvas), devicePixelRatio }));
      ondrawn();
    };
    draw().catch((cause: unknown) => onfail(`chart: ${String(cause)}`));
    return () => {
      isGone = true;
      chart?.destroy();
    };
  };
}
