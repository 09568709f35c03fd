import { uptime } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserWindow } from 'electron';
import { SECOND_MS } from '../../src-shared/units.ts';
import { lookAgainAfterMs } from '../boot-patience.ts';
import type { Log } from '../log.ts';
import type { Displays } from './displays.ts';
import { coverDisplay } from './window.ts';

const LOOK_EVERY_MS = 2 * SECOND_MS;

/** Waits for the first display: a machine that has just booted may have none yet. */
export async function findDisplay(displays: Displays, log: Log): Promise<void> {
  for (let waited = false; displays.primary() === null; waited = true) {
    if (!waited) log.warn('No display yet: waiting for one.');
    await wait(LOOK_EVERY_MS);
  }
  log.note(`Display ${JSON.stringify(displays.primary())}`);
}

/**
 * The locked window covers its display from now on, whichever of them changes its size; on a machine that has
 * just booted it also looks by itself, since some drivers tell nobody.
 */
export function keepCovered(window: BrowserWindow, displays: Displays): void {
  const cover = (): void => coverDisplay(window, displays);
  displays.onChange(cover);
  window.on('resize', cover);
  const look = (): void => {
    cover();
    const afterMs = lookAgainAfterMs(uptime() * SECOND_MS);
    if (afterMs !== null) setTimeout(look, afterMs);
  };
  look();
}
