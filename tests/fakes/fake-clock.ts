import type { Clock } from '../../src-renderer/clock.ts';

/** A clock that stands still until it is put forward. */
export interface FakeClock extends Clock {
  /** Puts the clock forward and rings every alarm that comes due on the way, each at its own moment. */
  advance(ms: number): void;
  /** Puts the clock forward to the next alarm and rings it, and no other. */
  ringNext(): void;
}

/** A clock at 0 with no alarm set. */
export function fakeClock(): FakeClock {
  let nowMs = 0;
  let alarm: { readonly atMs: number; readonly ring: () => void } | null = null;
  const ring = (due: { readonly atMs: number; readonly ring: () => void }) => {
    alarm = null;
    nowMs = Math.max(nowMs, due.atMs);
    due.ring();
  };
  return {
    nowMs: () => nowMs,
    setAlarm(atMs, whenDue) {
      alarm = { atMs, ring: whenDue };
    },
    advance(ms) {
      const untilMs = nowMs + ms;
      while (alarm !== null && alarm.atMs <= untilMs) ring(alarm);
      nowMs = untilMs;
    },
    ringNext() {
      if (alarm === null) throw new Error('No alarm is set');
      ring(alarm);
    },
  };
}
