import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderFiles } from '../../src-main/pack-files.ts';
import type { PackFiles } from '../../src-shared/content/door.ts';
import { FORMAT_VERSION } from '../../src-shared/content/format-version.ts';
import { readJson } from '../../src-shared/content/json-text.ts';
import { atCurrentFormat } from '../../src-shared/content/migrate.ts';
import { editsBetween } from '../../src-shared/content/tables/json-edit.ts';
import { OperatorError } from '../../src-shared/errors.ts';
import { oneWord, readArguments } from './arguments.ts';
import { changedBy } from './changed-files.ts';
import type { Command } from './command.ts';
import { folderAt } from './pack-at.ts';
import { writeWhole } from './write-whole.ts';

/** `migrate DIR`: raises a pack of an older format to the present one. */
export const migrate: Command = {
  name: 'migrate',
  summary: 'Raises a pack of an older format to the present one',
  usage: ['migrate DIR'],
  help: [
    'The kiosk plays older packs as they are; this is for whoever goes on editing one. Only what the format asks for is changed.',
    `Each file that changes is kept beside the new one as NAME.before-format-${FORMAT_VERSION}. pack.json, which says the format, comes last:`,
    'broken off anywhere, it can be run again.',
  ],
  run: runMigrate,
};

function runMigrate(given: readonly string[]): number {
  const { positionals } = readArguments(given, {});
  const folder = folderAt(oneWord(positionals, 'The folder of the pack'));
  const files = folderFiles(folder);
  const { files: raised, from, findings } = atCurrentFormat(files);
  const [refused] = findings;
  if (refused !== undefined) throw new OperatorError('newer-format', refused.sentence);
  if (from === null)
    throw new OperatorError('broken-file', `${LAST} does not say its format: write "formatVersion".`);
  if (from === FORMAT_VERSION) {
    console.log(`Nothing to do: the pack is in format ${FORMAT_VERSION}.`);
    return 0;
  }
  const paths = [...jsonPaths(folder).filter((path) => path !== LAST), LAST];
  const changed = paths.filter((path) => raiseFile({ folder, path, files, raised }));
  console.log(
    `From format ${from} to ${FORMAT_VERSION}: ${changed.length} files changed, each kept as it was.`,
  );
  return 0;
}

/** It says the format: as long as it says the older one, the others are raised. */
const LAST = 'pack.json';

interface FileToRaise {
  readonly folder: string;
  readonly path: string;
  readonly files: PackFiles;
  readonly raised: PackFiles;
}

/** Whether the file changed. What it was is on the disk before anything else is. */
function raiseFile({ folder, path, files, raised }: FileToRaise): boolean {
  const before = readJson(files.readText(path) ?? '');
  const after = readJson(raised.readText(path) ?? '');
  if (!before.ok || !after.ok) return false;
  const edits = editsBetween({ file: path, path: [] }, before.value, after.value);
  const text = changedBy(files, edits).get(path);
  if (text === undefined || text === null) return false;
  keep(join(folder, path));
  writeWhole(join(folder, path), text);
  console.log(`${path} (it was: ${path}${KEPT})`);
  return true;
}

const KEPT = `.before-format-${FORMAT_VERSION}`;

function keep(file: string): void {
  const bytes = readFileSync(file);
  const copy = file + KEPT;
  if (existsSync(copy) && !readFileSync(copy).equals(bytes)) {
    throw new OperatorError('exists', `${copy} is there already and is another file: move it away first.`);
  }
  writeWhole(copy, bytes);
}

/** Every JSON file in the folder, by its path with `/`, sorted. */
function jsonPaths(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.json') && !path.includes('node_modules/'))
    .sort();
}
