import type { Chart, StatisticWords } from '../../../src-shared/content/scene.ts';

/** One row of a statistic's table, as printed. */
export interface TableRow {
  readonly id: string;
  readonly label: string;
  readonly number: string;
}

/** The chart's values as rows: the total first where it has parts, years as their own labels. */
export function tableRows(chart: Chart, words: StatisticWords): readonly TableRow[] {
  const parts = words.parts.map(({ id, label, number }) => ({
    id,
    label: label === '' ? id : label,
    number,
  }));
  if (chart.form === 'columns') return parts;
  const total = { id: 'total', label: words.asOf, number: words.number };
  return [total, ...parts];
}
