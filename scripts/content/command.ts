/** One command of the content tool. */
export interface Command {
  readonly name: string;
  /** What it does in a few words, for the list of commands. */
  readonly summary: string;
  /** The ways to call it, without the name of the tool. At least one. */
  readonly usage: readonly string[];
  /** What somebody should know who calls it, line by line. */
  readonly help: readonly string[];
  /**
   * Does it and returns the exit code: 0 when all is well, 1 when there are errors.
   * @throws OperatorError `usage` when it was called in a way it does not know; other codes for wrong surroundings.
   */
  readonly run: (given: readonly string[]) => number | Promise<number>;
}

const TOOL = 'npm run content --';

/** The ways to call a command, one a line. */
export function usageOf({ usage }: Command): string {
  return usage.map((way, index) => `${index === 0 ? 'Usage: ' : '       '}${TOOL} ${way}`).join('\n');
}

/** All that a command says about itself. */
export function helpOf(command: Command): string {
  return [`${command.summary}.`, '', usageOf(command), '', ...command.help].join('\n');
}

/** The list of commands. */
export function toolHelp(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    'Checks, makes and carries content packs. Needs no display and no Electron.',
    '',
    `Usage: ${TOOL} COMMAND …`,
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    `${TOOL} COMMAND --help says more about one of them.`,
    'Exit codes: 0 all is well, 1 there are errors (for diff: a difference), 2 wrong usage.',
  ].join('\n');
}
