import type { ChartConfiguration } from 'chart.js';
import { bareBars } from './bare-bars.ts';
import type { BarDatum } from './draw-chart.ts';
import type { Palette } from './palette.ts';

/** What a chart of the hours of a day is painted with. */
export interface HoursPaint {
  readonly palette: Palette;
  readonly devicePixelRatio: number;
}

/** How much of an hour's room its bar has. */
const BAR_SHARE = 0.7;

/** The hour of the day as a clock begins it: 9 is `09`. */
export function hourName(hour: number): string {
  return String(hour).padStart(2, '0');
}

/** How high an hour stands: its share of the fullest one, from 0 to 1. */
export function hourShare(count: number, counts: readonly number[]): number {
  return count / Math.max(1, ...counts);
}

/** The Chart.js configuration of a bar an hour, from zero to the fullest one: no axes, no grid; labels stand beside the canvas. */
export function hoursConfig(
  counts: readonly number[],
  { palette, devicePixelRatio }: HoursPaint,
): ChartConfiguration<'bar', BarDatum[]> {
  return bareBars({
    labels: counts.map((_, hour) => hourName(hour)),
    values: counts,
    colour: palette.paper,
    barShare: BAR_SHARE,
    top: Math.max(1, ...counts),
    devicePixelRatio,
  });
}
