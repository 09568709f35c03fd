// Checks a content pack without Electron or a display, so that an editor's machine and CI can do it.
// `npm run content -- check DIR [--json]`: exit 0 when the pack plays, 1 when it does not, 2 on wrong usage.
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { folderFiles } from '../src-main/pack-files.ts';
import { checkPack } from '../src-shared/content/check.ts';
import type { ContentFinding } from '../src-shared/errors.ts';

const USAGE = 'Usage: npm run content -- check DIR [--json]';

process.exitCode = run(process.argv.slice(2));

function run(arguments_: readonly string[]): number {
  const asked = readArguments(arguments_);
  if (typeof asked === 'string') {
    console.error(`${asked}\n${USAGE}`);
    return 2;
  }
  const findings = checkPack(folderFiles(asked.folder), new Date().toISOString().slice(0, 10));
  const errors = count(findings, 'error');
  if (asked.json) console.log(JSON.stringify({ folder: asked.folder, errors, findings }, null, 2));
  else printForPeople(asked.folder, findings);
  return errors > 0 ? 1 : 0;
}

/** What was asked for, or the sentence that says what is wrong with the question. */
function readArguments(arguments_: readonly string[]): { folder: string; json: boolean } | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...arguments_],
      options: { json: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [command, folder, ...more] = positionals;
    if (command !== 'check' || folder === undefined || more.length > 0) return 'Say what to check.';
    const path = resolve(folder);
    if (!existsSync(path) || !statSync(path).isDirectory()) return `There is no folder ${path}.`;
    return { folder: path, json: values.json };
  } catch (error) {
    if (error instanceof TypeError) return error.message;
    throw error;
  }
}

function printForPeople(folder: string, findings: readonly ContentFinding[]): void {
  for (const { level, code, file, pointer, sentence } of findings) {
    console.log(`${level} ${code}  ${file}${pointer === '' ? '' : ` ${pointer}`}\n    ${sentence}`);
  }
  const [errors, warnings, notes] = (['error', 'warning', 'note'] as const).map((level) =>
    count(findings, level),
  );
  const verdict = errors === 0 ? 'The pack plays' : 'The pack does not play';
  console.log(`${verdict}: ${errors} errors, ${warnings} warnings, ${notes} notes in ${folder}`);
}

function count(findings: readonly ContentFinding[], level: ContentFinding['level']): number {
  return findings.filter((finding) => finding.level === level).length;
}
