import { readFileSync } from 'node:fs';
import { folderFiles } from '../../src-main/pack-files.ts';
import type { PackFiles } from '../../src-shared/content/door.ts';
import { diffPacks } from '../../src-shared/content/diff/diff-packs.ts';
import { hasError } from '../../src-shared/content/finding.ts';
import { FORMAT_VERSION } from '../../src-shared/content/format-version.ts';
import { atCurrentFormat } from '../../src-shared/content/migrate.ts';
import type { JsonEdit } from '../../src-shared/content/tables/json-edit.ts';
import { importStatistics } from '../../src-shared/content/tables/statistics-import.ts';
import { TABLE } from '../../src-shared/content/tables/table-finding.ts';
import { importTranslations } from '../../src-shared/content/tables/translations-import.ts';
import { OperatorError, type ContentFinding } from '../../src-shared/errors.ts';
import { readArguments } from './arguments.ts';
import { changedBy, withChanges, writeChanges } from './changed-files.ts';
import type { Command } from './command.ts';
import { readCsv } from './csv.ts';
import { differenceText } from './diff.ts';
import { fileAt, folderAt } from './pack-at.ts';
import { linesForPeople, tallyOf } from './report.ts';
import { askedTable, TABLE_OPTIONS, type AskedTable } from './table-arguments.ts';
import { languageTags, translatedScenes } from './translation-marks.ts';

/** `import-csv DIR`: brings a table back into the pack. */
export const importCsv: Command = {
  name: 'import-csv',
  summary: 'Brings a table back that export-csv wrote and somebody changed',
  usage: [
    'import-csv DIR --statistics FILE.csv [--dry-run]',
    'import-csv DIR --language az FILE.csv [--dry-run]',
  ],
  help: [
    'Only what differs from the pack is written, and nothing while there is an error in the table. Rows that are missing change',
    'nothing. Translations get the mark of the words they were made from, so that a later change of those is noticed.',
    '  --dry-run   lists what would change and writes nothing',
  ],
  run: runImport,
};

interface Brought {
  readonly edits: readonly JsonEdit[];
  readonly findings: readonly ContentFinding[];
}

function runImport(given: readonly string[]): number {
  const { values, positionals } = readArguments(given, {
    ...TABLE_OPTIONS,
    'dry-run': { type: 'boolean', default: false },
  });
  const { dir, table } = askedTable(values, positionals);
  const folder = folderAt(dir);
  const csv = fileAt(table.file);
  const files = folderFiles(folder);
  refuseOtherFormats(files);
  const { edits, findings } = broughtBack(files, table, csv);
  printFindings(findings, { folder, csv });
  if (hasError(findings)) {
    console.log(`Nothing was written: errors in the table (${tallyOf(findings).errors}).`);
    return 1;
  }
  const changed = changedBy(files, edits);
  const differences = diffPacks(files, withChanges(files, changed));
  if (differences.length === 0) {
    console.log('The table changes nothing.');
    return 0;
  }
  console.log(differenceText(differences));
  if (!values['dry-run']) writeChanges(folder, changed);
  const done = values['dry-run']
    ? 'Nothing was written (--dry-run).'
    : `Written: ${[...changed.keys()].join(', ')}.`;
  if (table.kind === 'translations' && !languageTags(files).includes(table.tag)) {
    console.log(`\nThe kiosk offers ${table.tag} once it stands under "languages" in pack.json, as a draft.`);
  }
  console.log(`\n${done}\nThen check the pack: npm run content -- check ${folder}`);
  return 0;
}

function broughtBack(files: PackFiles, table: AskedTable, csv: string): Brought {
  const reading = readCsv(readFileSync(csv));
  if (!reading.ok) return { edits: [], findings: reading.findings };
  if (table.kind === 'statistics') return importStatistics(files, reading.rows, reading.decimal);
  const { edits, changed, findings } = importTranslations(files, table.tag, reading.rows);
  const keys = new Set(changed.map(({ section, id }) => `${section}/${id ?? ''}`));
  const after = withChanges(files, changedBy(files, edits));
  return { edits: [...edits, ...marksOf(after, table.tag, keys)], findings };
}

/** Marks for the scenes whose words were brought back, of the words that stand beside them in the table. */
function marksOf(files: PackFiles, tag: string, keys: ReadonlySet<string>): readonly JsonEdit[] {
  if (keys.size === 0) return [];
  const [first = ''] = languageTags(files);
  return translatedScenes(files, { first, tag })
    .scenes.filter(({ section, id, mark }) => keys.has(`${section}/${id}`) && mark !== 'present')
    .map(({ edit }) => edit);
}

/** Findings about the table name it as the core calls it; here it has a name on the disk. */
function printFindings(
  findings: readonly ContentFinding[],
  { folder, csv }: { readonly folder: string; readonly csv: string },
): void {
  if (findings.length === 0) return;
  const named = findings.map((finding) => (finding.file === TABLE ? { ...finding, file: csv } : finding));
  console.log(linesForPeople({ path: folder, isFolder: true, findings: named }).join('\n'));
}

/** An older pack is read raised, and changes of what was raised have no place in its files. */
function refuseOtherFormats(files: PackFiles): void {
  const { from, findings } = atCurrentFormat(files);
  const [newer] = findings;
  if (newer !== undefined) throw new OperatorError('newer-format', newer.sentence);
  if (from !== null && from < FORMAT_VERSION) {
    const sentence = `This pack is in format ${from}: run \`npm run content -- migrate\` on it first.`;
    throw new OperatorError('older-format', sentence);
  }
}
