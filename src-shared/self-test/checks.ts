import type { InterfaceKey } from '../interface-words.ts';

/** Everything that is looked at before the doors open, in the order in which it is listed. */
export const CHECKS = [
  'touch',
  'sound',
  'colours',
  'upright',
  'letters',
  'clock',
  'disk',
  'awake',
  'network',
  'content',
  'pin',
  'recovery',
] as const;
export type Check = (typeof CHECKS)[number];

/** What a check came to. `unknown`: it cannot be told on this system, which keeps no door shut. */
export interface Verdict {
  readonly check: Check;
  readonly state: 'good' | 'mend' | 'unknown';
  /** What is said of it: that it is good, or what to do. */
  readonly says: InterfaceKey;
  /** What stands for the `{names}` in that sentence. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** Verdicts by their check; a check without one was not looked at yet. */
export type Verdicts = Readonly<Partial<Record<Check, Verdict>>>;

/** What keeps the doors shut (rule Q1): checks to be mended, and those nobody has looked at. */
export function toDo(verdicts: Verdicts): readonly Check[] {
  return CHECKS.filter((check) => {
    const state = verdicts[check]?.state;
    return state === undefined || state === 'mend';
  });
}

/** A verdict on a check. */
export function verdict(
  check: Check,
  state: Verdict['state'],
  says: InterfaceKey,
  values: Verdict['values'] = {},
): Verdict {
  return { check, state, says, values };
}
