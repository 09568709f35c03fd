import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import type { PackFiles } from '../src-shared/content/door.ts';

/** Errors that mean "there is no such file or folder" and not that the disk is failing. */
const ABSENT = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE']);

/**
 * A folder on disk as a pack. Paths that lead out of the folder, by `..` or by a symbolic link, are as if they
 * were not there; a folder or file that exists but cannot be read throws.
 */
export function folderFiles(root: string): PackFiles {
  return {
    readText: (path) => absentAsNull(() => readFileSync(insideOf(root, path), 'utf8')),
    readBytes: (path) => absentAsNull(() => readFileSync(insideOf(root, path))),
    list: (folder) => absentAsNull(() => readdirSync(insideOf(root, folder)).sort(byCodePoint)) ?? [],
  };
}

/** The real path of something inside a folder; refuses with ENOENT what is outside. */
function insideOf(root: string, path: string): string {
  const realRoot = realpathSync(root);
  const real = realpathSync(resolve(realRoot, path));
  if (real === realRoot || real.startsWith(realRoot.endsWith(sep) ? realRoot : realRoot + sep)) return real;
  throw Object.assign(new Error(`${path} is outside of ${root}`), { code: 'ENOENT' });
}

function absentAsNull<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && 'code' in error && ABSENT.has(String(error.code))) return null;
    throw error;
  }
}

/** The same order on every machine, whatever its language. */
function byCodePoint(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
