import { createInterface } from 'node:readline/promises';
import { wrongUsage } from './arguments.ts';

/** Where a person reads and types. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream;
}

const OWN_TERMINAL: Terminal = { input: process.stdin, output: process.stdout };

/**
 * Whether a person says yes; anything but y and yes is no. `assumed` answers for them (`--yes`).
 * @throws OperatorError `usage` where nobody can be asked, because the input is no terminal.
 */
export async function saysYes(
  question: string,
  assumed: boolean,
  { input, output }: Terminal = OWN_TERMINAL,
): Promise<boolean> {
  if (assumed) return true;
  if (input.isTTY !== true) {
    throw wrongUsage(
      'This needs an answer: run it in a terminal, or add --yes once you have compared the words.',
    );
  }
  const lines = createInterface({ input, output });
  try {
    return /^y(?:es)?$/i.test((await lines.question(`${question} [y/N] `)).trim());
  } catch (error) {
    // Whoever leaves with Ctrl+C or Ctrl+D has not said yes.
    if (error instanceof Error && error.name === 'AbortError') return false;
    throw error;
  } finally {
    lines.close();
  }
}
