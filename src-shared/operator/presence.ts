import { MINUTE_MS } from '../units.ts';

/** How long the operator's window stays without a touch. */
export const OPERATOR_STAYS_MS = 2 * MINUTE_MS;

/** How long the operator's window still stays, given when it was touched last (rule O6); 0 once it is to leave. */
export function staysForMs(lastTouchMs: number, nowMs: number): number {
  return Math.max(0, OPERATOR_STAYS_MS - Math.max(0, nowMs - lastTouchMs));
}
