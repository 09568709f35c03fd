import { parseArgs } from 'node:util';

/** What can be measured, in the order it is. */
export const PARTS = ['start', 'memory', 'cpu', 'touch', 'scale'] as const;
export type Part = (typeof PARTS)[number];

/** What to measure and how often. */
export interface BenchRequest {
  /** At least one, each once. */
  readonly parts: readonly Part[];
  /** How often each application is started for the times of start, and half the visits of the touches; 1 to 30. */
  readonly runs: number;
}

const USAGE = 'Usage: npm run bench -- [--only start,memory,cpu,touch,scale] [--runs 7]';

/** Reads the command's arguments; the sentence that says what is wrong with them when something is. */
export function benchRequest(given: readonly string[]): BenchRequest | string {
  try {
    const { values } = parseArgs({
      args: [...given],
      options: {
        only: { type: 'string', default: PARTS.join(',') },
        runs: { type: 'string', default: '7' },
      },
    });
    const words = values.only.split(',').map((word) => word.trim());
    const unknown = words.find((word) => !PARTS.some((part) => part === word));
    if (unknown !== undefined) return `--only ${unknown}: known are ${PARTS.join(', ')}. ${USAGE}`;
    const runs = Number(values.runs);
    if (!/^\d{1,2}$/.test(values.runs) || runs < 1 || runs > 30) {
      return `--runs ${values.runs}: expected a number from 1 to 30. ${USAGE}`;
    }
    return { parts: PARTS.filter((part) => words.includes(part)), runs };
  } catch (error) {
    if (error instanceof TypeError) return `${error.message} ${USAGE}`;
    throw error;
  }
}
