import type { ChartConfiguration } from 'chart.js';
import type { BarDatum, Brush } from './draw-chart.ts';
import { FURROW_DEGREES, furrowPattern } from './furrows.ts';
import type { Palette } from './palette.ts';
import type { StripLayout } from './strip-layout.ts';

/** What a part is painted as: a data colour with its furrows, or the quiet rest of a share. */
export type StripTone = 'data' | 'rest';

type Paint = CanvasPattern | string;

/** Furrows as in the pictures, in cqmin: a line each 1.95, 0.33 thick. */
const FURROW = { every: 1.95, width: 0.33, strength: 0.17 } as const;

/** The Chart.js configuration of a strip: one floating bar a part, from edge to edge, nothing else. */
export function stripConfig(
  { segments, isUpright, bar }: Pick<StripLayout, 'segments' | 'isUpright' | 'bar'>,
  paints: readonly Paint[],
  devicePixelRatio: number,
): ChartConfiguration<'bar', BarDatum[]> {
  const length = isUpright ? bar.height : bar.width;
  const along = { display: false, min: 0, max: length, reverse: isUpright } as const;
  const across = { display: false, stacked: true } as const;
  return {
    type: 'bar',
    data: {
      labels: [''],
      datasets: segments.map(({ from, to }, index) => ({
        data: [[from, to] satisfies [number, number]],
        backgroundColor: paints[index] ?? 'transparent',
        barPercentage: 1,
        categoryPercentage: 1,
        borderWidth: 0,
        grouped: false,
      })),
    },
    options: {
      indexAxis: isUpright ? 'x' : 'y',
      responsive: false,
      animation: false,
      events: [],
      devicePixelRatio,
      layout: { padding: 0, autoPadding: false },
      scales: isUpright ? { x: across, y: along } : { x: along, y: across },
    },
  };
}

/** The paints of a strip's parts in order. */
export function stripPaints(tones: readonly StripTone[], brush: Brush, unitPx: number): readonly Paint[] {
  const { context, palette, devicePixelRatio } = brush;
  return tones.map((tone, index) => {
    const degrees = FURROW_DEGREES[index % FURROW_DEGREES.length] ?? 0;
    const furrows = { degrees, everyPx: FURROW.every * unitPx, widthPx: FURROW.width * unitPx };
    return furrowPattern(context, { ...furrows, ...colours(tone, index, palette) }, devicePixelRatio);
  });
}

function colours(
  tone: StripTone,
  index: number,
  palette: Palette,
): { ground: string; line: string; strength: number } {
  if (tone === 'rest') return { ground: palette.rest, line: palette.restFurrow, strength: 0.55 };
  const ground = palette.data[index % palette.data.length] ?? palette.data[0];
  return { ground, line: palette.paper, strength: FURROW.strength };
}
