import { realpathSync } from 'node:fs';
import { sep } from 'node:path';
import { join } from 'node:path';

/** The two hosts of `kiosk://` and the folders they stand for. */
export interface ServedFolders {
  readonly app: string;
  readonly content: string;
}

/** Longer addresses are no file of ours. */
const LONGEST_ADDRESS = 2048;

/**
 * The file an address stands for, or null when it is none of ours: another host, a path that leaves its
 * folder once decoded and once symbolic links are resolved, a NUL, or nothing there.
 */
export function servedFile(address: string, folders: ServedFolders): string | null {
  if (address.length > LONGEST_ADDRESS) return null;
  try {
    const url = new URL(address);
    if (url.protocol !== 'kiosk:') return null;
    const folder = url.hostname === 'app' ? folders.app : url.hostname === 'content' ? folders.content : null;
    if (folder === null) return null;
    const path = decodeURIComponent(url.pathname);
    // A backslash or a second colon would mean a folder or a drive to Windows.
    if (/[\0\\:]/.test(path)) return null;
    const root = realpathSync(folder);
    const file = realpathSync(join(root, path));
    return file.startsWith(root + sep) ? file : null;
  } catch {
    // Not an address, not decodable, or no such file: in each case there is nothing to serve.
    return null;
  }
}
