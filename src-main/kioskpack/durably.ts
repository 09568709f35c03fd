import { dirname } from 'node:path';
import type { Disk, FileInMaking } from './disk.ts';

/**
 * Makes a folder, and the one it is in survives a power cut with its name; one that is there stays. The folder
 * above must exist.
 */
export async function ensureFolder(disk: Disk, folder: string): Promise<void> {
  if ((await disk.list(folder)) !== null) return;
  await disk.makeFolder(folder);
  await disk.syncFolder(dirname(folder));
}

/** Makes a file whose bytes survive a power cut once this returns. Its name does after the folder was synced. */
export async function writeFile<Result>(
  disk: Disk,
  file: string,
  fill: (file: FileInMaking) => Promise<Result>,
): Promise<Result> {
  const making = await disk.createFile(file);
  try {
    const result = await fill(making);
    await making.sync();
    return result;
  } finally {
    await making.close();
  }
}

/**
 * Replaces a small file so that, whenever the power is cut, either the old or the new one is there and whole:
 * written aside, synced, renamed, and the folder synced.
 */
export async function replaceFile(disk: Disk, file: string, text: string): Promise<void> {
  const aside = `${file}.new`;
  await disk.remove(aside);
  await writeFile(disk, aside, (making) => making.write(Buffer.from(text)));
  await disk.rename(aside, file);
  await disk.syncFolder(dirname(file));
}
