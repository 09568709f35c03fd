import { setTimeout as wait } from 'node:timers/promises';
import type { ContentFinding } from '../src-shared/errors.ts';

/** A pack being checked, a stretch at a time. */
export interface Examination {
  /** Goes on for about so many milliseconds; true once all is checked. */
  goOn(forMs: number): boolean;
  /** Errors found so far. */
  errors(): readonly ContentFinding[];
  /** All that was found so far, of every level. */
  findings(): readonly ContentFinding[];
}

/**
 * Checks a pack in stretches: a small one is done before the first scene, a large one behind it.
 * @param steps one step a scene, as `packChecks` gives them.
 */
export function examine(steps: Iterator<readonly ContentFinding[]>, nowMs: () => number): Examination {
  const findings: ContentFinding[] = [];
  let done = false;
  return {
    goOn(forMs) {
      const untilMs = nowMs() + forMs;
      while (!done && nowMs() < untilMs) {
        const step = steps.next();
        if (step.done === true) done = true;
        else findings.push(...step.value);
      }
      return done;
    },
    errors: () => findings.filter(({ level }) => level === 'error'),
    findings: () => findings,
  };
}

/** Short enough that a touch in the meantime is answered as if nothing else were going on. */
const STRETCH_MS = 10;

/** Finishes a check in short stretches while the pack plays; true when the pack is whole. */
export async function finish(examination: Examination): Promise<boolean> {
  while (!examination.goOn(STRETCH_MS)) await wait(STRETCH_MS);
  return examination.errors().length === 0;
}
