import { MINUTE_MS } from './units.ts';

/** Rule D5: flash memory wears out, and a kiosk writes for weeks. */
export const WRITES_A_MINUTE = 6;

/**
 * How many milliseconds the next write has to wait, so that no minute sees more than `WRITES_A_MINUTE`.
 * @param writesAtMs when the writes before began, in order, by a clock that never jumps.
 */
export function nextWriteInMs(writesAtMs: readonly number[], nowMs: number): number {
  const oldest = writesAtMs.at(-WRITES_A_MINUTE);
  return oldest === undefined ? 0 : Math.max(0, oldest + MINUTE_MS - nowMs);
}
