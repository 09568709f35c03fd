import { readdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { RECOVERY_FILE, RECOVERY_SENTENCE } from '../../src-shared/operator/recovery.ts';

/** What it is called once it was used. */
const USED_FILE = 'operator-recovery.used.txt';
const LARGEST_BYTES = 4096;

/** A recovery file that was found. */
export interface Recovery {
  readonly file: string;
  /** Tells this file from another one of its name, where it cannot be marked as used. */
  readonly mark: string;
}

/** The first folder that holds a recovery file which was not used before; null where none does. */
export function findRecovery(folders: readonly string[], used: ReadonlySet<string>): Recovery | null {
  for (const folder of folders) {
    const file = join(folder, RECOVERY_FILE);
    const mark = markOf(file);
    if (mark !== null && !used.has(mark)) return { file, mark };
  }
  return null;
}

/** Marks a recovery file as used by its name. False where that cannot be written: it lies on a read-only stick. */
export function markUsed({ file }: Recovery): boolean {
  try {
    renameSync(file, join(file, '..', USED_FILE));
    return true;
  } catch {
    return false;
  }
}

function markOf(file: string): string | null {
  try {
    const { size, mtimeMs } = statSync(file);
    if (size > LARGEST_BYTES) return null;
    const text = readFileSync(file, 'utf8').replaceAll(/\s+/g, ' ').toLowerCase();
    return text.includes(RECOVERY_SENTENCE.toLowerCase()) ? `${file} ${size} ${mtimeMs}` : null;
  } catch {
    // Not there, or a stick that is being taken out: no recovery file either way.
    return null;
  }
}

/** Where a stick may be mounted, by the system: folders whose folders, so many levels down, are drives. */
const MOUNTS: Readonly<Partial<Record<NodeJS.Platform, readonly (readonly [string, number])[]>>> = {
  linux: [
    ['/media', 1],
    ['/media', 2],
    ['/run/media', 2],
  ],
  darwin: [['/Volumes', 1]],
};

/** The roots of the drives that may be sticks, as they are at this moment. On Windows every letter but the system's C. */
export function removableRoots(platform: NodeJS.Platform, foldersIn = subfolders): readonly string[] {
  if (platform === 'win32') return Array.from('DEFGHIJKLMNOPQRSTUVWXYZ', (letter) => `${letter}:\\`);
  return (MOUNTS[platform] ?? []).flatMap(([folder, levels]) => below(folder, levels, foldersIn));
}

function below(
  folder: string,
  levels: number,
  foldersIn: (folder: string) => readonly string[],
): readonly string[] {
  if (levels === 0) return [folder];
  return foldersIn(folder).flatMap((name) => below(`${folder}/${name}`, levels - 1, foldersIn));
}

function subfolders(folder: string): readonly string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  } catch {
    // No such folder on this system, or not ours to look into.
    return [];
  }
}
