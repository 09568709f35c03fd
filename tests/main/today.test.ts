import { expect, it } from 'vitest';
import { plausibleDay } from '../../src-main/today.ts';

it.each([
  ['an ordinary day', '2027-03-05T10:00:00', '2027-03-05'],
  ['the first hour of a day, by the clock on the wall', '2027-03-05T00:10:00', '2027-03-05'],
  ['a clock without a battery', '1970-01-02T00:00:10', '9999-12-31'],
  ['a clock set before this version was made', '2024-05-01T00:00:00', '9999-12-31'],
])('C13: on %s no date of a good pack lies in the future', (_name, now, day) => {
  expect(plausibleDay(Date.parse(now))).toBe(day);
});
