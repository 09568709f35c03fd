import type { ChartConfiguration, Plugin } from 'chart.js';
import type { ColumnsLayout } from './columns-layout.ts';
import type { BarDatum } from './draw-chart.ts';
import type { Palette } from './palette.ts';

/** What a columns chart is painted with. */
export interface ColumnsPaint {
  readonly palette: Palette;
  readonly linePx: number;
  readonly gridStep: number;
  readonly devicePixelRatio: number;
}

/** How much of the paper's colour the lines across the columns have. */
const LINE_STRENGTH = 0.34;

/** The heights at which a paper line crosses a column: each step from zero that lies inside it. */
export function lineValues(value: number, gridStep: number): readonly number[] {
  if (gridStep <= 0) return [];
  const count = Math.max(0, Math.ceil(value / gridStep) - 1);
  return Array.from({ length: count }, (_, index) => (index + 1) * gridStep);
}

/** The Chart.js configuration of columns from zero: no axes, no grid, a paper line in the columns each step. */
export function columnsConfig(
  { columns, maxValue }: Pick<ColumnsLayout, 'columns' | 'maxValue'>,
  paint: ColumnsPaint,
): ChartConfiguration<'bar', BarDatum[]> {
  const [ordinary, latest] = paint.palette.data;
  const share = columns[0] && columns[1] ? columns[0].width / (columns[1].left - columns[0].left) : 1;
  return {
    type: 'bar',
    data: {
      labels: columns.map((column) => column.year),
      datasets: [
        {
          data: columns.map((column) => column.value),
          backgroundColor: columns.map((column) => (column.isLatest ? latest : ordinary)),
          categoryPercentage: 1,
          barPercentage: share,
          borderWidth: 0,
        },
      ],
    },
    options: {
      responsive: false,
      animation: false,
      events: [],
      devicePixelRatio: paint.devicePixelRatio,
      layout: { padding: 0, autoPadding: false },
      scales: { x: { display: false }, y: { display: false, min: 0, max: maxValue } },
    },
    plugins: [paperLines(paint)],
  };
}

/** Draws the lines after the bars and only on them: what a grid would say, without a grid. */
function paperLines({ palette, linePx, gridStep }: ColumnsPaint): Plugin<'bar'> {
  return {
    id: 'paper-lines',
    afterDatasetsDraw: (chart) => {
      const { ctx } = chart;
      const scale = chart.scales['y'];
      const values = chart.data.datasets[0]?.data ?? [];
      if (scale === undefined) return;
      ctx.save();
      ctx.globalAlpha = LINE_STRENGTH;
      ctx.fillStyle = palette.paper;
      chart.getDatasetMeta(0).data.forEach((bar, index) => {
        const { width } = bar.getProps(['width'], true) as { width: number };
        for (const value of lineValues(Number(values[index] ?? 0), gridStep)) {
          ctx.fillRect(bar.x - width / 2, scale.getPixelForValue(value) - linePx / 2, width, linePx);
        }
      });
      ctx.restore();
    },
  };
}
