/** CSV as spreadsheets write and read it: what goes out comes back letter by letter, and no cell is a formula. */
import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { isLikeFormula, noFormula } from '../../src-shared/content/tables/no-formula.ts';
import { tableFinding } from '../../src-shared/content/tables/table-finding.ts';
import type { Cell, Row } from '../../src-shared/content/tables/table.ts';
import { writtenNumber, type DecimalSign } from '../../src-shared/content/tables/written-number.ts';
import type { ContentFinding } from '../../src-shared/errors.ts';

/** What parts the cells of a row. */
export const DELIMITERS = [',', ';', '\t'] as const;

export type Delimiter = (typeof DELIMITERS)[number];

/** How a table is written. */
export interface CsvStyle {
  /** A semicolon is for countries with a decimal comma: numbers are then written with it. A comma by default. */
  readonly delimiter?: Delimiter;
  /** Whether a byte order mark begins the text; without it spreadsheets guess the letters wrong. True by default. */
  readonly bom?: boolean;
}

/** A table as it was read, or the finding that says why it could not be. */
export type CsvReading =
  | {
      readonly ok: true;
      /** Rows as they stand in the file, empty ones too, so that they can be counted. */
      readonly rows: readonly (readonly string[])[];
      /** The sign before decimals that goes with the delimiter; null where nothing is known. */
      readonly decimal: DecimalSign | null;
    }
  | { readonly ok: false; readonly findings: readonly ContentFinding[] };

/** Where decimals have a comma, spreadsheets part cells by semicolons. */
const DECIMALS: Readonly<Record<Delimiter, DecimalSign | null>> = { ',': '.', ';': ',', '\t': null };

/** Quoted beside what the delimiter asks for: line breaks of any kind, and what could be taken for a byte order mark. */
const QUOTED = /[\r\n]|^\uFEFF/;

/** A table as the text of a CSV file, lines ending in CR LF as RFC 4180 has it. */
export function writeCsv(rows: readonly Row[], { delimiter = ',', bom = true }: CsvStyle = {}): string {
  const decimal = DECIMALS[delimiter] ?? '.';
  return stringify(
    rows.map((row) => row.map((cell) => writtenCell(cell, decimal))),
    { bom, delimiter, record_delimiter: '\r\n', quoted_match: QUOTED },
  );
}

/**
 * Reads a CSV file: UTF-8 or UTF-16 with a byte order mark, any line ends, comma, semicolon or tab. Never throws, whatever
 * the bytes are.
 */
export function readCsv(bytes: Uint8Array): CsvReading {
  const text = decoded(bytes);
  if (text === null) return refused('These letters are not UTF-8: save the table as "CSV UTF-8".');
  try {
    const delimiter = delimiterOf(text);
    const rows = records(text, delimiter).map((row) => row.map(readCell));
    return { ok: true, rows, decimal: DECIMALS[delimiter] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refused('A quotation mark is opened and not closed: save the table anew from a spreadsheet.');
  }
}

function refused(sentence: string): CsvReading {
  return { ok: false, findings: [tableFinding('T1', 'error', sentence)] };
}

/** The text without its mark, or null where the bytes are no letters. */
function decoded(bytes: Uint8Array): string | null {
  const [one, other] = bytes;
  const encoding =
    one === 0xff && other === 0xfe ? 'utf-16le' : one === 0xfe && other === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function records(text: string, delimiter: Delimiter, to?: number): readonly (readonly string[])[] {
  return parse(text, {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    ...(to === undefined ? {} : { to }),
  });
}

/** What parts the row of names into the most cells; a comma where nothing does. */
function delimiterOf(text: string): Delimiter {
  const counts = DELIMITERS.map((delimiter) => records(text, delimiter, 1)[0]?.length ?? 0);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

function writtenCell(cell: Cell, decimal: DecimalSign): string {
  if (typeof cell === 'number') return writtenNumber(cell, decimal);
  return noFormula(cell);
}

/** Takes our apostrophe away again, and no other. */
function readCell(text: string): string {
  return text.startsWith("'") && isLikeFormula(text) ? text.slice(1) : text;
}
