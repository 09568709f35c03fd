/** A disk of its own that a test can fill, take the writing from, and lay an empty one over. Only root may mount one. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of some megabytes, in memory. */
export interface SmallDisk {
  /** Where it is mounted. */
  readonly folder: string;
  /** Takes all the room that is left, to the last page. */
  fill(): void;
  /** Gives that room back. */
  empty(): void;
  /** Nobody may have a file on it open for writing. */
  setReadOnly(isReadOnly: boolean): void;
  /** Another one, empty and read-only, lies over it: all that was there is gone, and nothing can be made anew. */
  vanish(): void;
  remove(): void;
}

/** Enough for what Chromium keeps of a session, and full within a moment. */
const ROOM = 'size=48m';
const STEPS_BYTES = [1_000_000, 4096];

/** Whether this machine lets us mount disks. */
export function canMount(): boolean {
  try {
    smallDisk().remove();
    return true;
  } catch {
    return false;
  }
}

export function smallDisk(): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-disk-'));
  const mount = (...words: readonly string[]): void =>
    void execFileSync('mount', [...words, folder], { stdio: 'ignore' });
  mount('-t', 'tmpfs', '-o', ROOM, 'tmpfs');
  const ballast = join(folder, 'ballast');
  let layers = 1;
  return {
    folder,
    fill: () => STEPS_BYTES.forEach((bytes) => fillWith(ballast, bytes)),
    empty: () => rmSync(ballast),
    setReadOnly: (isReadOnly) => mount('-o', `remount,${isReadOnly ? 'ro' : 'rw'}`),
    vanish() {
      mount('-t', 'tmpfs', '-o', 'ro', 'tmpfs');
      layers += 1;
    },
    remove() {
      for (; layers > 0; layers -= 1) execFileSync('umount', ['-l', folder]);
      rmSync(folder, { recursive: true });
    },
  };
}

function fillWith(file: string, bytes: number): void {
  const block = Buffer.alloc(bytes);
  try {
    for (;;) appendFileSync(file, block);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOSPC') throw cause;
  }
}
