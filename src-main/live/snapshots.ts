import { constants, copyFile, link, mkdir, rm, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isSameFile, isSameFolder, stampFolder, type FileStamp, type FolderStamp } from './folder-stamp.ts';

/** A copy of a content folder that nobody edits. */
export interface Snapshot {
  readonly folder: string;
  /** What the content folder looked like when it was copied. */
  readonly stamp: FolderStamp;
}

/** Copies of one content folder, each whole: what plays is never the folder somebody is working in (rule L4). */
export interface Snapshots {
  /** A copy of the folder as it is now, or null when it went on changing while it was copied. */
  take(): Promise<Snapshot | null>;
  /** Throws away all copies but these. */
  keepOnly(kept: readonly string[]): Promise<void>;
}

/**
 * Keeps copies of `source` in folders of their own inside `shelf`, which is emptied first. Files that did not change since the
 * copy before are linked and not copied again: copies are never written to.
 */
export async function openSnapshots(source: string, shelf: string): Promise<Snapshots> {
  await rm(shelf, { recursive: true, force: true, maxRetries: 3 });
  const made: Snapshot[] = [];
  let count = 0;
  return {
    async take() {
      const stamp = await stampFolder(source);
      const folder = join(shelf, String((count += 1)));
      await copyAll({ source, folder, stamp }, made.at(-1) ?? null);
      if (!isSameFolder(stamp, await stampFolder(source))) {
        await rm(folder, { recursive: true, force: true, maxRetries: 3 });
        return null;
      }
      const snapshot = { folder, stamp };
      made.push(snapshot);
      return snapshot;
    },
    async keepOnly(kept) {
      const gone = made.filter(({ folder }) => !kept.includes(folder));
      for (const { folder } of gone) await rm(folder, { recursive: true, force: true, maxRetries: 3 });
      made.splice(0, made.length, ...made.filter((snapshot) => !gone.includes(snapshot)));
    },
  };
}

interface Copying {
  readonly source: string;
  readonly folder: string;
  readonly stamp: FolderStamp;
}

async function copyAll({ source, folder, stamp }: Copying, before: Snapshot | null): Promise<void> {
  for (const inner of stamp.folders) await mkdir(join(folder, inner), { recursive: true });
  for (const [path, look] of stamp.files) {
    const isUnchanged = before !== null && isSameFile(look, before.stamp.files.get(path));
    const linked = isUnchanged && (await tryLink(join(before.folder, path), join(folder, path)));
    if (!linked) await copyPresent(join(source, path), join(folder, path), look);
  }
}

/** False where the disk knows no links, as on a memory stick. */
async function tryLink(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch {
    return false;
  }
}

/** A file that vanished meanwhile is missing from the copy, which is thrown away for it. */
async function copyPresent(from: string, to: string, { writtenMs }: FileStamp): Promise<void> {
  try {
    await copyFile(from, to, constants.COPYFILE_FICLONE);
    // A picture's address carries the moment it was written, so that a new one is not mistaken for the old.
    await utimes(to, writtenMs / 1000, writtenMs / 1000);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    await mkdir(dirname(to), { recursive: true });
  }
}
