import { resolve } from 'node:path';
import { folderFiles } from '../../src-main/pack-files.ts';
import { atCurrentFormat } from '../../src-shared/content/migrate.ts';
import { hasError } from '../../src-shared/content/finding.ts';
import { exportStatistics } from '../../src-shared/content/tables/statistics-export.ts';
import { exportTranslations } from '../../src-shared/content/tables/translations-export.ts';
import { readArguments, wrongUsage } from './arguments.ts';
import type { Command } from './command.ts';
import { writeCsv, type Delimiter } from './csv.ts';
import { folderAt } from './pack-at.ts';
import { linesForPeople } from './report.ts';
import { askedTable, TABLE_OPTIONS } from './table-arguments.ts';
import { writeWhole } from './write-whole.ts';

/** `export-csv DIR`: figures or translations as a table for a spreadsheet. */
export const exportCsv: Command = {
  name: 'export-csv',
  summary: 'Writes the figures, or the sentences to translate, as a table for a spreadsheet',
  usage: [
    'export-csv DIR --statistics FILE.csv [--delimiter comma|semicolon|tab] [--no-bom]',
    'export-csv DIR --language az FILE.csv [--delimiter …] [--no-bom]',
  ],
  help: [
    'One row for each number, or for each text with the first language beside it. Bring the table back with import-csv.',
    '  --delimiter semicolon   for countries with a decimal comma: numbers are then written with it',
    '  --no-bom                without the byte order mark by which spreadsheets know the letters',
  ],
  run: runExport,
};

const DELIMITERS: Readonly<Record<string, Delimiter>> = { comma: ',', semicolon: ';', tab: '\t' };

function runExport(given: readonly string[]): number {
  const { values, positionals } = readArguments(given, {
    ...TABLE_OPTIONS,
    delimiter: { type: 'string', default: 'comma' },
    'no-bom': { type: 'boolean', default: false },
  });
  const { dir, table } = askedTable(values, positionals);
  const delimiter = DELIMITERS[values.delimiter];
  if (delimiter === undefined)
    throw wrongUsage(`--delimiter ${values.delimiter}: write comma, semicolon or tab.`);
  const path = folderAt(dir);
  const { files } = atCurrentFormat(folderFiles(path));
  const made = table.kind === 'statistics' ? exportStatistics(files) : exportTranslations(files, table.tag);
  const { rows, findings } = made;
  if (findings.length > 0) console.error(linesForPeople({ path, isFolder: true, findings }).join('\n'));
  if (rows.length === 0 || hasError(findings)) return 1;
  const file = resolve(table.file);
  writeWhole(file, writeCsv(rows, { delimiter, bom: !values['no-bom'] }));
  console.log(`${rows.length - 1} rows in ${file}`);
  return 0;
}
