import type { StatisticFile } from '../statistic-schema.ts';

/** The columns of the table of statistics that are brought back. */
export const STATISTIC_COLUMNS = ['statistic', 'kind', 'name', 'value', 'unit', 'as of', 'sources'] as const;

/** A column for people: what the row is about. Nobody reads it when the table is brought back. */
export const REMARK_COLUMN = 'remark';

/**
 * What a row is about: `number` the statistic itself, `part` by its id, `year` of its series, `chart` a step of its chart,
 * `computed` the result of a comparison, with its rounding step (`nearest`) and the range in which its words hold.
 */
export const ROW_KINDS = [
  'number',
  'part',
  'year',
  'chart',
  'computed',
  'nearest',
  'at least',
  'at most',
] as const;

export type RowKind = (typeof ROW_KINDS)[number];

/** One number of a statistic: one row of the table. */
export interface Quantity {
  readonly kind: RowKind;
  /** A part's id, a year, a step of the chart or a comparison's id; empty for the statistic itself. */
  readonly name: string;
  readonly value: number;
}

/** Every number of a statistic in the order of the table, each by its kind and name. */
export function quantitiesOf(statistic: StatisticFile): readonly Quantity[] {
  const { value, parts, series, comparisons } = statistic;
  return [
    { kind: 'number', name: '', value },
    ...parts.map((part): Quantity => ({ kind: 'part', name: part.id, value: part.value })),
    ...(series?.points ?? []).map((point): Quantity => ({
      kind: 'year',
      name: String(point.year),
      value: point.value,
    })),
    ...chartQuantities(statistic),
    ...comparisons.flatMap(comparisonQuantities),
  ];
}

/** What a quantity is called inside its statistic; no two have the same. */
export function quantityKey({ kind, name }: Pick<Quantity, 'kind' | 'name'>): string {
  return name === '' ? kind : `${kind} "${name}"`;
}

function chartQuantities({ chart }: StatisticFile): readonly Quantity[] {
  switch (chart.form) {
    case 'people':
      return [{ kind: 'chart', name: 'perRow', value: chart.perRow }];
    case 'columns':
      return [{ kind: 'chart', name: 'gridStep', value: chart.gridStep }];
    case 'tally':
      return [{ kind: 'chart', name: 'perMark', value: chart.perMark }];
    case 'strip':
    case 'share':
    case 'square':
      return [];
  }
}

function comparisonQuantities(comparison: StatisticFile['comparisons'][number]): readonly Quantity[] {
  const { id, value, nearest, between } = comparison;
  const range: readonly Quantity[] =
    between === undefined
      ? []
      : [
          { kind: 'at least', name: id, value: between[0] },
          { kind: 'at most', name: id, value: between[1] },
        ];
  return [{ kind: 'computed', name: id, value }, { kind: 'nearest', name: id, value: nearest }, ...range];
}
