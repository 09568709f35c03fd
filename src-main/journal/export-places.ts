import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Where an export may go. */
export interface PlaceSources {
  readonly userData: string;
  /** Roots of the drives that may be sticks, as they are now. */
  readonly roots: () => readonly string[];
  /** The user's documents. */
  readonly documents: string;
}

/** The folder for exports where no stick is: on the kiosk itself. */
export const ownExports = (userData: string): string => join(userData, 'exports');

/**
 * Folders that an export can be written to: sticks first, then the user's documents, and always a folder of the kiosk's own.
 * They are offered like content is, since the system's dialog lets strangers make and rename folders.
 */
export async function exportPlaces({ userData, roots, documents }: PlaceSources): Promise<readonly string[]> {
  const wanted = [...new Set([...roots(), documents])];
  const writable = await Promise.all(wanted.map(isWritableFolder));
  return [...wanted.filter((_, index) => writable[index]), ownExports(userData)];
}

async function isWritableFolder(folder: string): Promise<boolean> {
  try {
    await access(folder, constants.W_OK);
    return (await stat(folder)).isDirectory();
  } catch {
    // Not there, or not ours to write to.
    return false;
  }
}
