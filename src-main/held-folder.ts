import { readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, join } from 'node:path';

/** What is asked of the machine. */
export interface Holders {
  readonly platform: NodeJS.Platform;
  readonly host: string;
  /** The number of this very process: it may have left a lock whose socket then found no room. */
  readonly self: number;
  /** The executable that runs now. */
  readonly executable: string;
  /** Where a link leads; null where there is none, or it may not be read. */
  readonly link: (path: string) => string | null;
}

/**
 * Whether another kiosk holds a user-data folder, once Electron could not lock it. It can neither on a disk that takes no file any
 * more, read-only or gone: a kiosk that then said "another one runs" and left would be a dark stand. Chromium's lock tells who
 * holds it, a link to `host-pid` (chromium: chrome/browser/process_singleton_posix.cc). On Windows it needs no disk.
 */
export function isHeld(
  folder: string,
  { platform, host, self, executable, link }: Holders = thisMachine(),
): boolean {
  if (platform === 'win32') return true;
  const [, heldOn, pid] = /^(.*)-(\d+)$/.exec(link(join(folder, 'SingletonLock')) ?? '') ?? [];
  if (pid === undefined || heldOn !== host || Number(pid) === self) return false;
  // Only Linux tells what a number is now; elsewhere whoever left the lock is believed.
  return platform !== 'linux' || nameOf(link(`/proc/${pid}/exe`) ?? '') === nameOf(executable);
}

/** An AppImage runs from another folder each time; one that was replaced while it ran is told as deleted. */
const nameOf = (executable: string): string => basename(executable).replace(/ \(deleted\)$/, '');

function thisMachine(): Holders {
  const link = (path: string): string | null => {
    try {
      return readlinkSync(path);
    } catch {
      return null;
    }
  };
  return {
    platform: process.platform,
    host: hostname(),
    self: process.pid,
    executable: process.execPath,
    link,
  };
}
