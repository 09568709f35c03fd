import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonestShare, isBlank } from '../../../src-shared/watchdog/blank.ts';
import { minutesSince, quietReason } from '../../../src-shared/watchdog/quiet.ts';
import {
  isTouchDead,
  NO_TOUCH,
  touchSeen,
  type TouchSign,
} from '../../../src-shared/watchdog/touch-watch.ts';

describe('W4: what is drawn', () => {
  const flat = (pixels: number, [blue, green, red]: readonly [number, number, number]) =>
    Uint8Array.from(Array.from({ length: pixels }, () => [blue, green, red, 255]).flat());

  it('one single colour is blank, whichever it is', () => {
    const part = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(fc.tuple(part, part, part), (colour) => {
        expect(isBlank(flat(500, colour))).toBe(true);
      }),
    );
  });

  it('a hundredth of something else is not', () => {
    const screen = flat(1000, [47, 40, 15]);
    expect(isBlank(screen)).toBe(true);
    screen.set(flat(10, [230, 230, 230]), 400);
    expect(commonestShare(screen)).toBe(0.99);
    expect(isBlank(screen)).toBe(false);
  });

  it('no picture is no blank one', () => {
    expect(isBlank(new Uint8Array())).toBe(false);
  });
});

describe('W5: touch', () => {
  /** Signs, a second each, and whether touch is dead so many seconds after the last. */
  const dead = (signs: readonly TouchSign[], afterSeconds: number): boolean => {
    const watch = signs.reduce((seen, sign, index) => touchSeen(seen, sign, index * 1000), NO_TOUCH);
    return isTouchDead(watch, (signs.length - 1 + afterSeconds) * 1000);
  };
  const touch = ['start', 'heard', 'end'] as const;
  const unheard = ['start', 'end'] as const;

  it.each<readonly [readonly TouchSign[], number, boolean]>([
    [[...touch, ...touch, ...touch], 100, false],
    [[...unheard, ...unheard], 100, false],
    [[...unheard, ...unheard, ...unheard], 1, false],
    [[...unheard, ...unheard, ...unheard], 3, true],
    [[...unheard, ...unheard, 'start', 'heard', 'end'], 100, false],
    [['start', 'heard'], 59, false],
    [['start', 'heard'], 61, true],
    [['start', 'heard', 'move'], 59, false],
    [['end', 'end', ...touch], 100, false],
  ])('%j, and %d s later: dead %s', (signs, afterSeconds, isDead) => {
    expect(dead(signs, afterSeconds)).toBe(isDead);
  });
});

describe('W10: the planned new start', () => {
  const night = {
    hour: 4,
    minutesSinceHour: 5,
    loadedForMs: 10 * 3_600_000,
    idleMs: 3_600_000,
    pageMb: 150,
  };

  it.each([
    [{}, 'night'],
    [{ idleMs: 59_000 }, null],
    [{ hour: null }, null],
    [{ minutesSinceHour: 11 * 60 }, null],
    [{ loadedForMs: 29 * 60_000, pageMb: 900 }, null],
    [{ minutesSinceHour: 11 * 60, pageMb: 900 }, 'memory'],
    [{ hour: null, pageMb: 900, idleMs: 1000 }, null],
  ] as const)('with %j: %s', (other, reason) => {
    expect(quietReason({ ...night, ...other })).toBe(reason);
  });

  it('comes once a day, whatever the hour', () => {
    for (const hour of [0, 4, 23]) {
      let loadedAt = 9 * 60;
      const found: number[] = [];
      for (let minute = 9 * 60; minute < 4 * 24 * 60; minute += 1) {
        const now = { hour: Math.floor(minute / 60) % 24, minute: minute % 60 };
        const loadedForMs = (minute - loadedAt) * 60_000;
        const state = { ...night, hour, minutesSinceHour: minutesSince(hour, now), loadedForMs };
        if (quietReason(state) === null) continue;
        found.push(now.hour);
        loadedAt = minute;
      }
      // Of the first day only what comes after nine.
      expect(found).toEqual(hour > 9 ? [hour, hour, hour, hour] : [hour, hour, hour]);
    }
  });
});
