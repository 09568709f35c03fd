import { DOORS, HELPS } from './act.ts';
import { summed } from './counts.ts';
import type { HourLine, JournalLine, VisitLine } from './line.ts';

/** A row of a table: cells in the order of its columns. */
export type JournalRow = readonly (string | number)[];

/** The columns of the table of visits. */
export const VISIT_COLUMNS: readonly string[] = [
  'at',
  'seconds',
  'acts',
  'ended',
  'language',
  ...DOORS.map((door) => `door ${door}`),
  'items',
  ...HELPS.map((help) => `aid ${help}`),
  'sources',
];

/** The columns of the table of counts. */
export const COUNT_COLUMNS: readonly string[] = ['at', 'what', 'name', 'count'];

/** Visits, one a row. */
export function visitRows(lines: readonly JournalLine[]): readonly JournalRow[] {
  return lines.filter((line) => line.type === 'visit').map(visitRow);
}

/** What was counted beside visits: scenes shown and items opened an hour, answers, and what befell the kiosk. */
export function countRows(lines: readonly JournalLine[]): readonly JournalRow[] {
  return [
    ...openedRows(lines.filter((line) => line.type === 'visit')),
    ...lines.filter((line) => line.type === 'hour').flatMap(hourRows),
    ...lines.flatMap((line): readonly JournalRow[] =>
      line.type === 'kiosk' ? [[line.at, line.what, line.why, 1]] : [],
    ),
  ];
}

function visitRow({
  at,
  seconds,
  acts,
  ended,
  language,
  doors,
  items,
  helps,
  sources,
}: VisitLine): JournalRow {
  return [
    ...[at, seconds, acts, ended, language],
    ...DOORS.map((door) => doors[door] ?? 0),
    Object.keys(items).length,
    ...HELPS.map((help) => helps[help] ?? 0),
    sources,
  ];
}

function openedRows(visits: readonly VisitLine[]): readonly JournalRow[] {
  const hours = [...new Set(visits.map(hourOf))];
  return hours.flatMap((hour) => {
    const ofHour = visits.filter((visit) => hourOf(visit) === hour);
    return [...summed(ofHour.map(({ items }) => items))].map(([name, count]) => [
      hour,
      'opened',
      name,
      count,
    ]);
  });
}

function hourRows({ at, shown, otherShown, answers }: HourLine): readonly JournalRow[] {
  const others: readonly JournalRow[] = otherShown === 0 ? [] : [[at, 'shown', '', otherShown]];
  return [
    ...Object.entries(shown).map(([name, count]) => [at, 'shown', name, count]),
    ...others,
    ...Object.entries(answers).flatMap(([name, { safe, other }]) => [
      [at, 'answered safe', name, safe],
      [at, 'answered other', name, other],
    ]),
  ];
}

function hourOf({ at }: VisitLine): string {
  return `${at.slice(0, '2027-04-04T10'.length)}:00`;
}
