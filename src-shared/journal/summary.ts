import type { JournalLine, VisitLine } from './line.ts';

/** What a stretch of the journal comes to. */
export interface JournalSummary {
  readonly visits: number;
  /** Of the lengths of visits, in seconds; null without one. */
  readonly medianSeconds: number | null;
  /** Visits that began in each hour of the day, from 0 to 23. */
  readonly byHour: readonly number[];
  /** How often each door was gone through. */
  readonly doors: Counts;
  /** Seconds in front of each item, and in each language. */
  readonly items: Counts;
  readonly languages: Counts;
  /** How many visits used each help at least once. */
  readonly helps: Counts;
  readonly sources: number;
  /** How often the loop showed each scene. */
  readonly shown: Counts;
  /** How often the page or the kiosk began, by reason. */
  readonly starts: Counts;
}

export type Counts = Readonly<Record<string, number>>;

const HOURS = 24;

/** Rule J4: the sums of some lines of the journal. */
export function summarise(lines: readonly JournalLine[]): JournalSummary {
  const visits = lines.filter((line) => line.type === 'visit');
  const shown = lines.flatMap((line) => (line.type === 'shown' ? [line.scenes] : []));
  const starts = lines.flatMap((line) =>
    line.type === 'started' ? [{ [`${line.what}: ${line.why}`]: 1 }] : [],
  );
  return {
    visits: visits.length,
    medianSeconds: medianOf(visits.map(({ seconds }) => seconds)),
    byHour: byHour(visits),
    doors: sum(visits.map(({ doors }) => doors)),
    items: sum(visits.map(({ items }) => items)),
    languages: sum(visits.map(({ languages }) => languages)),
    helps: sum(visits.map(({ helps }) => usedAtAll(helps))),
    sources: visits.reduce((all, { sources }) => all + sources, 0),
    shown: sum(shown),
    starts: sum(starts),
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
  return Object.fromEntries(Object.entries(helps).map(([name, times]) => [name, times > 0 ? 1 : 0]));
}

/** Names in the order of their sums, the largest first; equal ones by name. */
function sum(all: readonly Counts[]): Counts {
  const sums = new Map<string, number>();
  for (const counts of all) {
    for (const [name, count] of Object.entries(counts)) sums.set(name, (sums.get(name) ?? 0) + count);
  }
  const sorted = [...sums].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  return Object.fromEntries(sorted);
}

/** The lower of the two in the middle, so that it is a length that somebody stayed. */
function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}
