import { own } from './record.ts';
import type { LanguageTag } from './scene.ts';

interface DateParts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number | null;
  readonly day: number | null;
}

interface MonthNames {
  readonly withDay: string;
  /** Months without a day, where they are named otherwise. */
  readonly alone: string | null;
  /** What follows the first day of a month. */
  readonly first: string;
  /** What follows a year. */
  readonly year: string;
}

/**
 * Day, month and year in order. Own tables: engines differ for Azerbaijani, and print "1 décembre" where a French
 * reader expects "1er décembre".
 */
const MONTHS: Readonly<Record<string, MonthNames>> = {
  en: {
    withDay: 'January February March April May June July August September October November December',
    alone: null,
    first: '',
    year: '',
  },
  az: {
    withDay: 'yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr',
    alone: null,
    first: '',
    year: '',
  },
  ru: {
    withDay: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
    alone: 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь',
    first: '',
    year: '\u00a0г.',
  },
  fr: {
    withDay: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
    alone: null,
    first: 'er',
    year: '',
  },
};

/** Whether a text is an ISO 8601 year, month or day that the calendar has. */
export function isRealDate(text: string): boolean {
  const parts = dateParts(text);
  if (parts === null) return false;
  if (parts.month === null) return true;
  if (parts.month < 1 || parts.month > 12) return false;
  return parts.day === null || (parts.day >= 1 && parts.day <= daysInMonth(parts.year, parts.month));
}

/**
 * A date as a language prints it, as exact as it is known: "26 May 2023", "26 may 2023", "26 мая 2023 г.",
 * "26 mai 2023"; "October 2021"; "2024". A text that is not such a date comes back as it is.
 */
export function printDate(date: string, language: LanguageTag): string {
  const parts = dateParts(date);
  if (parts === null || !isRealDate(date)) return date;
  const months = own(MONTHS, language);
  if (months === undefined) return printByEngine(parts, language);
  const { year, month, day } = parts;
  if (month === null) return `${year}${months.year}`;
  const names = (day === null ? (months.alone ?? months.withDay) : months.withDay).split(' ');
  return `${day === null ? '' : `${printDay(day, months)} `}${names[month - 1] ?? ''} ${year}${months.year}`;
}

/**
 * The days of an event as a language prints them: "26 May 2023", "26–28 May 2023", "30 May – 2 June 2023". Both
 * are dates that passed the door; where they are equal or less exact than a day, as `printDate` has them.
 */
export function printDays(from: string, to: string, language: LanguageTag): string {
  const [first, last] = [dateParts(from), dateParts(to)];
  if (from === to || first === null || last === null) return printDate(from, language);
  if (first.day === null || last.day === null || first.year !== last.year) {
    return `${printDate(from, language)} – ${printDate(to, language)}`;
  }
  const months = own(MONTHS, language);
  if (months === undefined) return rangeByEngine(first, last, language);
  if (first.month === last.month) return `${printDay(first.day, months)}–${printDate(to, language)}`;
  const year = printDate(String(first.year), language);
  return `${printDate(from, language).slice(0, -(year.length + 1))} – ${printDate(to, language)}`;
}

/** The year of a date that passed the door. */
export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

/** 366 in leap years of the Gregorian calendar, otherwise 365. */
export function daysInYear(year: number): number {
  return daysInMonth(year, 2) === 29 ? 366 : 365;
}

/** Whether a date begins after a day (ISO 8601): a year or month begins on its first day. */
export function isAfter(date: string, today: string): boolean {
  return date.slice(0, today.length) > today.slice(0, date.length);
}

/**
 * Years from a date to a later day, to about a day: a year or month counts from its end, as its figure does. 0 where the
 * date is not over yet.
 */
export function yearsBetween(date: string, today: string): number {
  const parts = dateParts(date);
  const until = dateParts(today);
  if (parts === null || until === null) return 0;
  const fraction = ({ year, month, day }: DateParts): number =>
    year + ((month ?? 12) - 1) / 12 + (day ?? daysInMonth(year, month ?? 12)) / 372;
  return Math.max(0, fraction(until) - fraction(parts));
}

function printDay(day: number, { first }: MonthNames): string {
  return `${day}${day === 1 ? first : ''}`;
}

function dateParts(text: string): DateParts | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (match === null) return null;
  const [, year, month, day] = match;
  return {
    year: Number(year),
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
  };
}

function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (month === 2) return leap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function rangeByEngine(first: DateParts, last: DateParts, language: LanguageTag): string {
  const moment = ({ year, month, day }: DateParts): number => Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  return new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
  }).formatRange(moment(first), moment(last));
}

function printByEngine(parts: DateParts, language: LanguageTag): string {
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
  if (parts.month !== null) options.month = 'long';
  if (parts.day !== null) options.day = 'numeric';
  const moment = Date.UTC(parts.year, (parts.month ?? 1) - 1, parts.day ?? 1);
  return new Intl.DateTimeFormat(language, options).format(moment);
}
