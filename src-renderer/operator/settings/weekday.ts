/** A Monday, by the calendar that ISO 8601 goes by. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 24 * 60 * 60 * 1000;

/** What a day of the week is called in a language; 1 is Monday. */
export function weekday(day: number, language: string, length: 'short' | 'long'): string {
  const format = new Intl.DateTimeFormat(language, { weekday: length, timeZone: 'UTC' });
  return format.format(MONDAY + (day - 1) * DAY_MS);
}
