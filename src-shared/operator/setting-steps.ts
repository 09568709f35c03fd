import type { Settings } from '../settings.ts';
import { SECOND_MS } from '../units.ts';

/** A setting that is a number: its range as `settingsSchema` has it, in the steps in which a finger changes it. */
export interface SettingSteps {
  readonly least: number;
  readonly most: number;
  readonly step: number;
  /** How many of the setting's own unit are one of what is shown: 1000 for milliseconds shown as seconds. */
  readonly shownAs: number;
}

/** Settings that a finger changes in steps. */
export type NumberSetting = Extract<
  keyof Settings,
  'pace' | 'stillThereAfterMs' | 'countdownMs' | 'brightnessVeil'
>;

/** The numbers that are changed in steps. Apart from the schema, so that zod stays out of the page; a test holds the two equal. */
export const SETTING_STEPS: Readonly<Record<NumberSetting, SettingSteps>> = {
  pace: { least: 1, most: 3, step: 0.25, shownAs: 1 },
  stillThereAfterMs: {
    least: 15 * SECOND_MS,
    most: 600 * SECOND_MS,
    step: 15 * SECOND_MS,
    shownAs: SECOND_MS,
  },
  countdownMs: { least: 5 * SECOND_MS, most: 60 * SECOND_MS, step: 5 * SECOND_MS, shownAs: SECOND_MS },
  brightnessVeil: { least: 0, most: 80, step: 10, shownAs: 1 },
};

/** The value so many steps on, within its range and on a step of it. */
export function stepped(value: number, steps: number, { least, most, step }: SettingSteps): number {
  const next = Math.round((value - least) / step + steps) * step + least;
  return Math.min(most, Math.max(least, next));
}

const HOURS_OF_DAY = 24;

/** The hour so many steps on, in a round in which `null`, never, stands between 23 and 0. */
export function steppedHour(hour: number | null, steps: number): number | null {
  const places = HOURS_OF_DAY + 1;
  const next = ((((hour ?? HOURS_OF_DAY) + steps) % places) + places) % places;
  return next === HOURS_OF_DAY ? null : next;
}
