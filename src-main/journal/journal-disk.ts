import { constants } from 'node:fs';
import { mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isSystemError } from '../kioskpack/disk-errors.ts';
import { machineDisk } from '../kioskpack/disk.ts';

/** A file of a folder, and how many bytes it has. */
export interface SizedFile {
  readonly name: string;
  readonly bytes: number;
}

/** All that the journal does to a disk, so that a test can fill it, take it away or cut its power. Each may throw what the system says. */
export interface JournalDisk {
  /** The files of a folder; none where there is no folder. */
  list(folder: string): Promise<readonly SizedFile[]>;
  /**
   * Adds text at the end of a file, which is made where there is none, and returns when it survives a power cut. Where it
   * fails, nothing of it is there, as far as the disk can still be told so.
   */
  append(file: string, text: string): Promise<void>;
  /** Whether a file ends in a line break, or has nothing in it, or is not there. */
  endsWhole(file: string): Promise<boolean>;
  read(file: string): Promise<string>;
  remove(path: string): Promise<void>;
}

const LINE_BREAK = 0x0a;

/** The disk of this machine. */
export const machineJournalDisk: JournalDisk = {
  list: listed,
  append: appended,
  endsWhole,
  read: (file) => readFile(file, 'utf8'),
  remove: (path) => rm(path, { recursive: true, force: true }),
};

async function listed(folder: string): Promise<readonly SizedFile[]> {
  const names = await orAbsent(() => readdir(folder), []);
  const sizes = names.map(async (name) => {
    const about = await orAbsent(() => stat(join(folder, name)), null);
    return about?.isFile() === true ? [{ name, bytes: about.size }] : [];
  });
  return (await Promise.all(sizes)).flat();
}

async function appended(file: string, text: string): Promise<void> {
  const folder = dirname(file);
  await makeFolder(folder);
  const handle = await open(file, 'a');
  try {
    const { size } = await handle.stat();
    try {
      await handle.writeFile(text);
      await handle.sync();
    } catch (cause) {
      await handle.truncate(size).catch(() => undefined);
      throw cause;
    }
    if (size === 0) await machineDisk.syncFolder(folder);
  } finally {
    await handle.close();
  }
}

/** Only the folder itself: where the one above is gone, so is the disk, and another one must not be written to. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
    await machineDisk.syncFolder(dirname(folder));
  } catch (cause) {
    if (!isSystemError(cause) || cause.code !== 'EEXIST') throw cause;
  }
}

async function endsWhole(file: string): Promise<boolean> {
  const handle = await orAbsent(() => open(file, constants.O_RDONLY), null);
  if (handle === null) return true;
  try {
    const { size } = await handle.stat();
    if (size === 0) return true;
    const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1);
    return buffer[0] === LINE_BREAK;
  } finally {
    await handle.close();
  }
}

async function orAbsent<Found, Absent>(look: () => Promise<Found>, absent: Absent): Promise<Found | Absent> {
  try {
    return await look();
  } catch (cause) {
    if (isSystemError(cause) && cause.code === 'ENOENT') return absent;
    throw cause;
  }
}
