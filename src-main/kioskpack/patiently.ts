import { setTimeout as pause } from 'node:timers/promises';
import { isSystemError } from './disk-errors.ts';

/** Pauses before each further try, in milliseconds: 3 s in all, longer than a virus scanner holds a small file. */
const PAUSES_MS = [20, 80, 200, 500, 1000, 1200];

/** What Windows says while a scanner or an indexer holds a file or something in a folder. */
const HELD = new Set(['EPERM', 'EBUSY', 'EACCES']);

/**
 * The result of an action that Windows may refuse for a moment; tried again a few times.
 * @param wait handed in, so that a test need not wait.
 */
export async function patiently<Value>(
  action: () => Promise<Value>,
  wait: (forMs: number) => Promise<unknown> = pause,
): Promise<Value> {
  for (const pauseMs of PAUSES_MS) {
    try {
      return await action();
    } catch (cause) {
      if (!isSystemError(cause) || !HELD.has(cause.code)) throw cause;
      await wait(pauseMs);
    }
  }
  return action();
}
