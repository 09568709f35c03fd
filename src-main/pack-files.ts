import { constants, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import type { PackFiles } from '../src-shared/content/door.ts';

/** Errors that mean "there is no such file or folder" and not that the disk is failing. */
const ABSENT = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE']);

/**
 * A folder on disk as a pack. Paths that lead out of the folder, by `..` or by a symbolic link, are as if they
 * were not there; a folder or file that exists but cannot be read throws.
 */
export function folderFiles(root: string): PackFiles {
  const inside = insideOf(root);
  const folderOf = resolvedOnce(inside);
  return {
    readText: (path) => absentAsNull(() => readInside(path, { inside, folderOf, read: textOf })),
    readBytes: (path) => absentAsNull(() => readInside(path, { inside, folderOf, read: bytesOf })),
    list: (folder) => absentAsNull(() => readdirSync(inside(folder)).sort(byCodePoint)) ?? [],
  };
}

/** The real path of something inside a folder; refuses with ENOENT what is outside. */
type Inside = (path: string) => string;

function insideOf(root: string): Inside {
  let realRoot: string | null = null;
  return (path) => {
    realRoot ??= realpathSync.native(root);
    const real = realpathSync.native(resolve(realRoot, path));
    if (real === realRoot || real.startsWith(realRoot.endsWith(sep) ? realRoot : realRoot + sep)) return real;
    throw Object.assign(new Error(`${path} is outside of ${root}`), { code: 'ENOENT' });
  };
}

/** Folders are few and files are many: each folder is resolved once. */
function resolvedOnce(inside: Inside): Inside {
  const known = new Map<string, string>();
  return (path) => {
    const folder = dirname(path);
    const real = known.get(folder) ?? inside(folder);
    known.set(folder, real);
    return real;
  };
}

/** Whether the system can be told not to follow a link; where it cannot, every path is resolved first. */
const REFUSES_LINKS = 'O_NOFOLLOW' in constants;

/** Opens a file with these flags and reads all of it. */
type Read<Content> = (file: string, flag: number) => Content;

/** With the encoding named, Node reads a small file in one step instead of five. */
const textOf: Read<string> = (file, flag) => readFileSync(file, { encoding: 'utf8', flag });
const bytesOf: Read<Buffer> = (file, flag) => readFileSync(file, { flag });

interface Reader<Content> {
  readonly inside: Inside;
  readonly folderOf: Inside;
  readonly read: Read<Content>;
}

/**
 * A file's content. Its folder is resolved once, and the file is opened without following a link: a pack of ten thousand scenes
 * has forty thousand files, and resolving each path took most of the time of a check.
 */
function readInside<Content>(path: string, { inside, folderOf, read }: Reader<Content>): Content {
  if (!REFUSES_LINKS) return read(inside(path), constants.O_RDONLY);
  const file = join(folderOf(path), basename(path));
  try {
    return read(file, constants.O_RDONLY | constants.O_NOFOLLOW);
  } catch (error) {
    // A link at the end of the path: it may lead to a file inside.
    if (error instanceof Error && 'code' in error && error.code === 'ELOOP')
      return read(inside(path), constants.O_RDONLY);
    throw error;
  }
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
