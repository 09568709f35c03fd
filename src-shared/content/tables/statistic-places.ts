import type { ContentFinding } from '../../errors.ts';
import type { AmountsReading } from './statistic-amounts.ts';
import type { StatisticJson } from './statistic-file.ts';
import { quantityKey } from './statistic-quantities.ts';
import type { Amount } from './statistic-row.ts';
import { cellError } from './table-finding.ts';
import type { TableCell } from './table.ts';

/** Rule T5: what a schema finds in the file to be, said of the row that it came from. */
export function atItsRow(
  finding: ContentFinding,
  next: StatisticJson,
  amounts: AmountsReading['amounts'],
): ContentFinding {
  const [, field = '', ...rest] = finding.pointer.split('/');
  const amount = amounts.get(keyAt(field, rest, next)) ?? [...amounts.values()][0];
  const cell = amount === undefined ? null : cellOf(amount, field, rest);
  return cell === null ? finding : cellError('T5', cell, finding.sentence);
}

function keyAt(field: string, rest: readonly string[], next: StatisticJson): string {
  const index = Number(rest[field === 'series' ? 1 : 0]);
  if (field === 'parts') return quantityKey({ kind: 'part', name: next.parts?.[index]?.id ?? '' });
  if (field === 'series')
    return quantityKey({ kind: 'year', name: String(next.series?.points[index]?.year ?? '') });
  if (field === 'chart') return quantityKey({ kind: 'chart', name: rest[0] ?? '' });
  if (field !== 'comparisons') return 'number';
  const name = next.comparisons?.[index]?.id ?? '';
  if (rest[1] === 'nearest') return quantityKey({ kind: 'nearest', name });
  return quantityKey({ kind: rest[2] === '1' ? 'at most' : 'at least', name });
}

function cellOf(amount: Amount, field: string, rest: readonly string[]): TableCell {
  if (field === 'unit' || field === 'sources') return amount.row.cell(field);
  if (field === 'asOf') return amount.row.cell('as of');
  return amount.row.cell(rest.at(-1) === 'id' || rest.at(-1) === 'year' ? 'name' : 'value');
}
