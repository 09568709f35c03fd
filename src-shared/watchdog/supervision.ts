import { MINUTE_MS, SECOND_MS } from '../units.ts';

/** How often the kiosk tells its supervisor that its main process is not blocked. */
export const BEAT_EVERY_MS = 500;

/** So long may it be silent (rule W8): with half a second to notice and a second to start, it is back within five. */
const SILENCE_MS = 2.5 * SECOND_MS;
/** Until it first spoke it starts: from a slow disk, after a power cut. */
const START_MS = MINUTE_MS;
/** Who was not there to listen cannot say that nobody spoke. */
const LATE_LOOK_MS = 2 * SECOND_MS;

/** A kiosk under supervision. Moments are of a clock that never jumps. */
export interface Supervised {
  readonly startedAtMs: number;
  /** Null until it first spoke. */
  readonly spokeAtMs: number | null;
  readonly lookedAtMs: number;
}

export function beginSupervision(atMs: number): Supervised {
  return { startedAtMs: atMs, spokeAtMs: null, lookedAtMs: atMs };
}

/** One look at it, some times a second: whether it is blocked and has to be ended. */
export function lookedAt(
  supervised: Supervised,
  atMs: number,
): { readonly supervised: Supervised; readonly isBlocked: boolean } {
  const gapMs = atMs - supervised.lookedAtMs;
  const heldUpMs = gapMs > LATE_LOOK_MS ? gapMs : 0;
  const spokeAtMs = supervised.spokeAtMs === null ? null : supervised.spokeAtMs + heldUpMs;
  const startedAtMs = supervised.startedAtMs + heldUpMs;
  const isBlocked = spokeAtMs === null ? atMs - startedAtMs > START_MS : atMs - spokeAtMs > SILENCE_MS;
  return { supervised: { startedAtMs, spokeAtMs, lookedAtMs: atMs }, isBlocked };
}

/** How a kiosk ended. */
export interface ChildEnd {
  /** Starting it again cannot help, or is not wanted. */
  readonly isFinal: boolean;
  readonly ranMs: number;
  /** How many ended early in a row before this one. */
  readonly early: number;
}

/** Ends sooner than this are early: it never got to play. */
const EARLY_MS = 10 * SECOND_MS;
/** What is waited before it is started again, by how many ended early in a row. */
const WAITS_MS = [0, 0, SECOND_MS, 2 * SECOND_MS, 5 * SECOND_MS, 15 * SECOND_MS, 30 * SECOND_MS] as const;

/** What follows on an end (rule W8): it is started again at once, and later when it ends early again and again. */
export function afterChild({
  isFinal,
  ranMs,
  early,
}: ChildEnd):
  { readonly type: 'leave' } | { readonly type: 'start'; readonly afterMs: number; readonly early: number } {
  if (isFinal) return { type: 'leave' };
  const next = ranMs < EARLY_MS ? early + 1 : 0;
  return { type: 'start', afterMs: WAITS_MS[Math.min(next, WAITS_MS.length - 1)] ?? 0, early: next };
}
