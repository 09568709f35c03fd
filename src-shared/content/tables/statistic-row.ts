import type { ContentFinding } from '../../errors.ts';
import { nearestName } from '../nearest-name.ts';
import type { StatisticFile } from '../statistic-schema.ts';
import { quantitiesOf, quantityKey, ROW_KINDS, type Quantity, type RowKind } from './statistic-quantities.ts';
import { cellError, tableFinding } from './table-finding.ts';
import type { TableRow } from './table.ts';
import { readNumber, type NumberCustom } from './written-number.ts';

/** Written as a value, it takes a part or a year away. */
export const REMOVE = 'remove';

/** One row of a statistic, understood. */
export interface Amount extends Pick<Quantity, 'kind' | 'name'> {
  readonly row: TableRow;
  /** What the pack has; null for a part or a year that the row adds. */
  readonly recorded: number | null;
  /** What it shall be; null when the row takes it away. */
  readonly value: number | null;
}

/** A row understood, or a finding that says why it is not. */
export interface RowReading {
  readonly amount: Amount | null;
  readonly findings: readonly ContentFinding[];
}

/** Reads one row of a statistic (rules T2, T3, T6 and T7). */
export function readRow(statistic: StatisticFile, row: TableRow, custom: NumberCustom): RowReading {
  const kind = kindOf(row);
  const name = row.cell('name').text;
  if (kind === null) return unread(cellError('T2', row.cell('kind'), unknownKind(row.cell('kind').text)));
  const key = quantityKey({ kind, name });
  const recorded = quantitiesOf(statistic).find((one) => quantityKey(one) === key)?.value ?? null;
  if (kind === 'computed' && recorded !== null)
    return computedRow({ kind, name, row, recorded, value: recorded }, custom);
  const unknown = recorded === null ? unknownName(statistic, kind, name) : null;
  if (unknown !== null) return unread(cellError('T2', row.cell('name'), unknown));
  return valueRow({ kind, name, row, recorded, value: null }, custom);
}

function valueRow(amount: Amount, custom: NumberCustom): RowReading {
  const cell = amount.row.cell('value');
  const mayGo = (amount.kind === 'part' || amount.kind === 'year') && amount.recorded !== null;
  if (cell.text.toLowerCase() === REMOVE) {
    const sentence = 'Only a part or a year of the pack can be taken away: write a number.';
    return mayGo ? { amount, findings: [] } : unread(cellError('T6', cell, sentence));
  }
  if (cell.text === '') {
    const orRemove = mayGo ? `, or "${REMOVE}" to take the row away` : '';
    return unread(cellError('T3', cell, `There is no number: write it${orRemove}.`));
  }
  const reading = readNumber(cell.text, amount.recorded, custom);
  if (!reading.ok) return unread(cellError('T3', cell, reading.sentence));
  return { amount: { ...amount, value: reading.value }, findings: [] };
}

/** Rule T7: what is computed is not typed. */
function computedRow(amount: Amount, custom: NumberCustom): RowReading {
  const cell = amount.row.cell('value');
  const reading = readNumber(cell.text, amount.recorded, custom);
  if (reading.ok && reading.value === amount.recorded) return { amount, findings: [] };
  const sentence = 'This result is computed from the other rows: what stands here is not brought back.';
  return { amount, findings: [tableFinding('T7', 'warning', sentence, cell)] };
}

function unread(finding: ContentFinding): RowReading {
  return { amount: null, findings: [finding] };
}

/** What kind of row it is, or null when that is not written there. */
export function kindOf(row: TableRow): RowKind | null {
  const written = row.cell('kind').text.toLowerCase();
  return ROW_KINDS.find((kind) => kind === written) ?? null;
}

function unknownKind(kind: string): string {
  const near = nearestName(kind, ROW_KINDS);
  return near === null
    ? `"${kind}" is no kind of row: known are ${ROW_KINDS.join(', ')}.`
    : `"${kind}" is no kind of row: did you mean "${near}"?`;
}

/** Why a row cannot add what it is about, or null when it can: parts and years can be added. */
function unknownName(statistic: StatisticFile, kind: RowKind, name: string): string | null {
  if (kind === 'part' && name !== '') return null;
  if (kind === 'year' && statistic.series === undefined)
    return 'This statistic has no years: begin the series in its file.';
  if (kind === 'year') return /^\d{4}$/.test(name) ? null : 'A year is written in four digits, such as 2024.';
  const known = quantitiesOf(statistic)
    .filter((one) => one.kind === kind)
    .map((one) => one.name);
  const near = nearestName(name, known);
  const remedy = near === null ? 'leave kind and name as they were written.' : `did you mean "${near}"?`;
  return `The statistic has no ${quantityKey({ kind, name })}: ${remedy}`;
}
