import { MINUTE_MS } from '../units.ts';

/** Two clocks read at once. */
export interface ClockReading {
  /** The clock on the wall: milliseconds since 1970. Whoever likes can set it, and without a battery it loses the time. */
  readonly wallMs: number;
  /** Milliseconds of a clock that never jumps. */
  readonly steadyMs: number;
}

/** What is known of the clock on the wall. */
export interface ClockTrust {
  readonly last: ClockReading;
  /** Until then, by the steady clock, what the wall shows is not heeded: it has just jumped. */
  readonly doubtUntilMs: number;
}

/** More than a clock is put right by when a time server is asked now and then, less than any mistake in the hour. */
const JUMP_MS = 5 * MINUTE_MS;

/** A clock that was put right stays so; one that jumps about is never heeded (rule U2). */
const DOUBT_MS = 10 * MINUTE_MS;

/** How many years after it was made a kiosk may still run: a clock that shows a later day has lost the time. */
const LONGEST_LIFE_MS = 20 * 365.25 * 24 * 60 * MINUTE_MS;

/** A clock that was looked at for the first time. */
export function beginTrust(reading: ClockReading): ClockTrust {
  return { last: reading, doubtUntilMs: -Infinity };
}

/** What is known after another look, and by how much the wall's clock jumped since the last, forward or (negative) back. */
export function lookAgain(
  { last, doubtUntilMs }: ClockTrust,
  reading: ClockReading,
): { readonly trust: ClockTrust; readonly jumpMs: number } {
  const driftMs = reading.wallMs - last.wallMs - (reading.steadyMs - last.steadyMs);
  const jumpMs = Math.abs(driftMs) > JUMP_MS ? driftMs : 0;
  const until = jumpMs === 0 ? doubtUntilMs : reading.steadyMs + DOUBT_MS;
  return { trust: { last: reading, doubtUntilMs: until }, jumpMs };
}

/** After the machine slept: the steady clock may have stood still, which is no jump. */
export function afterSleep({ doubtUntilMs }: ClockTrust, reading: ClockReading): ClockTrust {
  return { last: reading, doubtUntilMs };
}

/**
 * Why the wall's clock is not heeded; null when it is.
 * @param madeMs when this version was made: an earlier day is that of a machine without a battery or a time server.
 */
export function doubtOf({ last, doubtUntilMs }: ClockTrust, madeMs: number): 'implausible' | 'jumped' | null {
  if (last.wallMs < madeMs || last.wallMs > madeMs + LONGEST_LIFE_MS) return 'implausible';
  return last.steadyMs < doubtUntilMs ? 'jumped' : null;
}
