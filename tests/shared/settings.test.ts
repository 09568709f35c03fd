import { expect, it } from 'vitest';
import { settingsSchema } from '../../src-shared/settings.ts';

const DAY = { days: [1, 2], from: '09:00', to: '18:00' };

it.each([
  ['no hours', [], true],
  ['one day', [DAY], true],
  ['hours across midnight', [{ ...DAY, to: '02:00' }], true],
  ['a whole day', [{ ...DAY, from: '00:00', to: '00:00' }], true],
  ['a day twice', [{ ...DAY, days: [1, 1] }], false],
  ['no day', [{ ...DAY, days: [] }], false],
  ['an eighth day', [{ ...DAY, days: [8] }], false],
  ['an hour that no day has', [{ ...DAY, to: '24:00' }], false],
  ['an hour written short', [{ ...DAY, from: '9:00' }], false],
  ['more rows than two a day', Array.from({ length: 15 }, () => DAY), false],
])('D1: opening hours may be %s: %j is %s', (_name, openingHours, isRight) => {
  expect(settingsSchema.safeParse({ openingHours }).success).toBe(isRight);
});

it('D1: every setting says in a sentence what it does', () => {
  for (const [name, { description }] of Object.entries(settingsSchema.shape))
    expect(description, name).toMatch(/^[A-Z].*\.$/);
});
