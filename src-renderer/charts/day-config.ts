import type { ChartConfiguration } from 'chart.js';
import { bareBars } from './bare-bars.ts';
import type { DaySlot } from './day-slots.ts';
import type { BarDatum } from './draw-chart.ts';
import type { Palette } from './palette.ts';

/** What the chart of a day is painted with. */
export interface DayPaint {
  readonly palette: Palette;
  readonly devicePixelRatio: number;
}

/** How much of a slot's room its bar has. */
const BAR_SHARE = 0.8;

/** The height at which a chart of these slots ends: its highest value. */
export function dayTop(slots: readonly DaySlot[]): number {
  return Math.max(1, ...slots.flatMap(({ value }) => value ?? []));
}

/** The Chart.js configuration of a day: a bar a slot, from zero, none where nothing is known; labels stand beside the canvas. */
export function dayConfig(
  slots: readonly DaySlot[],
  { palette, devicePixelRatio }: DayPaint,
): ChartConfiguration<'bar', BarDatum[]> {
  return bareBars({
    labels: slots.map(({ at }) => at),
    values: slots.map(({ value }) => value ?? 0),
    colour: palette.rest,
    barShare: BAR_SHARE,
    top: dayTop(slots),
    devicePixelRatio,
  });
}
