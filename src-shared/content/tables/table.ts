import type { ContentFinding } from '../../errors.ts';
import { nearestName } from '../nearest-name.ts';
import { isBlank, tableFinding } from './table-finding.ts';
import { writtenNumber } from './written-number.ts';

/** What stands in one cell. A number is written the way the spreadsheet's country writes it. */
export type Cell = string | number;

/** A row of cells. The first row of a table holds the names of its columns. */
export type Row = readonly Cell[];

/** A table that was made of a pack, its row of names first, and what of the pack could not be put into it. */
export interface TableOfPack {
  /** Empty when nothing could be read. */
  readonly rows: readonly Row[];
  readonly findings: readonly ContentFinding[];
}

/** A cell that was brought back, and where it stands: row and column from 1, as spreadsheets count. */
export interface TableCell {
  readonly row: number;
  readonly column: number;
  /** The name of its column. */
  readonly name: string;
  /** What stands in it, without white space at either end. */
  readonly text: string;
}

/** A row by the names of its columns. */
export interface TableRow {
  /** From 1, the row of names included. */
  readonly number: number;
  readonly cell: (name: string) => TableCell;
}

/** A table by its columns. Rows without any text are left out. */
export interface TableReading {
  readonly rows: readonly TableRow[];
  readonly findings: readonly ContentFinding[];
}

/** The columns of a kind of table: those it must have, and those that are there for people and are not read. */
export interface Columns {
  readonly read: readonly string[];
  readonly passedOver: readonly string[];
}

/**
 * A table read by the names of its columns, whatever their order (rule T1). Names are compared without regard to case and
 * spaces; of a language, such as `English (en)`, the tag counts. Columns without a name are passed over.
 */
export function readTable(rows: readonly Row[], columns: Columns): TableReading {
  const names = (rows[0] ?? []).map(plainName);
  const places = new Map(columns.read.map((name) => [name, names.indexOf(plainName(name))]));
  const filled = rows.flatMap((row, index) =>
    index === 0 || row.every((cell) => isBlank(textOf(cell))) ? [] : [tableRow(row, index + 1, places)],
  );
  return { rows: filled, findings: columnFindings(rows[0] ?? [], columns) };
}

function tableRow(row: Row, number: number, places: ReadonlyMap<string, number>): TableRow {
  return {
    number,
    cell: (name) => {
      const place = places.get(name) ?? -1;
      return { row: number, column: place + 1, name, text: textOf(row[place] ?? '').trim() };
    },
  };
}

function columnFindings(header: Row, { read, passedOver }: Columns): ContentFinding[] {
  const known = [...read, ...passedOver].map(plainName);
  const names = header.map(plainName);
  const missing = read.filter((name) => !names.includes(plainName(name)));
  return [
    ...missing.map((name) =>
      tableFinding(
        'T1',
        'error',
        `There is no column "${name}": put it back. Its cells may be as they were.`,
      ),
    ),
    ...names.flatMap((name, index) => {
      const at = { row: 1, column: index + 1, name: textOf(header[index] ?? '') };
      if (name === '') return [];
      if (!known.includes(name)) return [tableFinding('T1', 'warning', unknownColumn(name, known), at)];
      if (names.indexOf(name) === index) return [];
      return [tableFinding('T1', 'error', 'This column stands here twice: take one away.', at)];
    }),
  ];
}

function unknownColumn(name: string, known: readonly string[]): string {
  const near = nearestName(name, known);
  return `This column is not known and is passed over${near === null ? '' : `: did you mean "${near}"?`}.`;
}

function plainName(name: Cell): string {
  return textOf(name)
    .trim()
    .replace(/^.*\(([^()]+)\)$/s, '$1')
    .replace(/[\s_]+/g, '')
    .toLowerCase();
}

function textOf(cell: Cell): string {
  return typeof cell === 'number' ? writtenNumber(cell, '.') : cell;
}
