import type { ChartConfiguration } from 'chart.js';
import type { BarDatum } from './draw-chart.ts';

/** Bars side by side and nothing else. */
export interface BareBars {
  readonly labels: readonly string[];
  /** As many as labels. */
  readonly values: readonly number[];
  readonly colour: string;
  /** How much of its room a bar has, from 0 to 1. */
  readonly barShare: number;
  /** The value at which the chart ends. */
  readonly top: number;
  readonly devicePixelRatio: number;
}

/** The Chart.js configuration of bars from zero without axes, grid or motion: their labels stand beside the canvas. */
export function bareBars(bars: BareBars): ChartConfiguration<'bar', BarDatum[]> {
  const { labels, values, colour, barShare, top, devicePixelRatio } = bars;
  return {
    type: 'bar',
    data: {
      labels: [...labels],
      datasets: [
        {
          data: [...values],
          backgroundColor: colour,
          categoryPercentage: 1,
          barPercentage: barShare,
          borderWidth: 0,
        },
      ],
    },
    options: {
      responsive: false,
      animation: false,
      events: [],
      devicePixelRatio,
      layout: { padding: 0, autoPadding: false },
      scales: { x: { display: false }, y: { display: false, min: 0, max: top } },
    },
  };
}
