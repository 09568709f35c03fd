import type { OpeningHours, Settings } from '../settings.ts';

/** What a finger changes of a time of day at once. */
const STEP_MINUTES = 15;
const DAY_MINUTES = 24 * 60;
/** As many rows as the schema takes. */
export const MOST_ROWS = 14;
/** ISO 8601: Monday is 1. */
export const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;

type Rows = Settings['openingHours'];

/** A row to begin with: a conference's day. */
const FIRST: OpeningHours = { days: [...DAYS], from: '09:00', to: '18:00' };

/** The time of day so many steps of a quarter of an hour on, on a step, round the clock. */
export function steppedTime(time: string, steps: number): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const before = (hours * 60 + minutes) / STEP_MINUTES;
  // From between two steps one of them is next.
  const next = (steps > 0 ? Math.floor(before) : Math.ceil(before)) + steps;
  const at = (next * STEP_MINUTES + DAY_MINUTES) % DAY_MINUTES;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(at / 60))}:${two(at % 60)}`;
}

/** Whether a row ends on the day after it begins. */
export function endsNextDay({ from, to }: Pick<OpeningHours, 'from' | 'to'>): boolean {
  return to <= from;
}

/** The rows with one more, as far as there is room. */
export function withRow(rows: Rows): Rows {
  return rows.length < MOST_ROWS ? [...rows, { ...FIRST, days: [...DAYS] }] : rows;
}

/** The rows with one of them changed. */
export function withChange(rows: Rows, index: number, change: Partial<Rows[number]>): Rows {
  return rows.map((row, at) => (at === index ? { ...row, ...change } : row));
}

/** The rows with a day of one of them in or out, in the order of the week. The last day stays: a row without any is none. */
export function withDay(rows: Rows, index: number, day: number): Rows {
  const { days } = rows[index] ?? FIRST;
  const next = days.includes(day) ? days.filter((one) => one !== day) : [...days, day];
  if (next.length === 0) return rows;
  return withChange(rows, index, { days: next.sort((one, other) => one - other) });
}
