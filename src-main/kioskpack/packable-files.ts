import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readingFrom } from './disk-errors.ts';
import { MANIFEST_PATH } from './format.ts';
import { isContentFile } from './kinds.ts';
import { byPath } from './paths.ts';
import type { FileToPack } from './write.ts';

/** Something in a pack's folder that is not packed; of a folder, nothing in it is. */
export interface LeftOut {
  /** Path inside the folder, with `/`. */
  readonly path: string;
  /** Why, as the end of a sentence: `a hidden file`. */
  readonly why: string;
}

/** What a pack's folder holds: both lists sorted by path. */
export interface PackableFiles {
  readonly files: readonly FileToPack[];
  readonly leftOut: readonly LeftOut[];
}

/** Folders that editors and tools put beside content. */
const FOREIGN_FOLDERS = new Map([
  ['node_modules', 'a folder of a tool'],
  ['schemas', 'a folder for editors'],
]);

/** Names that editors give to copies they keep: `en.json~`, `#en.json#`, `en.json.bak`, `~$en.json`. */
const BACKUP = /~$|^#|#$|^~\$|\.(?:bak|orig|old|tmp|swp|swo)$/i;

/**
 * The files of a pack's folder that a pack file may hold: JSON and pictures. All else is left out and named.
 * Symbolic links are left out too: what they lead to may lie anywhere.
 * @throws OperatorError `unreadable` when the folder cannot be read.
 */
export async function packableFiles(folder: string): Promise<PackableFiles> {
  const files: FileToPack[] = [];
  const leftOut: LeftOut[] = [];
  const visit = async (above: string): Promise<void> => {
    for (const name of await readingFrom(folder, () => readdir(join(folder, above)))) {
      const path = above === '' ? name : `${above}/${name}`;
      const on = join(folder, path);
      const stats = await readingFrom(on, () => lstat(on));
      const why = stats.isDirectory()
        ? whyNotFolder(name)
        : stats.isFile()
          ? whyNotFile(path, name)
          : 'a link or a special file';
      if (why !== null) leftOut.push({ path, why });
      else if (stats.isDirectory()) await visit(path);
      else files.push({ path, read: () => readingFrom(on, () => readFile(on)) });
    }
  };
  await visit('');
  return { files: files.sort(byPath), leftOut: leftOut.sort(byPath) };
}

function whyNotFolder(name: string): string | null {
  return name.startsWith('.') ? 'a hidden folder' : (FOREIGN_FOLDERS.get(name) ?? null);
}

function whyNotFile(path: string, name: string): string | null {
  if (name.startsWith('.')) return 'a hidden file';
  if (BACKUP.test(name)) return 'a copy that an editor keeps';
  if (path === MANIFEST_PATH) return 'the list of files of a pack file, which is written anew';
  return isContentFile(name) ? null : 'neither JSON nor a picture';
}
