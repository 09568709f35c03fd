import { stringify } from 'csv-stringify/sync';
import { noFormula } from '../../src-shared/content/tables/no-formula.ts';
import type { JournalRow } from '../../src-shared/journal/tables.ts';

/** Rows as the text of a CSV file, lines ending in CR LF as RFC 4180 has it; no cell is a formula to a spreadsheet. */
export function csvText(rows: readonly JournalRow[]): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? noFormula(cell) : cell)));
  return stringify(cells, { record_delimiter: '\r\n' });
}

/** Begins a CSV file: without it spreadsheets guess the letters wrong. */
export const BYTE_ORDER_MARK = '\uFEFF';
