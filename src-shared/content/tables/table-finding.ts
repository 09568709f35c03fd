import type { ContentFinding } from '../../errors.ts';

/** What findings about a table name as their file: the core does not know what the table is called on the disk. */
export const TABLE = 'table';

/** So many wrong names are compared with all right ones; a table of another pack has nothing but wrong names. */
export const MOST_SOUGHT = 20;

/** A cell, for a finding: row and column from 1, and the name of the column. */
interface CellPlace {
  readonly row: number;
  readonly column: number;
  readonly name: string;
}

/**
 * A finding about a table that is brought back; its `line` is the row and its `column` the column, both from 1. Without a
 * cell it is about the table as a whole.
 */
export function tableFinding(
  code: string,
  level: ContentFinding['level'],
  sentence: string,
  at?: CellPlace,
): ContentFinding {
  const finding = { code, level, file: TABLE, pointer: '' };
  if (at === undefined) return { ...finding, sentence };
  const { row, column, name } = at;
  return { ...finding, line: row, column, sentence: `Row ${row}, column ${column} ("${name}"): ${sentence}` };
}

/** An error about one cell: nothing of the table is brought back. */
export function cellError(code: string, at: CellPlace, sentence: string): ContentFinding {
  return tableFinding(code, 'error', sentence, at);
}

/** Whether a cell holds nothing but white space. */
export function isBlank(text: string): boolean {
  return text.trim() === '';
}
