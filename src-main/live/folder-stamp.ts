import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** One file of a folder, as far as a look at it tells: enough to know it again, not to know what is in it. */
export interface FileStamp {
  readonly bytes: number;
  /** When it was last written, in milliseconds since 1970, with fractions. */
  readonly writtenMs: number;
}

/** Every file of a folder and of the folders in it by path with `/`, and the folders themselves (the first is `.`). */
export interface FolderStamp {
  readonly files: ReadonlyMap<string, FileStamp>;
  readonly folders: readonly string[];
}

/** The folder itself as `.`, and the folders in it by path; none where there is no such folder. */
export async function foldersIn(root: string): Promise<readonly string[]> {
  return walk(root, () => Promise.resolve());
}

/**
 * Looks at a folder, without following symbolic links and without what editors and systems leave about (names that begin
 * with a dot or end with `~`). What vanishes while it is looked at is as if it had not been there.
 */
export async function stampFolder(root: string): Promise<FolderStamp> {
  const files = new Map<string, FileStamp>();
  const folders = await walk(root, async (path) => {
    const found = await present(stat(join(root, path)));
    if (found !== null) files.set(path, { bytes: found.size, writtenMs: found.mtimeMs });
  });
  return { files, folders };
}

async function walk(root: string, onFile: (path: string) => Promise<void>): Promise<readonly string[]> {
  const folders: string[] = [];
  const pending = ['.'];
  for (let folder = pending.shift(); folder !== undefined; folder = pending.shift()) {
    const entries = await present(readdir(join(root, folder), { withFileTypes: true }));
    if (entries === null) continue;
    folders.push(folder);
    for (const entry of entries.filter(({ name }) => !isLeftAbout(name))) {
      const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) pending.push(path);
      else if (entry.isFile()) await onFile(path);
    }
  }
  return folders;
}

/** Whether two looks at a folder saw the same. */
export function isSameFolder(one: FolderStamp, other: FolderStamp): boolean {
  if (one.files.size !== other.files.size) return false;
  return [...one.files].every(([path, stamp]) => isSameFile(stamp, other.files.get(path)));
}

/** Whether two looks at a file saw the same. */
export function isSameFile(one: FileStamp, other: FileStamp | undefined): boolean {
  return other?.bytes === one.bytes && other.writtenMs === one.writtenMs;
}

function isLeftAbout(name: string): boolean {
  return name.startsWith('.') || name.endsWith('~') || name === 'node_modules';
}

async function present<Value>(look: Promise<Value>): Promise<Value | null> {
  try {
    return await look;
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return null;
    throw error;
  }
}
