import { MINUTE_MS } from '../units.ts';

/** What a planned new start of the page depends on. */
export interface QuietState {
  /** Hour of the day from which it is begun anew once; null: never. */
  readonly hour: number | null;
  /** Since the clock on the wall last showed that hour. */
  readonly minutesSinceHour: number;
  readonly loadedForMs: number;
  readonly idleMs: number;
  readonly pageMb: number;
}

/** Nobody has touched for so long. */
const IDLE_MS = MINUTE_MS;
/** Three times what a page of ours takes after days. */
const MOST_MB = 600;
/** One that is large again at once is not made smaller by beginning it anew. */
const LEAST_MS = 30 * MINUTE_MS;

/** Why the page is begun anew while nobody is there; null when there is no reason, or somebody is (rule W10). */
export function quietReason(state: QuietState): 'night' | 'memory' | null {
  if (state.idleMs < IDLE_MS || state.loadedForMs < LEAST_MS) return null;
  if (state.pageMb > MOST_MB) return 'memory';
  return state.hour !== null && state.loadedForMs > state.minutesSinceHour * MINUTE_MS ? 'night' : null;
}

/** Minutes since the clock on the wall last showed this hour. Never a day or more. */
export function minutesSince(hour: number, now: { readonly hour: number; readonly minute: number }): number {
  return ((now.hour - hour + 24) % 24) * 60 + now.minute;
}
