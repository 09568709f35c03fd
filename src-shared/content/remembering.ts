import type { PackFiles } from './door.ts';

/** Enough for the files of one scene in a dozen languages. */
const REMEMBERED = 64;

/**
 * The same files, the last texts read kept at hand: a check reads the files of a scene several times over, each time for
 * another question. Only for as long as nobody expects a change to be seen.
 */
export function remembering(files: PackFiles): PackFiles {
  const texts = new Map<string, string | null>();
  return {
    ...files,
    readText(path) {
      const known = texts.get(path);
      if (known !== undefined) return known;
      const text = files.readText(path);
      texts.set(path, text);
      if (texts.size > REMEMBERED) forgetOldest(texts);
      return text;
    },
  };
}

function forgetOldest(texts: Map<string, unknown>): void {
  const [oldest] = texts.keys();
  if (oldest !== undefined) texts.delete(oldest);
}
