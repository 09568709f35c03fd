import type { TalkClock, TalkRules, TalkState } from './state.ts';

/** What the clock shows at a moment. */
export function elapsedMs({ beforeMs, sinceMs }: TalkClock, atMs: number): number {
  return sinceMs === null ? beforeMs : beforeMs + Math.max(0, atMs - sinceMs);
}

/** The clock stopped where it is, or going on. */
export function turnedClock(clock: TalkClock, atMs: number): TalkClock {
  return clock.sinceMs === null
    ? { ...clock, sinceMs: atMs }
    : { beforeMs: elapsedMs(clock, atMs), sinceMs: null };
}

/** What was spent on each scene, the one in view included. */
export function spentSoFar({ at, enteredMs, spentMs }: TalkState, nowMs: number): readonly number[] {
  return spentMs.map((spent, index) => (index === at ? spent + Math.max(0, nowMs - enteredMs) : spent));
}

/** R8: when the talk goes on by itself; null when it does not. */
export function nextAutoMs(state: TalkState, { steps, paceMs }: TalkRules): number | null {
  const { at, build, clock, isAuto, cover, enteredMs, overview, isLeaving } = state;
  const isWaiting = cover !== 'none' || overview !== null || isLeaving;
  if (!isAuto || clock.sinceMs === null || isWaiting) return null;
  const stepMs = (paceMs[at] ?? 0) / (steps[at] ?? 1);
  return clock.sinceMs + enteredMs + stepMs * (build + 1) - clock.beforeMs;
}

/** How a talk stands against its plan. */
export interface Pace {
  readonly plannedMs: number;
  /** What is left of the plan; negative when it is over. */
  readonly leftMs: number;
  /** Time in this scene. */
  readonly sceneMs: number;
  readonly scenePlannedMs: number;
  /** How far behind the plan: negative when ahead of it. A scene may take what was planned for it. */
  readonly behindMs: number;
}

/** R7: the pace of a talk whose clock shows `nowMs`, against what was planned for each of its scenes. */
export function paceOf(
  { at, enteredMs }: Pick<TalkState, 'at' | 'enteredMs'>,
  plannedMs: readonly number[],
  nowMs: number,
): Pace {
  const whole = sum(plannedMs);
  const sceneMs = Math.max(0, nowMs - enteredMs);
  const scenePlannedMs = plannedMs[at] ?? 0;
  const dueMs = sum(plannedMs.slice(0, at)) + Math.min(sceneMs, scenePlannedMs);
  return { plannedMs: whole, leftMs: whole - nowMs, sceneMs, scenePlannedMs, behindMs: nowMs - dueMs };
}

function sum(all: readonly number[]): number {
  return all.reduce((total, each) => total + each, 0);
}
