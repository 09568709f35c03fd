import type { OpeningHours } from '../settings.ts';
import { MINUTE_MS } from '../units.ts';

/** A moment as the clock and the calendar on the wall show it. */
export interface LocalMoment {
  /** Day of the week as in ISO 8601: Monday is 1, Sunday 7. */
  readonly day: number;
  /** Minutes since midnight. */
  readonly minute: number;
}

/** Every pattern of hours repeats after a week; a day more, since a clock that is put back makes one longer. */
const FURTHEST_MS = 8 * 24 * 60 * MINUTE_MS;

/**
 * Whether a moment lies within the hours (rule U1). No hours are all hours. It is the clock on the wall that counts: what is
 * skipped in spring is over at once, and what comes twice in autumn is open twice.
 */
export function isOpen(hours: readonly OpeningHours[], { day, minute }: LocalMoment): boolean {
  if (hours.length === 0) return true;
  const dayBefore = day === 1 ? 7 : day - 1;
  return hours.some(({ days, from, to }) => {
    const [opens, closes] = [minuteOf(from), minuteOf(to)];
    if (closes > opens) return days.includes(day) && minute >= opens && minute < closes;
    return (days.includes(day) && minute >= opens) || (days.includes(dayBefore) && minute < closes);
  });
}

/**
 * The next moment at which the kiosk opens or closes; null where there is none within the time given. Found by walking through the minutes, so that no
 * rule of any time zone has to be known here.
 * @param localAt what the wall shows at a moment, in milliseconds since 1970.
 */
export function nextChangeMs(
  hours: readonly OpeningHours[],
  nowMs: number,
  localAt: (ms: number) => LocalMoment,
  withinMs = FURTHEST_MS,
): number | null {
  const now = isOpen(hours, localAt(nowMs));
  const nextMinuteMs = (Math.floor(nowMs / MINUTE_MS) + 1) * MINUTE_MS;
  for (let atMs = nextMinuteMs; hours.length > 0 && atMs <= nowMs + withinMs; atMs += MINUTE_MS) {
    if (isOpen(hours, localAt(atMs)) !== now) return atMs;
  }
  return null;
}

/** Minutes since midnight of `HH:MM`. */
function minuteOf(time: string): number {
  const [hour, minute] = time.split(':').map(Number);
  return (hour ?? 0) * 60 + (minute ?? 0);
}
