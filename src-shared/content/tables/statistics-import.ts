import type { ContentFinding } from '../../errors.ts';
import type { PackFiles } from '../door.ts';
import { hasError } from '../finding.ts';
import { readFrontMatter } from '../front-matter.ts';
import { nearestName } from '../nearest-name.ts';
import { grouped } from './grouped.ts';
import type { JsonEdit } from './json-edit.ts';
import { sceneIds } from './scene-ids.ts';
import { readAmounts, recordedCells } from './statistic-amounts.ts';
import { statisticEdits } from './statistic-changes.ts';
import { readDetails } from './statistic-details.ts';
import { readHeldStatistic, type HeldStatistic } from './statistic-file.ts';
import { REMARK_COLUMN, STATISTIC_COLUMNS } from './statistic-quantities.ts';
import { cellError, MOST_SOUGHT, tableFinding } from './table-finding.ts';
import { readTable, type Row, type TableCell, type TableRow } from './table.ts';
import { provenSign, type DecimalSign, type NumberCustom } from './written-number.ts';

/** What a table of statistics changes, or the findings that keep all of it out. */
export interface StatisticsImport {
  /** Empty with any error among the findings. */
  readonly edits: readonly JsonEdit[];
  readonly findings: readonly ContentFinding[];
}

/**
 * What a table of statistics changes in a pack (rules T1 to T7). `usual` is the sign before decimals that goes with the
 * file's delimiter, as `readCsv` tells it; null where nothing is known.
 */
export function importStatistics(
  files: PackFiles,
  rows: readonly Row[],
  usual: DecimalSign | null = null,
): StatisticsImport {
  const front = readFrontMatter(files);
  const table = readTable(rows, { read: STATISTIC_COLUMNS, passedOver: [REMARK_COLUMN] });
  if (!front.ok || hasError(table.findings))
    return { edits: [], findings: [...(front.ok ? [] : front.findings), ...table.findings] };
  const { found, findings: unknown } = foundStatistics(files, table.rows);
  const proven = provenSign(found.flatMap(({ held, rows: own }) => recordedCells(held.statistic, own)));
  const context: Context = { custom: { proven, usual }, sources: front.context.sources };
  const changes = found.map((one) => changesOf(one, context));
  const findings = [
    ...table.findings,
    ...unknown,
    ...changes.flatMap((change) => change.findings),
    ...rewrittenFindings(changes.flatMap((change) => change.rewritten)),
    ...absentFindings(files, found),
  ];
  if (hasError(findings))
    return { edits: [], findings: findings.filter((finding) => !isAboutAbsence(finding)) };
  return { edits: changes.flatMap((change) => change.edits), findings };
}

interface FoundStatistic {
  readonly held: HeldStatistic;
  readonly rows: readonly TableRow[];
}

interface Context {
  readonly custom: NumberCustom;
  readonly sources: ReadonlyMap<string, unknown>;
}

interface Changes extends StatisticsImport {
  readonly rewritten: readonly TableCell[];
}

/** Rule T2: each row names a statistic of the pack. */
function foundStatistics(
  files: PackFiles,
  rows: readonly TableRow[],
): { readonly found: readonly FoundStatistic[]; readonly findings: readonly ContentFinding[] } {
  const ids = new Set(sceneIds(files, 'statistics'));
  const found: FoundStatistic[] = [];
  const findings: ContentFinding[] = [];
  for (const [id, own] of grouped(rows, (row) => row.cell('statistic').text)) {
    if (!ids.has(id)) {
      const sentence = unknownStatistic(id, findings.length < MOST_SOUGHT ? ids : []);
      for (const row of own) findings.push(cellError('T2', row.cell('statistic'), sentence));
      continue;
    }
    const held = readHeldStatistic(files, id);
    if (held.ok) found.push({ held, rows: own });
    else findings.push(...held.findings);
  }
  return { found, findings };
}

function unknownStatistic(id: string, ids: Iterable<string>): string {
  if (id === '') return 'This row names no statistic: write its id.';
  const near = nearestName(id, ids);
  const remedy = near === null ? `begin it in statistics/${id}.json first.` : `did you mean "${near}"?`;
  return `The pack has no statistic "${id}": ${remedy}`;
}

function changesOf({ held, rows }: FoundStatistic, { custom, sources }: Context): Changes {
  const { amounts, findings } = readAmounts(held.statistic, rows, custom);
  const details = new Map(
    [...amounts].map(([key, amount]) => [key, readDetails(amount, held.statistic, sources)]),
  );
  const beside = [...details.values()];
  const all = [...findings, ...beside.flatMap((one) => one.findings)];
  const rewritten = beside.flatMap((one) => one.rewritten);
  if (hasError(all)) return { edits: [], findings: all, rewritten };
  const changes = statisticEdits(held, { amounts, details });
  return { edits: changes.edits, findings: [...all, ...changes.findings], rewritten };
}

/** Rule T4: what a spreadsheet did to the dates is said once. */
function rewrittenFindings(cells: readonly TableCell[]): readonly ContentFinding[] {
  const [first] = cells;
  if (first === undefined) return [];
  const sentence = `A spreadsheet wrote ${cells.length === 1 ? 'this date' : `${cells.length} dates`} in its own way, here "${first.text}": read as the date of the pack, which stays as it is.`;
  return [tableFinding('T4', 'note', sentence, first)];
}

/** Of a row whose name is wrong nobody can say that it is missing. */
function isAboutAbsence({ code, level }: ContentFinding): boolean {
  return code === 'T6' && level !== 'error';
}

/** Rule T6: statistics without any row are said, once. */
function absentFindings(files: PackFiles, found: readonly FoundStatistic[]): readonly ContentFinding[] {
  const inTable = new Set(found.map(({ held }) => held.id));
  const absent = sceneIds(files, 'statistics').filter((id) => !inTable.has(id));
  if (absent.length === 0) return [];
  const some =
    absent.length > 5 ? `${absent.slice(0, 5).join(', ')} and ${absent.length - 5} more` : absent.join(', ');
  return [tableFinding('T6', 'note', `Without a row, and left as they are: ${some}.`)];
}
