import type { Counts } from './counts.ts';
import { ranked, summed } from './counts.ts';
import type { HourLine, JournalLine, VisitLine } from './line.ts';

/** A name and how often, in the order of their counts, the largest first. */
export type Ranking = readonly (readonly [name: string, count: number])[];

/** What a stretch of the journal comes to. Visits of staff are left out. */
export interface JournalSummary {
  readonly visits: number;
  /** Of the lengths of visits, in seconds; null without one. */
  readonly medianSeconds: number | null;
  /** Visits that began in each hour of the day, from 0 to 23. */
  readonly byHour: readonly number[];
  /** How often each door was gone through, and each item opened. */
  readonly doors: Ranking;
  readonly items: Ranking;
  /** How many visits each language was held in, and how many used each aid at least once. */
  readonly languages: Ranking;
  readonly helps: Ranking;
  readonly sources: number;
  /** Answers to situations: the safe one, and others. */
  readonly answers: { readonly safe: number; readonly other: number };
  /** How often the loop showed a scene. */
  readonly shown: number;
  /** How often the visitors' page had to begin anew. */
  readonly pageRestarts: number;
}

const HOURS = 24;

/** Rule J4: the sums of some lines of the journal, in whatever order they come. */
export function summarise(lines: readonly JournalLine[]): JournalSummary {
  const visits = lines.filter((line) => line.type === 'visit').filter(({ ended }) => ended !== 'operator');
  const hours = lines.filter((line) => line.type === 'hour');
  return {
    visits: visits.length,
    medianSeconds: medianOf(visits.map(({ seconds }) => seconds)),
    byHour: byHour(visits),
    doors: total(visits.map(({ doors }) => doors)),
    items: total(visits.map(({ items }) => items)),
    languages: total(visits.map(({ language }) => ({ [language]: 1 }))),
    helps: total(visits.map(({ helps }) => usedAtAll(helps))),
    sources: visits.reduce((all, { sources }) => all + sources, 0),
    answers: answersIn(hours),
    shown: hours.reduce((all, hour) => all + shownIn(hour), 0),
    pageRestarts: lines.filter((line) => line.type === 'kiosk' && line.what === 'page-restarted').length,
  };
}

function byHour(visits: readonly VisitLine[]): readonly number[] {
  const hours = Array.from({ length: HOURS }, () => 0);
  for (const { at } of visits) {
    const hour = Number(at.slice('2027-04-04T'.length, '2027-04-04T10'.length));
    hours[hour] = (hours[hour] ?? 0) + 1;
  }
  return hours;
}

function usedAtAll(helps: Counts): Counts {
  return Object.fromEntries(Object.keys(helps).map((name) => [name, 1]));
}

function total(all: readonly Counts[]): Ranking {
  return ranked(summed(all));
}

function answersIn(hours: readonly HourLine[]): JournalSummary['answers'] {
  const all = hours.flatMap(({ answers }) => Object.values(answers));
  return {
    safe: all.reduce((sum, { safe }) => sum + safe, 0),
    other: all.reduce((sum, { other }) => sum + other, 0),
  };
}

function shownIn({ shown, otherShown }: HourLine): number {
  return Object.values(shown).reduce((sum, times) => sum + times, otherShown);
}

/** The lower of the two in the middle, so that it is a length that somebody stayed. */
function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}
