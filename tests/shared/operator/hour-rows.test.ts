import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  endsNextDay,
  MOST_ROWS,
  steppedTime,
  withChange,
  withDay,
  withRow,
} from '../../../src-shared/operator/hour-rows.ts';
import { settingsSchema, type Settings } from '../../../src-shared/settings.ts';

const accepts = (openingHours: Settings['openingHours']) =>
  settingsSchema.safeParse({ openingHours }).success;

it.each([
  ['09:00', 1, '09:15'],
  ['09:00', -1, '08:45'],
  ['09:05', 1, '09:15'],
  ['09:05', -1, '09:00'],
  ['23:45', 1, '00:00'],
  ['00:00', -1, '23:45'],
] as const)('%s goes on by %d to %s', (time, by, next) => {
  expect(steppedTime(time, by)).toBe(next);
});

it.each([
  ['09:00', '18:00', false],
  ['18:00', '02:00', true],
  ['00:00', '00:00', true],
])('hours from %s to %s end on the next day: %s', (from, to, isNext) => {
  expect(endsNextDay({ from, to })).toBe(isNext);
});

describe('rows of hours', () => {
  it('begin with a whole week, and never are more than the settings take', () => {
    let rows: Settings['openingHours'] = [];
    for (let count = 0; count < 20; count += 1) rows = withRow(rows);
    expect(rows).toHaveLength(MOST_ROWS);
    expect(accepts(rows)).toBe(true);
  });

  it('have their days in the order of the week, and never none', () => {
    const friday = [{ days: [5], from: '09:00', to: '18:00' }];
    expect(withDay(friday, 0, 1)[0]?.days).toEqual([1, 5]);
    expect(withDay(friday, 0, 5)).toEqual(friday);
  });

  it('whatever a finger does to them, the settings take them', () => {
    const touch = fc.oneof(
      fc.constant((rows: Settings['openingHours']) => withRow(rows)),
      fc.integer({ min: 1, max: 7 }).map((day) => (rows: Settings['openingHours']) => withDay(rows, 0, day)),
      fc
        .integer({ min: -1, max: 1 })
        .map(
          (by) => (rows: Settings['openingHours']) =>
            withChange(rows, 0, { to: steppedTime(rows[0]?.to ?? '00:00', by) }),
        ),
    );
    fc.assert(
      fc.property(fc.array(touch, { maxLength: 40 }), (touches) => {
        const rows = touches.reduce((before, act) => act(before), withRow([]));
        expect(accepts(rows)).toBe(true);
      }),
    );
  });
});
