import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, settingsSchema } from '../../../src-shared/settings.ts';
import {
  SETTING_STEPS,
  stepped,
  steppedHour,
  type NumberSetting,
} from '../../../src-shared/operator/setting-steps.ts';

const names = Object.keys(SETTING_STEPS) as NumberSetting[];

describe.each(names)('the setting %s', (name) => {
  const steps = SETTING_STEPS[name];
  const accepts = (value: number) => settingsSchema.safeParse({ [name]: value }).success;

  it('has the range of its schema', () => {
    expect([steps.least, steps.most, DEFAULT_SETTINGS[name]].map(accepts)).toEqual([true, true, true]);
    expect([steps.least - steps.step, steps.most + steps.step].map(accepts)).toEqual([false, false]);
  });

  it('takes every value that a finger can step to, from wherever it was', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: steps.least, max: steps.most }),
        fc.integer({ min: -50, max: 50 }),
        (from, by) => {
          expect(accepts(stepped(from, by, steps))).toBe(true);
        },
      ),
    );
  });
});

it('is stepped on as shown', () => {
  expect(stepped(1, 1, SETTING_STEPS.pace)).toBe(1.25);
  expect(stepped(61_000, 1, SETTING_STEPS.stillThereAfterMs)).toBe(75_000);
  expect(stepped(60_000, 1, SETTING_STEPS.countdownMs)).toBe(60_000);
});

it.each([
  [4, 1, 5],
  [23, 1, null],
  [null, 1, 0],
  [0, -1, null],
  [null, -1, 23],
] as const)('the hour %s goes on by %d to %s', (hour, by, next) => {
  expect(steppedHour(hour, by)).toBe(next);
});
