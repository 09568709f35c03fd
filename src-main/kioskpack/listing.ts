import type { ContentFinding } from '../../src-shared/errors.ts';
import type { PackedEntry } from './entries.ts';
import { aboutEntry } from './findings.ts';
import { isContentFile } from './kinds.ts';
import type { PackManifest } from './manifest.ts';

/** Where the list of files and the archive's directory differ (rule K3), and files that no pack holds (rule K4). */
export function listingFindings(
  { files }: PackManifest,
  packed: ReadonlyMap<string, PackedEntry>,
): readonly ContentFinding[] {
  const listed = new Set(files.map(({ path }) => path));
  const strangers = files.filter(({ path }) => !isContentFile(path));
  const missing = files.filter(({ path }) => !packed.has(path));
  const extra = [...packed.keys()].filter((path) => !listed.has(path));
  const resized = files.filter(({ path, bytes }) => packed.has(path) && packed.get(path)?.bytes !== bytes);
  const again = 'have the pack packed again';
  return [
    ...strangers.map(({ path }) =>
      aboutEntry('K4', path, 'A pack holds JSON and pictures, and no such files: take it away.'),
    ),
    ...missing.map(({ path }) => aboutEntry('K3', path, `This file is listed and is not there: ${again}.`)),
    ...extra.map((path) => aboutEntry('K3', path, `This file is there and is not listed: ${again}.`)),
    ...resized.map(({ path }) =>
      aboutEntry('K3', path, `This file has another size than the one listed: ${again}.`),
    ),
  ];
}
