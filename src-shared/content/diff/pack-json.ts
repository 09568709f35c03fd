import type { PackFiles } from '../door.ts';
import { readJson } from '../json-text.ts';
import { own } from '../record.ts';
import type { TextSection } from '../scene-text.ts';
import { isRecord } from './json-changes.ts';

/** The two packs that are compared. */
export interface Pair {
  readonly before: PackFiles;
  readonly after: PackFiles;
}

/** A file's JSON; undefined where there is no such file; its text where it is no JSON, so that a change of it shows. */
export function jsonOf(files: PackFiles, file: string): unknown {
  const text = files.readText(file);
  if (text === null) return undefined;
  const reading = readJson(text);
  return reading.ok ? reading.value : text;
}

/** Names of JSON files in a folder of either pack, without `.json`, sorted. */
export function namesInEither({ before, after }: Pair, folder: string): readonly string[] {
  const names = [...before.list(folder), ...after.list(folder)].filter((name) => name.endsWith('.json'));
  return [...new Set(names)].map((name) => name.slice(0, -'.json'.length)).sort();
}

/**
 * A scene's words in a language wherever they lie: in text/<lang>.json, given as `text`, or in a file of their own. Where they
 * lie is no difference.
 */
export function wordsOf(
  files: PackFiles,
  { tag, text }: { readonly tag: string; readonly text: unknown },
  [section, id]: readonly [TextSection, string],
): unknown {
  const entries = isRecord(text) ? own(text, section) : undefined;
  const entry = isRecord(entries) ? own(entries, id) : undefined;
  return entry ?? jsonOf(files, `text/${tag}/${section}/${id}.json`);
}
