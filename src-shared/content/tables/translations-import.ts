import type { ContentFinding } from '../../errors.ts';
import type { PackFiles } from '../door.ts';
import { hasError } from '../finding.ts';
import { nearestName } from '../nearest-name.ts';
import type { LanguageTag } from '../scene.ts';
import { readCatalogue, type Catalogue } from './catalogue.ts';
import { changeEntries, type ChangedEntry } from './entry-changes.ts';
import type { JsonEdit } from './json-edit.ts';
import { cellError, MOST_SOUGHT, tableFinding } from './table-finding.ts';
import { readTable, type Row, type TableRow } from './table.ts';
import type { TranslatedRow } from './translated-row.ts';
import { changedWordsFindings } from './translated-words.ts';
import { FOR_TRANSLATORS, KEY_COLUMN } from './translations-export.ts';

/** What a table of translations changes, or the findings that keep all of it out. */
export interface TranslationsImport {
  /** Empty with any error among the findings. */
  readonly edits: readonly JsonEdit[];
  readonly findings: readonly ContentFinding[];
  /** Entries that have other words now, each once; an entry that was taken away is not among them. */
  readonly changed: readonly ChangedEntry[];
}

/**
 * What a table of translations changes in a language (rules T1, T2, T6 and T8 to T11). Only cells that differ from the pack are
 * looked at; an empty cell takes the words away, a row that is not there changes nothing.
 */
export function importTranslations(
  files: PackFiles,
  tag: LanguageTag,
  rows: readonly Row[],
): TranslationsImport {
  const reading = readCatalogue(files, tag);
  if (!reading.ok || hasError(reading.findings)) return refused(reading.findings);
  const { catalogue } = reading;
  const { first } = catalogue;
  const columns = { read: [KEY_COLUMN, first.tag, tag], passedOver: FOR_TRANSLATORS };
  const table = readTable(rows, columns);
  if (hasError(table.findings)) return refused(table.findings);
  const { known, findings: unknown } = knownRows(catalogue, table.rows);
  const changes = changeEntries(catalogue, known);
  const edits = changes.flatMap((change) => change.edits);
  const findings = [
    ...table.findings,
    ...unknown,
    ...known.flatMap((row) => changedWordsFindings(row, first)),
    ...changes.flatMap((change) => change.findings),
    ...newLanguageFindings(catalogue, edits),
    ...absentFindings(catalogue, known),
  ];
  if (hasError(findings)) return refused(findings);
  const changed = changes.flatMap((change) => change.changed);
  return { edits: [...newLanguageEdits(catalogue, edits), ...edits], changed, findings };
}

function refused(findings: readonly ContentFinding[]): TranslationsImport {
  return { edits: [], changed: [], findings };
}

/** Rule T2: each row names words of the pack, and each words stand in one row. */
function knownRows(
  { words, first, language }: Catalogue,
  rows: readonly TableRow[],
): { readonly known: readonly TranslatedRow[]; readonly findings: readonly ContentFinding[] } {
  const byKey = new Map(words.map((one) => [one.key, one]));
  const seen = new Map<string, number>();
  const known: TranslatedRow[] = [];
  const findings: ContentFinding[] = [];
  for (const row of rows) {
    const key = row.cell(KEY_COLUMN);
    const found = byKey.get(key.text);
    const before = seen.get(key.text);
    const sought = findings.length < MOST_SOUGHT ? byKey.keys() : [];
    if (found === undefined) findings.push(cellError('T2', key, unknownKey(key.text, sought)));
    else if (before !== undefined)
      findings.push(cellError('T2', key, `Row ${before} is about the same words: keep one of the two.`));
    else known.push({ words: found, source: row.cell(first.tag), target: row.cell(language.tag) });
    seen.set(key.text, row.number);
  }
  return { known, findings };
}

function unknownKey(key: string, known: Iterable<string>): string {
  const near = nearestName(key, known);
  return near === null
    ? `The pack has no words "${key}": leave this column as it was written.`
    : `The pack has no words "${key}": did you mean "${near}"?`;
}

/** Rule T6: rows that are not there are said, since somebody may have meant to take words away. */
function absentFindings({ words }: Catalogue, known: readonly TranslatedRow[]): readonly ContentFinding[] {
  const count = words.length - known.length;
  if (count === 0) return [];
  const sentence = `${count === 1 ? '1 text of the pack has' : `${count} texts of the pack have`} no row: they stay as they are. To take a translation away, keep its row and empty its cell.`;
  return [tableFinding('T6', 'note', sentence)];
}

/** A language without a file gets one, which says its language. */
function newLanguageEdits({ begun, language }: Catalogue, edits: readonly JsonEdit[]): readonly JsonEdit[] {
  if (begun || edits.length === 0) return [];
  return [{ does: 'set', file: `text/${language.tag}.json`, pointer: '/language', value: language.tag }];
}

/** Rule T11: no language without the pack's own words. */
function newLanguageFindings({ begun }: Catalogue, edits: readonly JsonEdit[]): readonly ContentFinding[] {
  if (begun || edits.length === 0 || edits.some(({ pointer }) => pointer === '/pack')) return [];
  const sentence =
    'A new language begins with the words of the pack itself: translate the rows whose key begins with /pack.';
  return [tableFinding('T11', 'error', sentence)];
}
