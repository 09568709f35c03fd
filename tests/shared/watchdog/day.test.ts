import { describe, expect, it } from 'vitest';
import {
  DAY_MINUTES,
  framesPerSecond,
  withMinute,
  type MinuteSample,
} from '../../../src-shared/watchdog/day.ts';

describe('W9: the day in minutes', () => {
  it('keeps a day, the newest last', () => {
    let samples: readonly MinuteSample[] = [];
    for (let minute = 0; minute < DAY_MINUTES + 10; minute += 1)
      samples = withMinute(samples, { atMs: minute, memoryMb: 1, fps: null });
    expect(samples).toHaveLength(DAY_MINUTES);
    expect(samples[0]?.atMs).toBe(10);
    expect(samples[DAY_MINUTES - 1]?.atMs).toBe(DAY_MINUTES + 9);
  });

  it.each([
    [[], null],
    [[0], null],
    [[16, 17, 17], 60],
    [[100, 300], 5],
  ])('frames that stood %j ms are %s a second', (framesMs, fps) => {
    expect(framesPerSecond(framesMs)).toBe(fps);
  });
});
