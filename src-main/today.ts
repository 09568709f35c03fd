/** The day this version was made. A clock that shows an earlier one has lost the time: no battery, no time server. */
const MADE_ON = '2026-11-24';

/** Later than anything is dated: held against it, no date lies in the future. */
const FAR_AHEAD = '9999-12-31';

/**
 * The day, as ISO 8601, that dates of a pack are held against. A clock that is plainly wrong must not make every figure
 * one of the future and keep a good pack off the screen.
 */
export function plausibleDay(nowMs: number): string {
  const day = new Date(nowMs).toISOString().slice(0, 10);
  return day < MADE_ON ? FAR_AHEAD : day;
}
