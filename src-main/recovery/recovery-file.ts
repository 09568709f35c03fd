import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { memorySchema, NOTHING_REMEMBERED, type Memory } from '../../src-shared/watchdog/memory.ts';
import type { Log } from '../log.ts';

/** What is remembered of failures. */
export interface RecoveryFile {
  now(): Memory;
  /** Remembers something else from now on. A disk that refuses is said in the log; this run knows it all the same. */
  keep(next: Memory): void;
}

/**
 * `recovery.json` in the user-data folder, with its last good copy. It is read before the application is ready, since what it
 * says decides how that begins, and written at once: what follows on a failure is often the end. Nobody asks for it often.
 */
export function openRecovery(folder: string, log: Log): RecoveryFile {
  const file = join(folder, 'recovery.json');
  const copy = `${file}.bak`;
  let now = read(file) ?? read(copy) ?? NOTHING_REMEMBERED;
  const write = (next: Memory): void => {
    // Whole each time: whenever the power is cut, one of the two is.
    const text = `${JSON.stringify(next, null, 2)}\n`;
    writeFileAtomic.sync(file, text);
    writeFileAtomic.sync(copy, text);
  };
  return {
    now: () => now,
    keep(next) {
      if (JSON.stringify(next) === JSON.stringify(now)) return;
      now = next;
      try {
        write(next);
      } catch (cause) {
        log.warn('KIOSK-703', `What is known of failures could not be kept in ${file}: ${String(cause)}`);
      }
    },
  };
}

/** Null where there is none, or none that can be read: what it said of failures is then forgotten, and nothing else is lost. */
function read(file: string): Memory | null {
  try {
    if (!existsSync(file)) return null;
    const parsed = memorySchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
