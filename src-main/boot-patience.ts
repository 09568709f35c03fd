import { MINUTE_MS, SECOND_MS } from '../src-shared/units.ts';

/** A machine that booted less than this ago may still be finding its touch screen. */
const FRESH_BOOT_MS = 2 * MINUTE_MS;
const LOOK_EVERY_MS = 2 * SECOND_MS;

/**
 * How long to wait before looking at the displays again; null when the machine has been up long enough for
 * its displays to announce themselves. Slow touch screens are found late and some drivers tell nobody.
 */
export function lookAgainAfterMs(uptimeMs: number): number | null {
  return uptimeMs < FRESH_BOOT_MS ? LOOK_EVERY_MS : null;
}
