import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beginRun,
  gpuEnded,
  leftOnPurpose,
  memorySchema,
  NOTHING_REMEMBERED,
  wentWell,
  withSafeMode,
  type Memory,
} from '../../../src-shared/watchdog/memory.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;
const NOW = 1_764_000_000_000;

/** Starts at these seconds, none of them left on purpose. */
const started = (seconds: readonly number[], before: Memory = NOTHING_REMEMBERED) =>
  seconds.reduce((memory, second) => beginRun(memory, NOW + second * SECOND).memory, before);

describe('what is remembered from one start to the next', () => {
  it('W7: the fifth start within two minutes is in safe mode, and tried again ten minutes later', () => {
    const four = started([0, 10, 20, 30]);
    expect(beginRun(four, NOW + 40 * SECOND)).toMatchObject({
      safeUntilMs: NOW + 40 * SECOND + 10 * MINUTE,
      isSoftware: true,
    });
    expect(beginRun(four, NOW + 200 * SECOND)).toMatchObject({ safeUntilMs: null, isSoftware: false });
  });

  it('W7: starts that somebody wanted do not count', () => {
    const left = leftOnPurpose(started([0, 1, 2, 3]));
    expect(beginRun(left, NOW + 4 * SECOND).safeUntilMs).toBeNull();
  });

  it('W7: safe mode is over after its time, and lasts longer when it did not help, until all went well', () => {
    const once = withSafeMode(NOTHING_REMEMBERED, NOW);
    expect(beginRun(once, NOW + 9 * MINUTE).safeUntilMs).toBe(NOW + 10 * MINUTE);
    const over = beginRun(once, NOW + 11 * MINUTE);
    expect(over.safeUntilMs).toBeNull();
    expect(withSafeMode(over.memory, NOW).safe?.untilMs).toBe(NOW + 30 * MINUTE);
    expect(withSafeMode(wentWell(over.memory), NOW).safe?.untilMs).toBe(NOW + 10 * MINUTE);
  });

  it('W6: the third end of the graphics process within ten minutes brings a day without it', () => {
    let memory = NOTHING_REMEMBERED;
    const answers = [0, 60, 120].map((second) => {
      const next = gpuEnded(memory, NOW + second * SECOND);
      memory = next.memory;
      return next.toSoftware;
    });
    expect(answers).toEqual([false, false, true]);
    expect(beginRun(memory, NOW + 5 * MINUTE)).toMatchObject({ safeUntilMs: null, isSoftware: true });
    expect(beginRun(memory, NOW + DAY + 5 * MINUTE).isSoftware).toBe(false);
  });

  it('W6: three ends over an hour are none too many', () => {
    let memory = NOTHING_REMEMBERED;
    for (const minute of [0, 20, 40]) memory = gpuEnded(memory, NOW + minute * MINUTE).memory;
    expect(memory.software).toBeNull();
  });

  it('W6, W7: a clock that jumps holds nothing on for longer than it was meant to', () => {
    const memory = {
      ...withSafeMode(NOTHING_REMEMBERED, NOW),
      software: { sinceMs: NOW, untilMs: NOW + DAY },
    };
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (jumpMs) => {
        const run = beginRun(memory, NOW + jumpMs);
        if (jumpMs < 0 || jumpMs >= DAY) expect(run).toMatchObject({ safeUntilMs: null, isSoftware: false });
        expect(memorySchema.safeParse(run.memory).success).toBe(true);
      }),
    );
  });
});
