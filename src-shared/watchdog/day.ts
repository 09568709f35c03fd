/** How the kiosk was in one minute. */
export interface MinuteSample {
  /** By the clock on the wall, in milliseconds since 1970. */
  readonly atMs: number;
  /** Of all its processes together, in megabytes of 1,000,000 bytes. */
  readonly memoryMb: number;
  /** Frames a second while frames were asked for; null in a minute in which none was drawn. */
  readonly fps: number | null;
}

/** Minutes of a day: what is kept. */
export const DAY_MINUTES = 1440;

/** The samples with one more, the oldest gone once there is a day of them (rule W9). */
export function withMinute(samples: readonly MinuteSample[], sample: MinuteSample): readonly MinuteSample[] {
  return [...samples.slice(1 - DAY_MINUTES), sample];
}

/** Frames a second of some frames, from how long each was on the screen; null without any. */
export function framesPerSecond(framesMs: readonly number[]): number | null {
  const drawn = framesMs.filter((ms) => ms > 0);
  if (drawn.length === 0) return null;
  const meanMs = drawn.reduce((sum, ms) => sum + ms, 0) / drawn.length;
  return Math.round(1000 / meanMs);
}
