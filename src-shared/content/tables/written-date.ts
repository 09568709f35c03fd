import { isRealDate, printDate } from '../dates.ts';

/** A date as somebody or a spreadsheet wrote it, or the sentence that says how to write it. */
export type DateReading =
  | {
      readonly ok: true;
      readonly value: string;
      /** Whether a spreadsheet wrote the recorded date in its own way. */
      readonly rewritten: boolean;
    }
  | { readonly ok: false; readonly sentence: string };

/** Day 0 of spreadsheets; they keep a date as the number of days since then. */
const DAY_ZERO_MS = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

/** The languages whose names of months are known here. */
const LANGUAGES = ['en', 'az', 'ru', 'fr'] as const;

/**
 * A date of the calendar: 2023, 2023-05 or 2023-05-26 (rule T4). Spreadsheets write dates their own way (5/26/2023,
 * May-23): what can be the recorded date is the recorded date; anything else is refused, since 5/6/2023 is two days.
 */
export function readDate(text: string, recorded: string | null): DateReading {
  if (isRealDate(text)) return { ok: true, value: text, rewritten: false };
  const possible = possibleDates(text);
  if (recorded !== null && possible.some((date) => isSameDay(date, recorded)))
    return { ok: true, value: recorded, rewritten: true };
  const form = 'a date is written 2023, 2023-05 or 2023-05-26';
  if (possible.length === 0) return { ok: false, sentence: `"${text}" is no date: ${form}.` };
  const sentence = `"${text}" is how a spreadsheet writes a date: write ${possible.join(' or ')}, in a cell formatted as text.`;
  return { ok: false, sentence };
}

/** A spreadsheet takes a month for its first day. */
function isSameDay(date: string, recorded: string): boolean {
  return date === recorded || (recorded.length === '2023-05'.length && date === `${recorded}-01`);
}

/** Every date that a spreadsheet may have meant, each once. */
function possibleDates(text: string): readonly string[] {
  const bare = text.replace(/[T ]+00:00(?::00)?$/, '');
  const dates = [...numericDates(bare), ...namedDates(bare), ...serialDates(bare)];
  return [...new Set(dates)].filter(isRealDate);
}

/** 26.05.2023, 5/26/23, 2023/05/26. */
function numericDates(text: string): readonly string[] {
  const yearFirst = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})$/.exec(text);
  if (yearFirst !== null) {
    const [, year = '', month = '', day = ''] = yearFirst;
    return [isoDate(year, month, day)];
  }
  const match = /^(\d{1,2})[./-](\d{1,2})[./-](\d{2}|\d{4})$/.exec(text);
  if (match === null) return [];
  const [, one = '', other = '', written = ''] = match;
  const year = yearOf(written);
  return [isoDate(year, other, one), isoDate(year, one, other)];
}

/** May-23, 26 May 2023, мая.23: the first three letters of a month say which one it is. */
function namedDates(text: string): readonly string[] {
  const match = /^(?:(\d{1,2})[. /-]+)?(\p{L}{3})\p{L}*[. /-]+(\d{2}|\d{4})$/u.exec(text);
  if (match === null) return [];
  const [, day, name = '', written = ''] = match;
  return monthsNamed(name.toLowerCase()).map((month) => isoDate(yearOf(written), month, day));
}

/** 45072: the number that a spreadsheet keeps, shown in a cell that lost its format. */
function serialDates(text: string): readonly string[] {
  if (!/^[2-7]\d{4}$/.test(text)) return [];
  return [new Date(DAY_ZERO_MS + Number(text) * DAY_MS).toISOString().slice(0, 10)];
}

function monthsNamed(start: string): readonly string[] {
  const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));
  return months.filter((month) =>
    LANGUAGES.some((language) =>
      [`2000-${month}`, `2000-${month}-01`].some((date) =>
        printDate(date, language).toLowerCase().replace(/^\d+ /, '').startsWith(start),
      ),
    ),
  );
}

/** Two digits are a year of the hundred years around 2000. */
function yearOf(written: string): string {
  if (written.length === 4) return written;
  return `${Number(written) < 50 ? '20' : '19'}${written}`;
}

function isoDate(year: string, month: string, day?: string): string {
  return [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
}
