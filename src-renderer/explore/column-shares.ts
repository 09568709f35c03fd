import type { Chart } from '../../src-shared/content/scene.ts';

/**
 * The heights of a chart's values as shares of the largest, 0 to 1, in the order of the chart. One full column
 * for a chart that compares nothing.
 */
export function columnShares(chart: Chart): readonly number[] {
  const values = valuesOf(chart);
  const largest = Math.max(...values);
  return largest > 0 ? values.map((value) => value / largest) : [1];
}

function valuesOf(chart: Chart): readonly number[] {
  switch (chart.form) {
    case 'columns':
      return chart.points.map(({ value }) => value);
    case 'strip':
    case 'people':
      return chart.parts.map(({ value }) => value);
    case 'share':
      return [chart.percent, 100 - chart.percent];
    case 'square':
    case 'tally':
      return [1];
  }
}
