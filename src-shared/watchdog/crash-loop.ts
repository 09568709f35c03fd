import { MINUTE_MS, SECOND_MS } from '../units.ts';

/** So many ends within so long are a loop that does not end by itself (rule W7). */
const LOOP = { ends: 5, withinMs: 2 * MINUTE_MS } as const;

/** What follows on an end of the page. */
export type AfterEnd =
  | { readonly type: 'load'; readonly afterMs: number }
  /** Started like this it cannot go on. */
  | { readonly type: 'safe-mode' };

/** What is waited before the page is loaded anew in safe mode, from the fifth end in a row on. */
const WAITS_MS = [SECOND_MS, 2 * SECOND_MS, 5 * SECOND_MS, 10 * SECOND_MS, 30 * SECOND_MS] as const;

/** The moments of ends that still count, with one more. */
export function withEnd(endsMs: readonly number[], atMs: number): readonly number[] {
  // A moment in the future is of a clock that was put back since: it says nothing.
  return [...endsMs.filter((ms) => ms <= atMs && atMs - ms < LOOP.withinMs), atMs];
}

/** Whether these moments are a crash loop. They are as `withEnd` keeps them. */
export function isCrashLoop(endsMs: readonly number[]): boolean {
  return endsMs.length >= LOOP.ends;
}

/** What is done about the last of these ends: the page comes back at once, unless that has not helped five times. */
export function afterEnd(endsMs: readonly number[], isSafe: boolean): AfterEnd {
  if (!isCrashLoop(endsMs)) return { type: 'load', afterMs: 0 };
  if (!isSafe) return { type: 'safe-mode' };
  const wait = Math.min(endsMs.length - LOOP.ends, WAITS_MS.length - 1);
  return { type: 'load', afterMs: WAITS_MS[wait] ?? 0 };
}

/** How long safe mode lasts before the kiosk tries again, by how often it has tried in vain. */
const SAFE_FOR_MS = [10 * MINUTE_MS, 30 * MINUTE_MS, 120 * MINUTE_MS, 480 * MINUTE_MS] as const;

/** How long safe mode lasts, the `tries`-th time in a row, counted from 0. Never shorter after more of them. */
export function safeForMs(tries: number): number {
  return SAFE_FOR_MS[Math.min(Math.max(0, tries), SAFE_FOR_MS.length - 1)] ?? 0;
}
