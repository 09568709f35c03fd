import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import type { PackFiles } from '../../src-shared/content/door.ts';
import type { JsonEdit } from '../../src-shared/content/tables/json-edit.ts';
import { applyJsonEdits } from './json-edit.ts';
import { writeWhole } from './write-whole.ts';

/** Files of a pack that get another text, by path; null is a file that goes. */
export type ChangedFiles = ReadonlyMap<string, string | null>;

/** The texts of all files that some edits change, each edited once. Nothing is written. Every file that is edited is JSON. */
export function changedBy(files: PackFiles, edits: readonly JsonEdit[]): ChangedFiles {
  const byFile = new Map<string, JsonEdit[]>();
  for (const edit of edits) byFile.set(edit.file, [...(byFile.get(edit.file) ?? []), edit]);
  return new Map([...byFile].map(([file, own]) => [file, applyJsonEdits(files.readText(file), own)]));
}

/** The pack as it would be with those changes. */
export function withChanges(files: PackFiles, changed: ChangedFiles): PackFiles {
  return {
    ...files,
    readText: (path) => {
      const text = changed.get(path);
      return text === undefined ? files.readText(path) : text;
    },
    list: (folder) => {
      const names = new Set(files.list(folder));
      for (const [path, text] of changed) {
        if (posix.dirname(path) !== folder) continue;
        if (text === null) names.delete(posix.basename(path));
        else names.add(posix.basename(path));
      }
      return [...names].sort();
    },
  };
}

/** Writes the changes into a pack's folder, each file at once. */
export function writeChanges(folder: string, changed: ChangedFiles): void {
  for (const [path, text] of changed) {
    const file = join(folder, path);
    if (text === null) rmSync(file, { force: true });
    else {
      mkdirSync(dirname(file), { recursive: true });
      writeWhole(file, text);
    }
  }
}
