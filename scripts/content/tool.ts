import { nearestName } from '../../src-shared/content/nearest-name.ts';
import { OperatorError } from '../../src-shared/errors.ts';
import { check } from './check.ts';
import { helpOf, toolHelp, usageOf, type Command } from './command.ts';
import { confirm } from './confirm.ts';
import { diff } from './diff.ts';
import { exportCsv } from './export-csv.ts';
import { importCsv } from './import-csv.ts';
import { migrate } from './migrate.ts';
import { newPack } from './new-pack.ts';
import { pack } from './pack.ts';
import { schemas } from './schemas.ts';
import { unpack } from './unpack.ts';
import { verify } from './verify.ts';

const COMMANDS: readonly Command[] = [
  newPack,
  check,
  confirm,
  diff,
  exportCsv,
  importCsv,
  migrate,
  pack,
  verify,
  unpack,
  schemas,
];

/** Runs the tool with the words of a command line and returns its exit code: 0, 1 with errors, 2 on wrong usage. */
export async function runTool([name, ...given]: readonly string[]): Promise<number> {
  if (name === '--help' || name === '-h') return say(toolHelp(COMMANDS));
  const command = COMMANDS.find((known) => known.name === name);
  if (command === undefined) return refuse(unknown(name), toolHelp(COMMANDS));
  if (given.includes('--help') || given.includes('-h')) return say(helpOf(command));
  try {
    return await command.run(given);
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    if (error.code === 'usage') return refuse(error.message, usageOf(command));
    console.error(error.message);
    return 1;
  }
}

function unknown(name: string | undefined): string {
  if (name === undefined) return 'Say what to do.';
  const near = nearestName(
    name,
    COMMANDS.map((command) => command.name),
  );
  return `There is no command "${name}"${near === null ? '.' : `: did you mean "${near}"?`}`;
}

function say(text: string): number {
  console.log(text);
  return 0;
}

function refuse(sentence: string, usage: string): number {
  console.error(`${sentence}\n${usage}`);
  return 2;
}
