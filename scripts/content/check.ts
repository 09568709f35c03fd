import { resolve } from 'node:path';
import { localDay } from '../../src-main/today.ts';
import { isRealDate } from '../../src-shared/content/dates.ts';
import type { ContentFinding } from '../../src-shared/errors.ts';
import { checkFolder } from './check-shared.ts';
import { oneWord, readArguments, wrongUsage } from './arguments.ts';
import type { Command } from './command.ts';
import { withPack, type PackAt } from './pack-at.ts';
import {
  jsonForPrograms,
  linesForGithub,
  linesForPeople,
  tallyOf,
  verdictOn,
  type Checked,
} from './report.ts';

/** `check DIR|FILE.kioskpack`: names whatever is wrong in a pack. */
export const check: Command = {
  name: 'check',
  summary: 'Says what is wrong in a pack, where, and how to mend it',
  usage: ['check DIR|FILE.kioskpack [--json | --github] [--on DATE]'],
  help: [
    'A pack with errors does not play, or plays without the scene that has them. Warnings and notes do not stop it.',
    '  --json      the same for programs: { folder, errors, warnings, notes, findings }',
    '  --github    annotations for a GitHub workflow, with paths from the working directory',
    '  --on DATE   checks dates as of another day (2027-04-04), such as the first day of an event to come',
  ],
  run: runCheck,
};

async function runCheck(given: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(given, {
    json: { type: 'boolean', default: false },
    github: { type: 'boolean', default: false },
    on: { type: 'string' },
  });
  const path = resolve(oneWord(positionals, 'The folder or file to check'));
  if (values.json && values.github) throw wrongUsage('--json and --github exclude each other.');
  const day = dayOf(values.on);
  const checked = await withPack(path, async (pack): Promise<Checked> => {
    return { path, isFolder: pack.ok && pack.isFolder, findings: await findingsOf(pack, day) };
  });
  if (values.json) console.log(jsonForPrograms(checked));
  else printLines([...(values.github ? linesForGithub : linesForPeople)(checked), verdictOn(checked)]);
  return tallyOf(checked.findings).errors > 0 ? 1 : 0;
}

/** Today, as the kiosk itself reckons it. */
export function today(): string {
  return localDay(Date.now());
}

function dayOf(asked: string | undefined): string {
  if (asked === undefined) return today();
  if (asked.length === '2027-04-04'.length && isRealDate(asked)) return asked;
  throw wrongUsage(`--on ${asked}: a day is written 2027-04-04 and must exist in the calendar.`);
}

async function findingsOf(pack: PackAt, day: string): Promise<readonly ContentFinding[]> {
  return pack.ok ? checkFolder(pack.folder, day) : pack.findings;
}

function printLines(lines: readonly string[]): void {
  console.log(lines.join('\n'));
}
