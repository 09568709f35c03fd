import { constants } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { isSystemError } from './disk-errors.ts';
import { patiently } from './patiently.ts';

/** A file that is being written. */
export interface FileInMaking {
  write(bytes: Uint8Array): Promise<void>;
  /** Returns when everything written so far survives a power cut. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** A name in a folder. `other` is a link, a device or the like. */
export interface DiskName {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
}

/**
 * All that installing does to a disk, one step a call, so that a test can cut the power before each of them. What
 * was not synced may be lost with the power, in any part and in any order: the bytes of a file until `sync`, names
 * until `syncFolder`.
 */
export interface Disk {
  /** Makes one folder in a folder that is there. Fails when there is something of that name. */
  makeFolder(folder: string): Promise<void>;
  /** Begins a new file. Fails when there is something of that name. */
  createFile(file: string): Promise<FileInMaking>;
  /** Returns when the names in a folder, made and renamed, survive a power cut. */
  syncFolder(folder: string): Promise<void>;
  /** Gives a file or a folder another name at once; a file of that name is replaced, a folder never is. */
  rename(from: string, to: string): Promise<void>;
  /** Takes away a file or a folder with all in it; nothing there is as good. */
  remove(path: string): Promise<void>;
  /** The bytes of a file, or null where there is none. */
  readFile(file: string): Promise<Uint8Array | null>;
  /** What is in a folder, or null where there is none. */
  list(folder: string): Promise<readonly DiskName[] | null>;
}

/** The disk of this machine. */
export const machineDisk: Disk = {
  async makeFolder(folder) {
    await mkdir(folder);
  },
  async createFile(file) {
    const handle = await open(file, 'wx');
    return {
      write: (bytes) => handle.writeFile(bytes),
      sync: () => handle.sync(),
      close: () => handle.close(),
    };
  },
  syncFolder,
  rename: (from, to) => patiently(() => rename(from, to)),
  remove: (path) => rm(path, { recursive: true, force: true, maxRetries: 3 }),
  readFile: (file) => absentAsNull(() => readFile(file)),
  list: (folder) =>
    absentAsNull(async () => {
      const entries = await readdir(folder, { withFileTypes: true });
      return entries.map((entry) => ({
        name: entry.name,
        kind: entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other',
      }));
    }),
};

/**
 * Windows cannot open folders, and some file systems (exFAT through FUSE) do not sync them: they then keep names
 * themselves.
 */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } catch (cause) {
    if (!isSystemError(cause) || !['EINVAL', 'ENOTSUP', 'ENOSYS'].includes(cause.code)) throw cause;
  } finally {
    await handle.close();
  }
}

async function absentAsNull<Value>(read: () => Promise<Value>): Promise<Value | null> {
  try {
    return await read();
  } catch (cause) {
    if (isSystemError(cause) && ['ENOENT', 'ENOTDIR'].includes(cause.code)) return null;
    throw cause;
  }
}
