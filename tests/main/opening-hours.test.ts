import { describe, expect, it } from 'vitest';
import { machineClock } from '../../src-main/machine-clock.ts';
import { followHours } from '../../src-main/opening-hours.ts';
import { localMoment, madeOnMs } from '../../src-main/today.ts';
import type { OpeningHours } from '../../src-shared/settings.ts';
import { MINUTE_MS } from '../../src-shared/units.ts';
import { fakeTimer } from '../fakes/fake-timer.ts';

const HOUR_MS = 60 * MINUTE_MS;
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const DAYTIME: OpeningHours = { days: EVERY_DAY, from: '09:00', to: '18:00' };
const WEEK: readonly OpeningHours[] = [
  { days: [1, 2, 3, 4], from: '09:00', to: '18:00' },
  { days: [5, 6], from: '20:00', to: '02:00' },
];

/** A Monday, noon on the clock of this machine. */
const MONDAY_NOON_MS = new Date(2027, 0, 4, 12).getTime();

/** A machine whose clocks are in the test's hands. */
function machineAt(wallMs: number, first: readonly OpeningHours[]) {
  const timer = fakeTimer();
  const said: string[] = [];
  const changes: (readonly [time: string, isOpen: boolean])[] = [];
  let offsetMs = wallMs;
  let hours = first;
  const wall = (): number => timer.nowMs() + offsetMs;
  const clock = machineClock({
    read: () => ({ wallMs: wall(), steadyMs: timer.nowMs() }),
    warn: (code, sentence) => said.push(`${code} ${sentence}`),
  });
  const followed = followHours({
    hours: () => [...hours].map((row) => ({ ...row, days: [...row.days] })),
    clock,
    timer,
    wallMs: wall,
    onChange: (isOpen) => changes.push([timeOf(wall()), isOpen]),
  });
  return {
    ...followed,
    clock,
    timer,
    said,
    changes,
    set(next: readonly OpeningHours[]) {
      hours = next;
      followed.look();
    },
    jump: (ms: number) => void (offsetMs += ms),
  };
}

function timeOf(ms: number): string {
  const { day, minute } = localMoment(ms);
  return `${day} ${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
}

describe('hours', () => {
  it('U1: a week goes by, open and closed to the minute', () => {
    const machine = machineAt(MONDAY_NOON_MS, WEEK);
    machine.timer.advance(7 * 24 * HOUR_MS);
    expect(machine.changes).toEqual([
      ['1 18:00', false],
      ['2 9:00', true],
      ['2 18:00', false],
      ['3 9:00', true],
      ['3 18:00', false],
      ['4 9:00', true],
      ['4 18:00', false],
      ['5 20:00', true],
      ['6 2:00', false],
      ['6 20:00', true],
      ['7 2:00', false],
      ['1 9:00', true],
    ]);
    expect(machine.said).toEqual([]);
  });

  it('U3: other hours apply as soon as they are set', () => {
    const machine = machineAt(MONDAY_NOON_MS, []);
    machine.set([{ days: [1], from: '13:00', to: '14:00' }]);
    expect(machine.isOpen()).toBe(false);
    machine.timer.advance(HOUR_MS);
    expect(machine.changes).toEqual([
      ['1 12:00', false],
      ['1 13:00', true],
    ]);
  });
});

describe('a clock', () => {
  it('U2: that shows a day before the kiosk was made is not heeded, and this is said once', () => {
    const machine = machineAt(new Date(1970, 0, 1, 3).getTime(), [DAYTIME]);
    expect(machine.isOpen()).toBe(true);
    machine.timer.advance(24 * HOUR_MS);
    expect(machine.changes).toEqual([]);
    expect(machine.said).toEqual([expect.stringMatching(/^KIOSK-402 .* shows 1970-01-01, which cannot be/)]);
  });

  it('U2: that shows a day which no kiosk lives to see is not heeded either', () => {
    const machine = machineAt(madeOnMs() + 30 * 366 * 24 * HOUR_MS, [{ ...DAYTIME, to: '09:01' }]);
    expect(machine.isOpen()).toBe(true);
    expect(machine.said.join()).toContain('KIOSK-402');
  });

  it.each([
    ['forward', 9 * HOUR_MS],
    ['back', -6 * HOUR_MS],
  ])('U2: that jumps %s is heeded again when it has held for ten minutes', (way, jumpMs) => {
    const machine = machineAt(MONDAY_NOON_MS, [DAYTIME]);
    machine.jump(jumpMs);
    machine.timer.advance(MINUTE_MS);
    expect([machine.isOpen(), machine.said]).toEqual([
      true,
      [expect.stringMatching(new RegExp(`^KIOSK-403 .* jumped ${way} by`))],
    ]);
    machine.timer.advance(10 * MINUTE_MS);
    expect(machine.isOpen()).toBe(false);
  });

  it('U2: that jumps about is said once, and the kiosk is open', () => {
    const machine = machineAt(MONDAY_NOON_MS, [DAYTIME]);
    for (let count = 0; count < 50; count += 1) {
      machine.jump(count % 2 === 0 ? 9 * HOUR_MS : -9 * HOUR_MS);
      machine.timer.advance(MINUTE_MS);
    }
    expect([machine.isOpen(), machine.said.length]).toEqual([true, 1]);
  });

  it('U2: that is put right by a second each minute, as time servers do, does not jump', () => {
    const machine = machineAt(MONDAY_NOON_MS, [DAYTIME]);
    for (let count = 0; count < 200; count += 1) {
      machine.jump(1000);
      machine.timer.advance(MINUTE_MS);
    }
    expect(machine.said).toEqual([]);
  });

  it('U5: that went on while the machine slept has not jumped: the hours apply at once', () => {
    const machine = machineAt(MONDAY_NOON_MS, [DAYTIME]);
    machine.jump(8 * HOUR_MS);
    machine.clock.slept();
    machine.look();
    expect([machine.isOpen(), machine.said]).toEqual([false, []]);
  });
});
