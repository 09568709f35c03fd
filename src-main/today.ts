import type { LocalMoment } from '../src-shared/schedule/hours.ts';

/** The day this version was made. A clock that shows an earlier one has lost the time: no battery, no time server. */
const MADE_ON = '2026-11-24';

/** Later than anything is dated: held against it, no date lies in the future. */
const FAR_AHEAD = '9999-12-31';

/**
 * The day, as ISO 8601, that dates of a pack are held against. A clock that is plainly wrong must not make every figure
 * one of the future and keep a good pack off the screen.
 */
export function plausibleDay(nowMs: number): string {
  return isPlausible(nowMs) ? localDay(nowMs) : FAR_AHEAD;
}

/** Whether a clock that shows this moment may be right: this version was there by then. */
export function isPlausible(nowMs: number): boolean {
  return localDay(nowMs) >= MADE_ON;
}

/** When this version was made, at the beginning of the day that it was in Greenwich. */
export const madeOnMs = (): number => Date.parse(MADE_ON);

/** What the clock and the calendar on the wall show at a moment, in the machine's own time zone. */
export function localMoment(ms: number): LocalMoment {
  const at = new Date(ms);
  return { day: at.getDay() === 0 ? 7 : at.getDay(), minute: at.getHours() * 60 + at.getMinutes() };
}

const two = (part: number): string => String(part).padStart(2, '0');

/** The day on the machine's own calendar, as ISO 8601: in Baku it begins four hours before it does in Greenwich. */
export function localDay(nowMs: number): string {
  const at = new Date(nowMs);
  const year = String(at.getFullYear()).padStart(4, '0');
  return `${year}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** The minute on the machine's own clock, as ISO 8601 without a zone: `2027-04-04T10:05`. */
export function localMinute(nowMs: number): string {
  const at = new Date(nowMs);
  return `${localDay(nowMs)}T${two(at.getHours())}:${two(at.getMinutes())}`;
}
