import { basename, dirname } from 'node:path';
import type { JournalDisk } from '../../../src-main/journal/journal-disk.ts';

/** A disk in memory whose power can be cut, and that refuses when it is told to. */
export interface MemoryDisk extends JournalDisk {
  readonly files: Map<string, string>;
  /** What it refuses to write with from now on; null: nothing. */
  refuseWith(code: string | null): void;
  /** How often something was written. */
  readonly writes: () => number;
}

/** What a disk without power throws: not one of the system's errors, since nobody hears of it any more. */
export class PowerCut extends Error {}

/**
 * @param cutAfter how many steps it takes before the power is cut; a step is a letter written or a file removed, so that a
 * cut comes in the middle of whatever is written.
 */
export function memoryDisk(files = new Map<string, string>(), cutAfter = Infinity): MemoryDisk {
  let left = cutAfter;
  let writes = 0;
  let refusal: string | null = null;
  const step = (): void => {
    if (left <= 0) throw new PowerCut('no power');
    left -= 1;
  };
  return {
    files,
    writes: () => writes,
    refuseWith: (code) => void (refusal = code),
    list: async (folder) =>
      [...files].flatMap(([file, text]) =>
        dirname(file) === folder ? [{ name: basename(file), bytes: Buffer.byteLength(text) }] : [],
      ),
    async append(file, text) {
      if (refusal !== null) throw Object.assign(new Error(`${refusal}: ${file}`), { code: refusal });
      writes += 1;
      for (const letter of text) {
        step();
        files.set(file, (files.get(file) ?? '') + letter);
      }
    },
    endsWhole: async (file) => /(^|\n)$/.test(files.get(file) ?? ''),
    read: async (file) => files.get(file) ?? '',
    async remove(file) {
      step();
      files.delete(file);
    },
  };
}
