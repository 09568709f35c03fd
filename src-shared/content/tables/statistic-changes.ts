import type { ContentFinding } from '../../errors.ts';
import { shaped } from '../shape.ts';
import { statisticSchema } from '../statistic-schema.ts';
import { editsBetween, type JsonEdit } from './json-edit.ts';
import { recomputed } from './recomputed.ts';
import type { AmountsReading } from './statistic-amounts.ts';
import type { DetailsReading } from './statistic-details.ts';
import type { HeldStatistic, StatisticJson } from './statistic-file.ts';
import { atItsRow } from './statistic-places.ts';
import { quantityKey, type Quantity, type RowKind } from './statistic-quantities.ts';

/** The rows of a statistic and what stands beside their values. */
export interface StatisticRows {
  readonly amounts: AmountsReading['amounts'];
  /** By the keys of the amounts. */
  readonly details: ReadonlyMap<string, DetailsReading>;
}

type Part = NonNullable<StatisticJson['parts']>[number];
type Point = NonNullable<StatisticJson['series']>['points'][number];

/** What the rows change in the file of a statistic; its comparisons are computed anew when anything changes. */
export function statisticEdits(
  held: HeldStatistic,
  rows: StatisticRows,
): { readonly edits: readonly JsonEdit[]; readonly findings: readonly ContentFinding[] } {
  const place = { file: held.file, path: [] };
  const next = changedStatistic(held.json, rows);
  if (editsBetween(place, held.json, next).length === 0) return { edits: [], findings: [] };
  const reading = shaped(statisticSchema, next, place);
  if (!reading.ok)
    return { edits: [], findings: reading.findings.map((finding) => atItsRow(finding, next, rows.amounts)) };
  return { edits: editsBetween(place, held.json, recomputed(next)), findings: [] };
}

function changedStatistic(json: StatisticJson, rows: StatisticRows): StatisticJson {
  const number = rows.details.get('number');
  return {
    ...json,
    value: valueIn(rows, 'number', '') ?? json.value,
    unit: number?.unit ?? json.unit,
    asOf: number?.asOf ?? json.asOf,
    sources: number === undefined ? json.sources : [...number.sources],
    parts: changedParts(json.parts, rows),
    series: json.series && { ...json.series, points: changedPoints(json.series.points, rows) },
    chart: changedChart(json.chart, rows),
    comparisons: json.comparisons?.map((comparison) => changedComparison(comparison, rows)),
  };
}

function changedParts(parts: readonly Part[] | undefined, rows: StatisticRows): Part[] | undefined {
  const added = addedRows(rows, 'part').map(({ name, value }) => ({ id: name, value }));
  if (parts === undefined && added.length === 0) return undefined;
  const kept = (parts ?? []).filter((part) => !isTakenAway(rows, 'part', part.id));
  return [
    ...kept.map((part) => ({ ...part, value: valueIn(rows, 'part', part.id) ?? part.value })),
    ...added,
  ];
}

/** Years stay in the order of the file, which is theirs; only a year that is added has to find its place. */
function changedPoints(points: readonly Point[], rows: StatisticRows): Point[] {
  const kept = points
    .filter(({ year }) => !isTakenAway(rows, 'year', String(year)))
    .map((point) => changedPoint(point, rows));
  const added = addedRows(rows, 'year').map(({ name, value }) =>
    changedPoint({ year: Number(name), value, source: '' }, rows),
  );
  return added.length === 0 ? kept : [...kept, ...added].sort((one, other) => one.year - other.year);
}

function changedPoint(point: Point, rows: StatisticRows): Point {
  const name = String(point.year);
  const [source = point.source] = rows.details.get(quantityKey({ kind: 'year', name }))?.sources ?? [];
  return { ...point, value: valueIn(rows, 'year', name) ?? point.value, source };
}

function changedChart(chart: StatisticJson['chart'], rows: StatisticRows): StatisticJson['chart'] {
  switch (chart.form) {
    case 'people':
      return { ...chart, perRow: valueIn(rows, 'chart', 'perRow') ?? chart.perRow };
    case 'columns':
      return { ...chart, gridStep: valueIn(rows, 'chart', 'gridStep') ?? chart.gridStep };
    case 'tally':
      return { ...chart, perMark: valueIn(rows, 'chart', 'perMark') ?? chart.perMark };
    case 'strip':
    case 'share':
    case 'square':
      return chart;
  }
}

function changedComparison(
  comparison: NonNullable<StatisticJson['comparisons']>[number],
  rows: StatisticRows,
): typeof comparison {
  const { id, between } = comparison;
  return {
    ...comparison,
    nearest: valueIn(rows, 'nearest', id) ?? comparison.nearest,
    between: between && [
      valueIn(rows, 'at least', id) ?? between[0],
      valueIn(rows, 'at most', id) ?? between[1],
    ],
  };
}

/** What a row changes a value to; undefined where no row changes it. */
function valueIn(rows: StatisticRows, kind: RowKind, name: string): number | undefined {
  const amount = rows.amounts.get(quantityKey({ kind, name }));
  return amount === undefined || amount.value === amount.recorded ? undefined : (amount.value ?? undefined);
}

function isTakenAway(rows: StatisticRows, kind: RowKind, name: string): boolean {
  return rows.amounts.get(quantityKey({ kind, name }))?.value === null;
}

function addedRows(rows: StatisticRows, kind: RowKind): readonly Quantity[] {
  return [...rows.amounts.values()].flatMap(({ kind: found, name, recorded, value }) =>
    found === kind && recorded === null && value !== null ? [{ kind, name, value }] : [],
  );
}
