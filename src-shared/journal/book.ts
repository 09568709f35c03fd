import { unreachable } from '../errors.ts';
import { SECOND_MS } from '../units.ts';
import type { VisitorAct } from './act.ts';
import { counted, own, ranked } from './counts.ts';
import type { Happening, HourLine, JournalLine, VisitLine } from './line.ts';

/** What is known and not written yet: a visit that goes on, and the hour. */
export interface Book {
  readonly visit: OpenVisit | null;
  readonly hour: HourLine | null;
}

interface OpenVisit {
  readonly line: VisitLine;
  readonly beganAtMs: number;
  readonly lastAtMs: number;
}

/** A moment on the two clocks: the minute on the wall's, and milliseconds of one that never jumps. */
export interface Moment {
  readonly at: string;
  readonly atMs: number;
}

export type BookEvent =
  | { readonly type: 'acted'; readonly act: VisitorAct }
  /** A scene stands on the screen: in the loop, or held by a visitor. */
  | { readonly type: 'painted'; readonly sceneId: string; readonly isLoop: boolean }
  /** The visit was cut off by something that is no visitor. */
  | { readonly type: 'cut-off'; readonly by: 'page' | 'operator' }
  | { readonly type: 'happened'; readonly what: Happening; readonly why: string }
  /** Everything is written down, as far as it goes. */
  | { readonly type: 'closed' };

/** A book after an event, and the lines that are complete by then. */
export interface Entry {
  readonly book: Book;
  readonly lines: readonly JournalLine[];
}

export const EMPTY_BOOK: Book = { visit: null, hour: null };

/** What is named of one visit, and of one hour: a large pack must not make a line long. */
const MOST_NAMED = 100;

/** Durations are rounded up to this: to the second they would tell whose visit it was. */
const ROUNDED_TO_SECONDS = 10;

/** Rule J1: the book after an event. Pure: the moment comes with it. */
export function enter(book: Book, event: BookEvent, moment: Moment): Entry {
  const { hour, lines } = turnHour(book.hour, moment);
  const entered = enterIn({ ...book, hour }, event, moment);
  return { book: entered.book, lines: [...lines, ...entered.lines] };
}

function enterIn(book: Book, event: BookEvent, moment: Moment): Entry {
  switch (event.type) {
    case 'acted':
      return acted(book, event.act, moment);
    case 'painted':
      return {
        book: event.isLoop ? shown(book, event.sceneId, moment) : opened(book, event.sceneId),
        lines: [],
      };
    case 'cut-off':
      return ended(book, event.by);
    case 'happened':
      return { book, lines: [{ at: moment.at, type: 'kiosk', what: event.what, why: event.why }] };
    case 'closed': {
      const { lines } = ended(book, 'page');
      return { book: EMPTY_BOOK, lines: [...lines, ...written(book.hour)] };
    }
    default:
      return unreachable(event);
  }
}

function acted(book: Book, act: VisitorAct, moment: Moment): Entry {
  if (act.did === 'leave')
    return book.visit === null ? { book, lines: [] } : leave(book, book.visit, act, moment);
  const visit = book.visit ?? begun(act, moment);
  const line = { ...withAct(visit.line, act), language: act.language };
  const hour = act.did === 'answer' ? answered(book.hour ?? emptyHour(moment), act) : book.hour;
  return { book: { hour, visit: { ...visit, line, lastAtMs: moment.atMs } }, lines: [] };
}

function begun({ language }: VisitorAct, { at, atMs }: Moment): OpenVisit {
  const nothing = { doors: {}, items: {}, helps: {}, sources: 0 };
  const line: VisitLine = { at, type: 'visit', seconds: 0, acts: 0, ended: 'left', language, ...nothing };
  return { line, beganAtMs: atMs, lastAtMs: atMs };
}

function withAct(line: VisitLine, act: VisitorAct): VisitLine {
  const more = { ...line, acts: line.acts + 1 };
  switch (act.did) {
    case 'present':
      return line;
    case 'door':
      return { ...more, doors: counted(line.doors, act.door) };
    case 'help':
      return { ...more, helps: counted(line.helps, act.help) };
    case 'source':
      return { ...more, sources: line.sources + 1 };
    default:
      return more;
  }
}

/** Whoever goes away without a touch was there until the last one: the wait for them is not theirs. */
function leave(
  book: Book,
  visit: OpenVisit,
  act: Extract<VisitorAct, { did: 'leave' }>,
  moment: Moment,
): Entry {
  if (act.how === 'left') return ended(book, 'left');
  const line = { ...visit.line, acts: visit.line.acts + 1 };
  return ended({ ...book, visit: { ...visit, line, lastAtMs: moment.atMs } }, act.how);
}

function ended({ visit, hour }: Book, how: VisitLine['ended']): Entry {
  const book: Book = { visit: null, hour };
  if (visit === null) return { book, lines: [] };
  const tens = Math.ceil((visit.lastAtMs - visit.beganAtMs) / SECOND_MS / ROUNDED_TO_SECONDS);
  return { book, lines: [{ ...visit.line, seconds: tens * ROUNDED_TO_SECONDS, ended: how }] };
}

function opened(book: Book, sceneId: string): Book {
  if (book.visit === null) return book;
  const { line } = book.visit;
  const items = counted(line.items, sceneId, MOST_NAMED);
  return { ...book, visit: { ...book.visit, line: { ...line, items } } };
}

function shown(book: Book, sceneId: string, moment: Moment): Book {
  const hour = book.hour ?? emptyHour(moment);
  return { ...book, hour: { ...hour, shown: counted(hour.shown, sceneId) } };
}

function answered(hour: HourLine, { situation, isSafe }: Extract<VisitorAct, { did: 'answer' }>): HourLine {
  const known = own(hour.answers, situation);
  if (known === undefined && Object.keys(hour.answers).length >= MOST_NAMED) return hour;
  const { safe, other } = known ?? { safe: 0, other: 0 };
  const now = isSafe ? { safe: safe + 1, other } : { safe, other: other + 1 };
  return { ...hour, answers: { ...hour.answers, [situation]: now } };
}

const hourOf = (at: string): string => `${at.slice(0, '2027-04-04T10'.length)}:00`;

function emptyHour({ at }: Moment): HourLine {
  return { at: hourOf(at), type: 'hour', shown: {}, otherShown: 0, answers: {} };
}

/** An hour that is over is a line, wherever the clock has gone since. */
function turnHour(
  hour: HourLine | null,
  { at }: Moment,
): { hour: HourLine | null; lines: readonly HourLine[] } {
  if (hour === null || hour.at === hourOf(at)) return { hour, lines: [] };
  return { hour: null, lines: written(hour) };
}

/** The hour that goes on, as its line would be now; nothing where there is nothing of it. */
export function written(hour: HourLine | null): readonly HourLine[] {
  if (hour === null) return [];
  const inOrder = ranked(Object.entries(hour.shown));
  const others = inOrder.slice(MOST_NAMED).reduce((sum, [, times]) => sum + times, 0);
  return [{ ...hour, shown: Object.fromEntries(inOrder.slice(0, MOST_NAMED)), otherShown: others }];
}
