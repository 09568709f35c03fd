import type { PackFiles } from '../../src-shared/content/door.ts';

/** A pack in memory: texts by path. Values that are not strings are written as JSON. */
export function fakeFiles(contents: Readonly<Record<string, unknown>>): PackFiles {
  const files = new Map(
    Object.entries(contents).map(([path, value]) => [
      path,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );
  return {
    readText: (path) => files.get(path) ?? null,
    readBytes: (path) => {
      const text = files.get(path);
      return text === undefined ? null : new TextEncoder().encode(text);
    },
    list: (folder) =>
      [...files.keys()]
        .filter((path) => path.startsWith(`${folder}/`) && !path.slice(folder.length + 1).includes('/'))
        .map((path) => path.slice(folder.length + 1))
        .sort(),
  };
}

/** Files that are read, by path and in order, for tests on what is read when. */
export function watchedFiles(files: PackFiles): {
  readonly files: PackFiles;
  readonly read: readonly string[];
} {
  const read: string[] = [];
  return {
    read,
    files: {
      list: (folder) => files.list(folder),
      readBytes: (path) => files.readBytes(path),
      readText: (path) => {
        read.push(path);
        return files.readText(path);
      },
    },
  };
}
