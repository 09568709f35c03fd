import { MINUTE_MS, SECOND_MS } from '../units.ts';

/** So many wrong PINs in a row cost nothing: fingers slip. */
const FREE_FAILURES = 3;
/** What each failure after those costs; the last one is what every later one costs. */
const WAITS_MS = [5 * SECOND_MS, 15 * SECOND_MS, MINUTE_MS, 5 * MINUTE_MS, 15 * MINUTE_MS] as const;

/** The longest that anybody can be made to wait. */
export const LONGEST_WAIT_MS: number = WAITS_MS[4];

/** How long no PIN is looked at after so many wrong ones in a row (rule O3). Never shorter after more of them. */
export function waitAfterMs(failures: number): number {
  const costing = Math.floor(failures) - FREE_FAILURES;
  return costing < 1 ? 0 : (WAITS_MS[costing - 1] ?? LONGEST_WAIT_MS);
}

/**
 * What is left of the wait (rule O4).
 * @param countedMs time since the last failure or since this start of the kiosk, whichever is later, by a clock that never
 * jumps: the clock on the wall has no say, and a restart lets the wait begin anew.
 */
export function waitLeftMs(failures: number, countedMs: number): number {
  return Math.max(0, waitAfterMs(failures) - Math.max(0, countedMs));
}
