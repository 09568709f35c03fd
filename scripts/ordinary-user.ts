/**
 * Somebody who is not root. Chromium has no sandbox for root and a hardened kiosk does not start without one, so where
 * we are root (containers, CI) the packaged kiosk is run by a user who owns nothing and is in no list.
 */
import { chmodSync, chownSync, cpSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whom a program is started as: options of child_process. */
export interface Identity {
  readonly uid: number;
  readonly gid: number;
}

/** Above the users that systems create and below those that systemd hands out (https://systemd.io/UIDS-GIDS). */
const NOBODY_IN_PARTICULAR = 59_999;

/** The ordinary user when we are root; null when we may as well run it ourselves. */
export function ordinaryIdentity(userId: number | undefined): Identity | null {
  return userId === 0 ? { uid: NOBODY_IN_PARTICULAR, gid: NOBODY_IN_PARTICULAR } : null;
}

/** A new folder, in the system's temporary one unless said otherwise, that the identity (or we) own and everybody can enter. */
export function folderFor(identity: Identity | null, inside = tmpdir()): string {
  const folder = mkdtempSync(join(inside, 'kiosk-user-'));
  chmodSync(folder, 0o755);
  if (identity !== null) chownSync(folder, identity.uid, identity.gid);
  return folder;
}

/**
 * Runs `action` with a packaged application that the identity can read, whatever folder it was made in, and with a
 * home of the identity's own. Both are removed at the end, well or badly.
 */
export async function withOrdinaryUser<Result>(
  packaged: string,
  identity: Identity | null,
  action: (application: string, home: string) => Promise<Result>,
): Promise<Result> {
  const home = folderFor(identity);
  try {
    if (identity === null) return await action(packaged, home);
    const copy = join(home, 'application');
    cpSync(packaged, copy, { recursive: true, mode: constants.COPYFILE_FICLONE });
    return await action(copy, home);
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** The environment of a session that the identity has just begun: a home, a language and nothing else of ours. */
export function sessionEnvironment(home: string): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    HOME: home,
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_CACHE_HOME: join(home, 'cache'),
    LANG: 'C.UTF-8',
    ...(process.env.DISPLAY === undefined ? {} : { DISPLAY: process.env.DISPLAY }),
  };
}
