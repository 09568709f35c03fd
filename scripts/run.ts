/** Runs another program as if it were this one. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import type { Identity } from './ordinary-user.ts';

const FORWARDED: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** How to run it. */
export interface RunOptions {
  readonly env: Readonly<Record<string, string>>;
  /** Ended (SIGKILL) when it still runs after this long; it may take for ever when left out. */
  readonly limitMs?: number;
  /** Who runs it; ourselves when left out or null. */
  readonly identity?: Identity | null;
}

/**
 * Runs a program with our input and output until it ends, and hands on the signals that we get.
 * Answers with its exit code: as a shell does, 128 and the signal's number when a signal ended it.
 */
export async function runToEnd(
  command: string,
  args: readonly string[],
  options: RunOptions,
): Promise<number> {
  const { env, limitMs, identity } = options;
  const child = spawn(command, args, {
    env,
    stdio: 'inherit',
    ...identity,
    ...(limitMs === undefined ? {} : { timeout: limitMs, killSignal: 'SIGKILL' as const }),
  });
  const forward = (signal: NodeJS.Signals): void => void child.kill(signal);
  for (const signal of FORWARDED) process.on(signal, forward);
  try {
    return await new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code, signal) => {
        resolve(exitCodeOf(code, signal));
      });
    });
  } finally {
    for (const signal of FORWARDED) process.removeListener(signal, forward);
  }
}

/** What a shell would report for a program that ended so. */
export function exitCodeOf(code: number | null, signal: NodeJS.Signals | null): number {
  if (code !== null) return code;
  return 128 + (signal === null ? 0 : constants.signals[signal]);
}
