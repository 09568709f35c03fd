import { realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** The two hosts of `kiosk://` and the folders they stand for. */
export interface ServedFolders {
  readonly app: string;
  readonly content: string;
}

/** A file that may be served, and the host it belongs to. */
export interface ServedFile {
  readonly host: keyof ServedFolders;
  readonly file: string;
}

/** Longer addresses are no file of ours. */
const LONGEST_ADDRESS = 2048;

/**
 * What an address must look like before anybody decodes it: a host and a path, perhaps a query or a fragment; no user,
 * no port, and no sign that a system could read as more than a name.
 */
const ADDRESS = /^kiosk:\/\/(app|content)\/([^\\\0?#]*)(?:[?#][^\0]*)?$/;

/**
 * G5: the file an address stands for, or null when it is none of ours: another host, a path that leaves its folder once
 * decoded and once symbolic links are resolved, another spelling of a name, a NUL, or no file there. A path is decoded
 * once: what is still encoded after that is a name with a percent sign, which no file of ours has.
 */
export function servedFile(address: string, folders: ServedFolders): ServedFile | null {
  if (address.length > LONGEST_ADDRESS) return null;
  try {
    const [, host, encoded] = ADDRESS.exec(address) ?? [];
    if ((host !== 'app' && host !== 'content') || encoded === undefined) return null;
    const path = decodeURIComponent(encoded);
    // A backslash or a colon would mean a folder or a drive to Windows; a dot at the end it leaves away.
    if (/[\0\\:%]|(?:^|\/)(?:\.{1,2}|[^/]*[. ])?(?:\/|$)/.test(path)) return null;
    const root = realpathSync.native(folders[host]);
    const file = realpathSync.native(join(root, path));
    // The real path is how the disk spells it: on Windows and macOS another case would open the same file.
    return file === join(root, path) && file.startsWith(root + sep) && statSync(file).isFile()
      ? { host, file }
      : null;
  } catch {
    // Not decodable, or no such file: in each case there is nothing to serve.
    return null;
  }
}
