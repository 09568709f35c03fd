import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { isSystemError } from './disk-errors.ts';
import type { Disk } from './disk.ts';
import type { PackManifest } from './manifest.ts';

/**
 * Whether a folder holds exactly the files of a manifest, byte for byte. A disk that refuses to read one of them
 * has lost it: that is not whole.
 */
export async function isWhole(disk: Disk, folder: string, { files }: PackManifest): Promise<boolean> {
  try {
    const found = await filesBelow(disk, folder);
    if (found === null || found.length !== files.length) return false;
    for (const { path, sha256 } of files) {
      const bytes = await disk.readFile(join(folder, path));
      if (bytes === null || createHash('sha256').update(bytes).digest('hex') !== sha256) return false;
    }
    return true;
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    return false;
  }
}

/** Paths of all that is below a folder and is no folder; null where there is no folder. */
async function filesBelow(disk: Disk, folder: string): Promise<readonly string[] | null> {
  const names = await disk.list(folder);
  if (names === null) return null;
  const found: string[] = [];
  for (const { name, kind } of names) {
    const path = join(folder, name);
    if (kind === 'folder') found.push(...((await filesBelow(disk, path)) ?? []));
    else found.push(path);
  }
  return found;
}
