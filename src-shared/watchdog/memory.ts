import { z } from 'zod';
import { MINUTE_MS } from '../units.ts';
import { isCrashLoop, safeForMs, withEnd } from './crash-loop.ts';

const moment = z.number();

/** What is remembered of failures from one start to the next. Moments are of the clock on the wall: no other outlives a start. */
export const memorySchema = z.object({
  formatVersion: z.literal(1),
  /** Scenes that are passed over, by the version of the pack they were in. */
  quarantined: z.array(z.object({ pack: z.string(), version: z.string(), sceneId: z.string() })).max(1000),
  /** Starts that nobody ended on purpose, as `withEnd` keeps them. */
  startsMs: z.array(moment).max(1000).readonly(),
  /** Ends of the process that talks to the graphics card. */
  gpuEndsMs: z.array(moment).max(1000).readonly(),
  software: z.object({ sinceMs: moment, untilMs: moment }).nullable(),
  safe: z.object({ sinceMs: moment, untilMs: moment }).nullable(),
  /** How often in a row safe mode did not help. */
  safeTries: z.int().min(0),
});

export type Memory = Readonly<z.infer<typeof memorySchema>>;

export const NOTHING_REMEMBERED: Memory = {
  formatVersion: 1,
  quarantined: [],
  startsMs: [],
  gpuEndsMs: [],
  software: null,
  safe: null,
  safeTries: 0,
};

/** How a run of the kiosk is. */
export interface Run {
  readonly memory: Memory;
  /** Its own content, default settings, no graphics card, until then; null when it runs as it should. */
  readonly safeUntilMs: number | null;
  /** The processor draws. */
  readonly isSoftware: boolean;
}

/** A start. The fifth within two minutes that none was left on purpose before is one in safe mode (rule W7). */
export function beginRun(before: Memory, nowMs: number): Run {
  const startsMs = withEnd(before.startsMs, nowMs);
  const safe = stillOn(before.safe, nowMs);
  const kept = { ...before, startsMs, safe, software: stillOn(before.software, nowMs) };
  const memory = safe === null && isCrashLoop(startsMs) ? withSafeMode(kept, nowMs) : kept;
  const safeUntilMs = memory.safe?.untilMs ?? null;
  return { memory, safeUntilMs, isSoftware: safeUntilMs !== null || memory.software !== null };
}

/** A span counts while it lasts. One that begins in the future is of a clock that was put back: nothing can be said of it. */
function stillOn<Span extends { readonly sinceMs: number; readonly untilMs: number }>(
  span: Span | null,
  nowMs: number,
): Span | null {
  return span !== null && nowMs >= span.sinceMs && nowMs < span.untilMs ? span : null;
}

/** The next start is one in safe mode, for longer each time in a row. */
export function withSafeMode(memory: Memory, nowMs: number): Memory {
  const safe = { sinceMs: nowMs, untilMs: nowMs + safeForMs(memory.safeTries) };
  return { ...memory, safe, safeTries: memory.safeTries + 1, startsMs: [] };
}

/** So long without a failure, and what was is forgotten. */
export const WELL_AFTER_MS: number = 60 * MINUTE_MS;

/** It has run well: another failure is the first again. */
export function wentWell(memory: Memory): Memory {
  return { ...memory, startsMs: [], gpuEndsMs: [], safeTries: 0 };
}

/** It was left on purpose: the start is no failure's. */
export function leftOnPurpose(memory: Memory): Memory {
  return { ...memory, startsMs: [] };
}

const GPU = { ends: 3, withinMs: 10 * MINUTE_MS, softwareForMs: 24 * 60 * MINUTE_MS } as const;

/** The graphics process ended. The third time within ten minutes the processor takes over, for a day (rule W6). */
export function gpuEnded(
  memory: Memory,
  nowMs: number,
): { readonly memory: Memory; readonly toSoftware: boolean } {
  const recent = memory.gpuEndsMs.filter((ms) => ms <= nowMs && nowMs - ms < GPU.withinMs);
  const gpuEndsMs = [...recent, nowMs];
  if (gpuEndsMs.length < GPU.ends) return { memory: { ...memory, gpuEndsMs }, toSoftware: false };
  const software = { sinceMs: nowMs, untilMs: nowMs + GPU.softwareForMs };
  return { memory: { ...memory, gpuEndsMs: [], software }, toSoftware: true };
}
