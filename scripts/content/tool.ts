import { nearestName } from '../../src-shared/content/nearest-name.ts';
import { own } from '../../src-shared/content/record.ts';
import { OperatorError } from '../../src-shared/errors.ts';
import { helpOf, toolHelp, usageOf, type Command } from './command.ts';

/**
 * The commands by their names, in the order of the list. Each is read when it is asked for: reading all of them took a
 * tenth of a second of each run.
 */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  new: async () => (await import('./new-pack.ts')).newPack,
  check: async () => (await import('./check.ts')).check,
  confirm: async () => (await import('./confirm.ts')).confirm,
  diff: async () => (await import('./diff.ts')).diff,
  'export-csv': async () => (await import('./export-csv.ts')).exportCsv,
  'import-csv': async () => (await import('./import-csv.ts')).importCsv,
  migrate: async () => (await import('./migrate.ts')).migrate,
  pack: async () => (await import('./pack.ts')).pack,
  verify: async () => (await import('./verify.ts')).verify,
  unpack: async () => (await import('./unpack.ts')).unpack,
  schemas: async () => (await import('./schemas.ts')).schemas,
};

/** Runs the tool with the words of a command line and returns its exit code: 0, 1 with errors, 2 on wrong usage. */
export async function runTool([name, ...given]: readonly string[]): Promise<number> {
  if (name === '--help' || name === '-h') return say(await listOfCommands());
  const command = await own(COMMANDS, name ?? '')?.();
  if (command === undefined) return refuse(unknown(name), await listOfCommands());
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

async function listOfCommands(): Promise<string> {
  return toolHelp(await Promise.all(Object.values(COMMANDS).map((read) => read())));
}

function unknown(name: string | undefined): string {
  if (name === undefined) return 'Say what to do.';
  const near = nearestName(name, Object.keys(COMMANDS));
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
