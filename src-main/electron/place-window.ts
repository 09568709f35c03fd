import { setTimeout as wait } from 'node:timers/promises';
import { SECOND_MS } from '../../src-shared/units.ts';
import type { Log } from '../log.ts';
import type { Displays } from './displays.ts';

const LOOK_EVERY_MS = 2 * SECOND_MS;

/** Waits for the first display: a machine that has just booted may have none yet. */
export async function findDisplay(displays: Displays, log: Log): Promise<void> {
  for (let waited = false; displays.primary() === null; waited = true) {
    if (!waited) log.warn('KIOSK-401', 'No display yet: waiting for one.');
    await wait(LOOK_EVERY_MS);
  }
  log.note(`Display ${JSON.stringify(displays.primary())}`);
}
