import type { Timer } from '../../src-main/timer.ts';

/** A timer that stands still until it is put forward. */
export interface FakeTimer extends Timer {
  /** Puts it forward and rings everything that comes due on the way, each at its own moment. */
  advance(ms: number): void;
}

interface Alarm {
  readonly atMs: number;
  readonly ring: () => void;
}

/** A timer at 0. What is due at once rings at once, with no need to put it forward. */
export function fakeTimer(): FakeTimer {
  let nowMs = 0;
  let alarms: readonly Alarm[] = [];
  const remove = (alarm: Alarm): void => void (alarms = alarms.filter((other) => other !== alarm));
  return {
    nowMs: () => nowMs,
    after(ms, ring) {
      const alarm = { atMs: nowMs + ms, ring };
      if (ms > 0) alarms = [...alarms, alarm];
      else queueMicrotask(ring);
      return () => remove(alarm);
    },
    advance(ms) {
      const untilMs = nowMs + ms;
      for (;;) {
        const [due] = alarms.filter(({ atMs }) => atMs <= untilMs).toSorted((a, b) => a.atMs - b.atMs);
        if (due === undefined) break;
        remove(due);
        nowMs = due.atMs;
        due.ring();
      }
      nowMs = untilMs;
    },
  };
}
