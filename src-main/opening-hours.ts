import { isOpen, nextChangeMs } from '../src-shared/schedule/hours.ts';
import type { Settings } from '../src-shared/settings.ts';
import { SECOND_MS } from '../src-shared/units.ts';
import type { Log } from './log.ts';
import { machineClock, type MachineClock } from './machine-clock.ts';
import type { SettingsStore } from './settings-store.ts';
import { machineTimer, type Timer } from './timer.ts';
import { localMoment } from './today.ts';

/** Whether the kiosk is open now, kept up to date. */
export interface OpeningHoursNow {
  readonly isOpen: () => boolean;
  /** Looks at once: the settings have changed, or the machine was asleep. */
  readonly look: () => void;
}

/** What the hours are told by. */
export interface HoursSurroundings {
  readonly hours: () => Settings['openingHours'];
  readonly clock: MachineClock;
  readonly timer: Timer;
  /** Milliseconds since 1970, by the clock on the wall. */
  readonly wallMs: () => number;
  /** Told each time it opens or closes. */
  readonly onChange: (isOpen: boolean) => void;
}

/** A clock that is put right, or wrong, is noticed after this long. */
const LOOK_EVERY_MS = 10 * SECOND_MS;

/** The hours of this machine, by its own clocks. */
export function machineHours(
  settings: Pick<SettingsStore, 'now' | 'onChange'>,
  log: Log,
  onChange: (isOpen: boolean) => void,
): OpeningHoursNow & { readonly slept: () => void } {
  const clock = machineClock({
    read: () => ({ wallMs: Date.now(), steadyMs: performance.now() }),
    warn: (code, sentence) => log.warn(code, sentence),
  });
  const hours = () => settings.now().openingHours;
  const now = followHours({ hours, clock, timer: machineTimer, wallMs: () => Date.now(), onChange });
  settings.onChange(now.look);
  return {
    ...now,
    slept() {
      clock.slept();
      now.look();
    },
  };
}

/** Follows the opening hours. While the clock cannot be believed, the kiosk is open (rule U2). */
export function followHours(surroundings: HoursSurroundings): OpeningHoursNow {
  const { hours, clock, timer, wallMs, onChange } = surroundings;
  const decide = (): boolean => !clock.look() || isOpen(hours(), localMoment(wallMs()));
  let now = decide();
  let cancel = (): void => undefined;
  const waitMs = (): number => {
    const atMs = wallMs();
    const next = nextChangeMs(hours(), atMs, localMoment, LOOK_EVERY_MS);
    return next === null ? LOOK_EVERY_MS : next - atMs;
  };
  const look = (): void => {
    cancel();
    const before = now;
    now = decide();
    cancel = timer.after(waitMs(), look);
    if (now !== before) onChange(now);
  };
  cancel = timer.after(waitMs(), look);
  return { isOpen: () => now, look };
}
