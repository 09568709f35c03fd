import type { PackFiles } from './door.ts';

/** Enough for the files of one scene in two dozen languages. Of older ones as many again are still at hand. */
const REMEMBERED = 32;

/**
 * The same files, the last texts read kept at hand: a check reads the files of a scene several times over, each time for
 * another question. Only for as long as nobody expects a change to be seen.
 */
export function remembering(files: PackFiles): PackFiles {
  let recent = new Map<string, string | null>();
  let older = recent;
  return {
    ...files,
    readText(path) {
      const known = recent.get(path);
      if (known !== undefined) return known;
      const before = older.get(path);
      const text = before === undefined ? files.readText(path) : before;
      if (recent.size >= REMEMBERED) {
        older = recent;
        recent = new Map();
      }
      recent.set(path, text);
      return text;
    },
  };
}
