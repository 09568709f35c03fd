import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { MachineFacts } from '../../src-shared/self-test/judge.ts';
import type { Disk } from '../kioskpack/disk.ts';

const PROBE = 'self-test.tmp';
const SENTENCE = 'The kiosk writes this to see whether the disk keeps what it is given.\n';

/** Writes a file into a folder, syncs it, reads it back and takes it away, as everything is kept that has to last (rule Q3). */
export async function probeDisk(disk: Disk, folder: string): Promise<MachineFacts['disk']> {
  return { refusal: await refusalOf(disk, join(folder, PROBE)), freeBytes: await freeBytes(folder) };
}

async function refusalOf(disk: Disk, file: string): Promise<string | null> {
  try {
    await disk.remove(file);
    const made = await disk.createFile(file);
    await made.write(Buffer.from(SENTENCE));
    await made.sync();
    await made.close();
    const read = await disk.readFile(file);
    const isSame = read !== null && Buffer.from(read).toString('utf8') === SENTENCE;
    return isSame ? null : 'what was read back is not what was written';
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  } finally {
    // What cannot be taken away does no harm: it is a line, and the next test replaces it.
    await disk.remove(file).catch(() => undefined);
  }
}

/** What is free for us on the disk of a folder; null where the system does not say. */
export async function freeBytes(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}
