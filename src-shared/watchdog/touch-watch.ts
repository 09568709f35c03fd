import { MINUTE_MS, SECOND_MS } from '../units.ts';

/** What is told of fingers: by Chromium, outside of the page, or by the page. */
export type TouchSign = 'start' | 'move' | 'end' | 'heard';

/** Fingers as they are seen from outside, and what the page hears of them. */
export interface TouchWatch {
  /** Fingers put down since the page last heard of one. */
  readonly unheard: number;
  readonly lastMs: number;
  /** Fingers that are down. */
  readonly down: number;
}

export const NO_TOUCH: TouchWatch = { unheard: 0, lastMs: 0, down: 0 };

/** One finger can be lost on the way; a visitor who is not heard tries again. */
const UNHEARD = 3;
const HEARD_WITHIN_MS = 2 * SECOND_MS;
/** Nobody's finger lies so still for so long. */
const HELD_MS = MINUTE_MS;

export function touchSeen(watch: TouchWatch, sign: TouchSign, atMs: number): TouchWatch {
  switch (sign) {
    case 'start':
      return { unheard: watch.unheard + 1, lastMs: atMs, down: watch.down + 1 };
    case 'move':
      return { ...watch, lastMs: atMs };
    case 'end':
      return { ...watch, lastMs: atMs, down: Math.max(0, watch.down - 1) };
    case 'heard':
      return { ...watch, unheard: 0 };
  }
}

/** Whether touch is dead: fingers that the page does not hear of, or one that never leaves the screen (rule W5). */
export function isTouchDead({ unheard, lastMs, down }: TouchWatch, atMs: number): boolean {
  const quietMs = atMs - lastMs;
  return (unheard >= UNHEARD && quietMs > HEARD_WITHIN_MS) || (down > 0 && quietMs > HELD_MS);
}
