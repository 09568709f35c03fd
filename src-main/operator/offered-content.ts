import { existsSync, readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import type { OfferedContent } from '../../src-shared/operator/contract.ts';

/** More than a panel can show is no choice any more. */
const MOST_OFFERED = 40;
const DEEPEST = 2;

/**
 * The content on some drives: every `.kioskpack` and every folder with a `pack.json`, at the root of a drive or in a folder
 * there. A drive that is being taken out holds nothing. This stands in for the system's own dialog, which stays open over the
 * kiosk when the operator has gone (seen with GTK, also after its window was destroyed) and lets strangers make and
 * rename folders.
 */
export function offeredContent(drives: readonly string[]): readonly OfferedContent[] {
  const found = drives.flatMap((drive) => contentBelow(drive, DEEPEST));
  const once = new Map(found.map((offered) => [offered.path, offered]));
  return [...once.values()].slice(0, MOST_OFFERED);
}

function contentBelow(folder: string, levels: number): readonly OfferedContent[] {
  if (levels === 0) return [];
  return entriesOf(folder).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isFile() && entry.name.toLowerCase().endsWith('.kioskpack'))
      return [{ path, name: entry.name }];
    if (!entry.isDirectory() || entry.name.startsWith('.')) return [];
    return existsSync(join(path, 'pack.json'))
      ? [{ path, name: entry.name }]
      : contentBelow(path, levels - 1);
  });
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((one, other) =>
      one.name.localeCompare(other.name),
    );
  } catch {
    // Not there, or not ours to look into.
    return [];
  }
}
