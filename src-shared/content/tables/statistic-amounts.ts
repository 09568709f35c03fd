import type { ContentFinding } from '../../errors.ts';
import type { StatisticFile } from '../statistic-schema.ts';
import { quantitiesOf, quantityKey } from './statistic-quantities.ts';
import { kindOf, readRow, REMOVE, type Amount } from './statistic-row.ts';
import { cellError, tableFinding } from './table-finding.ts';
import type { TableRow } from './table.ts';
import type { NumberCustom } from './written-number.ts';

/** The rows of a statistic by what they are about; a row that is not understood is a finding instead. */
export interface AmountsReading {
  readonly amounts: ReadonlyMap<string, Amount>;
  readonly findings: readonly ContentFinding[];
}

/** Reads the rows of one statistic (rules T2, T3, T6 and T7). */
export function readAmounts(
  statistic: StatisticFile,
  rows: readonly TableRow[],
  custom: NumberCustom,
): AmountsReading {
  const amounts = new Map<string, Amount>();
  const findings: ContentFinding[] = [];
  for (const row of rows) {
    const reading = readRow(statistic, row, custom);
    findings.push(...reading.findings);
    if (reading.amount === null) continue;
    const key = quantityKey(reading.amount);
    const before = amounts.get(key);
    if (before === undefined) amounts.set(key, reading.amount);
    else findings.push(cellError('T2', row.cell('name'), sameAs(before)));
  }
  return { amounts, findings: [...findings, ...absentFindings(statistic, amounts, rows)] };
}

/** Cells of rows that are about a number of the pack, with that number. */
export function recordedCells(
  statistic: StatisticFile,
  rows: readonly TableRow[],
): readonly { readonly text: string; readonly recorded: number }[] {
  const quantities = new Map(quantitiesOf(statistic).map((one) => [quantityKey(one), one.value]));
  return rows.flatMap((row) => {
    const kind = kindOf(row);
    const recorded =
      kind === null ? undefined : quantities.get(quantityKey({ kind, name: row.cell('name').text }));
    return recorded === undefined ? [] : [{ text: row.cell('value').text, recorded }];
  });
}

function sameAs({ row }: Amount): string {
  return `Row ${row.number} is about the same number: keep one of the two.`;
}

/** Rule T6: rows that are not there are said, since somebody may have meant to take something away. */
function absentFindings(
  statistic: StatisticFile,
  amounts: ReadonlyMap<string, Amount>,
  rows: readonly TableRow[],
): readonly ContentFinding[] {
  const absent = quantitiesOf(statistic)
    .filter(({ kind }) => kind !== 'computed')
    .map(quantityKey)
    .filter((key) => !amounts.has(key));
  if (absent.length === 0) return [];
  const id = rows[0]?.cell('statistic').text ?? '';
  const sentence = `"${id}" has no row for ${absent.join(', ')}: it stays as it is. To take a part or a year away, keep its row and write "${REMOVE}" as its value.`;
  return [tableFinding('T6', 'warning', sentence)];
}
