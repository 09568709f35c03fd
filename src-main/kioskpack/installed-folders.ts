import { join } from 'node:path';
import type { Disk } from './disk.ts';
import { ensureFolder } from './durably.ts';
import { isSystemError } from './disk-errors.ts';
import type { PackPointer } from './pointer.ts';
import type { WholeKioskpack } from './verify.ts';

/** Where installed packs are, below the folder of the user's settings. */
export interface InstalledFolders {
  readonly userData: string;
  readonly content: string;
  /** A folder for each pack, by its name. */
  readonly packs: string;
  /** `installed.json`, which says which of them plays. */
  readonly pointer: string;
}

/** Digits of the seal in a folder's name: 48 bits, enough to tell the packs of one kiosk apart. */
const SEAL_DIGITS = 12;

/** The paths of installed packs. Nothing of them need exist. */
export function installedFolders(userData: string): InstalledFolders {
  const content = join(userData, 'content');
  return { userData, content, packs: join(content, 'packs'), pointer: join(content, 'installed.json') };
}

/** Makes the folders, where they are not there. */
export async function ensureFolders(
  disk: Disk,
  { userData, content, packs }: InstalledFolders,
): Promise<void> {
  for (const folder of [userData, content, packs]) await ensureFolder(disk, folder);
}

/**
 * The name of a pack's folder, such as `karabakh-1.2-0a1b2c3d4e5f`. Ids and versions have only letters that file
 * names may have.
 */
export function folderName({ manifest, seal }: Pick<WholeKioskpack, 'manifest' | 'seal'>): string {
  return `${manifest.id}-${manifest.version}-${seal.slice(0, SEAL_DIGITS)}`;
}

/** Whether a folder has a name or is a further copy of it, made because the one of that name is damaged: `name~2`. */
export function isCopyOf(folder: string, name: string): boolean {
  return folder === name || (folder.startsWith(`${name}~`) && /^\d+$/.test(folder.slice(name.length + 1)));
}

/** The name, or its first copy that no folder has. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let copy = 1; ; copy += 1) {
    const candidate = copy === 1 ? name : `${name}~${copy}`;
    if (!taken.has(candidate)) return candidate;
  }
}

/** Names of the folders that are there. */
export async function packFolders(disk: Disk, { packs }: InstalledFolders): Promise<ReadonlySet<string>> {
  const names = (await disk.list(packs)) ?? [];
  return new Set(names.filter(({ kind }) => kind === 'folder').map(({ name }) => name));
}

/**
 * Removes what an interrupted installation or an older pack left: everything that a pointer does not name. A
 * sentence for each thing that cannot be removed: it takes room and does no harm.
 */
export async function removeLeftovers(
  disk: Disk,
  { packs }: InstalledFolders,
  { current, previous }: PackPointer,
): Promise<readonly string[]> {
  const unnamed = ((await disk.list(packs)) ?? []).filter(
    ({ name }) => name !== current && name !== previous,
  );
  const sentences: string[] = [];
  for (const { name } of unnamed) {
    try {
      await disk.remove(join(packs, name));
    } catch (cause) {
      if (!isSystemError(cause)) throw cause;
      sentences.push(`${name} is no longer needed and cannot be removed from ${packs}: ${cause.message}.`);
    }
  }
  return sentences;
}
