import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOpen, nextChangeMs, type LocalMoment } from '../../../src-shared/schedule/hours.ts';
import type { OpeningHours } from '../../../src-shared/settings.ts';
import { MINUTE_MS } from '../../../src-shared/units.ts';
import { wallIn } from './wall.ts';

const WEEKDAYS: OpeningHours = { days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' };
const LATE: OpeningHours = { days: [5, 7], from: '20:00', to: '02:00' };
const ALL_DAY: OpeningHours = { days: [6], from: '00:00', to: '00:00' };
const DAY_MINUTES = 24 * 60;

/** `3 08:59`: Wednesday, a minute before nine. */
function at(words: string): LocalMoment {
  const [day = '', time = ''] = words.split(' ');
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return { day: Number(day), minute: hour * 60 + minute };
}

describe('a moment', () => {
  it.each([
    [[], '3 03:00', true],
    [[WEEKDAYS], '1 08:59', false],
    [[WEEKDAYS], '1 09:00', true],
    [[WEEKDAYS], '5 17:59', true],
    [[WEEKDAYS], '5 18:00', false],
    [[WEEKDAYS], '6 12:00', false],
    [[LATE], '5 19:59', false],
    [[LATE], '5 20:00', true],
    [[LATE], '6 01:59', true],
    [[LATE], '6 02:00', false],
    [[LATE], '6 20:00', false],
    [[LATE], '1 01:59', true],
    [[LATE], '7 01:59', false],
    [[ALL_DAY], '6 00:00', true],
    [[ALL_DAY], '6 23:59', true],
    [[ALL_DAY], '7 00:00', false],
    [[WEEKDAYS, LATE], '5 19:00', false],
    [[WEEKDAYS, LATE], '5 21:00', true],
  ] as const)('U1: with the hours %j, %s is open: %s', (hours, moment, open) => {
    expect(isOpen(hours, at(moment))).toBe(open);
  });

  it('U1: a row is open as many minutes of the week as it says', () => {
    const time = fc.integer({ min: 0, max: DAY_MINUTES - 1 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), time, time, (day, opens, closes) => {
        const hours = [{ days: [day], from: timeOf(opens), to: timeOf(closes) }];
        const open = week().filter((moment) => isOpen(hours, moment)).length;
        expect(open).toBe(closes > opens ? closes - opens : DAY_MINUTES - opens + closes);
      }),
      { numRuns: 20 },
    );
  });
});

const timeOf = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');

const week = (): readonly LocalMoment[] =>
  Array.from({ length: 7 * DAY_MINUTES }, (_, index) => ({
    day: Math.floor(index / DAY_MINUTES) + 1,
    minute: index % DAY_MINUTES,
  }));

type Case = [name: string, hours: OpeningHours[], from: string, to: string | null];

describe('the next change', () => {
  const night: OpeningHours = { days: [1, 2, 3, 4, 5, 6, 7], from: '22:00', to: '03:30' };

  it.each<Case>([
    ['no hours', [], '2026-11-25T10:00Z', null],
    ['all hours', [{ ...ALL_DAY, days: [1, 2, 3, 4, 5, 6, 7] }], '2026-11-25T10:00Z', null],
    ['closing today', [WEEKDAYS], '2026-11-25T10:00:30Z', '2026-11-25T17:00Z'],
    ['opening after a weekend', [WEEKDAYS], '2026-11-27T17:00Z', '2026-11-30T08:00Z'],
    // Paris puts its clocks forward at one in the morning, Greenwich time, on 29 March 2026, and back on 25 October.
    ['the night without the hour from two to three', [night], '2026-03-28T21:00Z', '2026-03-29T01:30Z'],
    ['the night before it', [night], '2026-03-27T21:00Z', '2026-03-28T02:30Z'],
    ['the night with that hour twice', [night], '2026-10-24T20:00Z', '2026-10-25T02:30Z'],
    [
      'hours that begin in the hour that is skipped: they begin when it is over',
      [{ days: [7], from: '02:15', to: '12:00' }],
      '2026-03-29T00:00Z',
      '2026-03-29T01:00Z',
    ],
  ])('U1: %s', (_name, hours, from, to) => {
    const next = nextChangeMs(hours, Date.parse(from), wallIn('Europe/Paris'));
    expect(next === null ? null : new Date(next).toISOString()).toBe(
      to === null ? null : new Date(to).toISOString(),
    );
  });

  it('U1: is a change, and there is none before it', () => {
    const local = wallIn('Asia/Baku');
    const time = fc.integer({ min: 0, max: DAY_MINUTES - 1 }).map(timeOf);
    const row = fc.record({
      days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      from: time,
      to: time,
    });
    const now = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 3 }), now, (hours, date) => {
        const nowMs = date.getTime();
        const next = nextChangeMs(hours, nowMs, local) ?? nowMs;
        const before = isOpen(hours, local(nowMs));
        if (next > nowMs) expect(isOpen(hours, local(next))).toBe(!before);
        for (let ms = nowMs; ms < next; ms += 7 * MINUTE_MS) expect(isOpen(hours, local(ms))).toBe(before);
      }),
      { numRuns: 15 },
    );
  }, 30_000);
});
