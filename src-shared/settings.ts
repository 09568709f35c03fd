import { z } from 'zod';
import { SECOND_MS } from './units.ts';

/**
 * Every setting an operator can choose: its type, default, range and one sentence. What a visitor chooses
 * (language, text size …) is not a setting: it lives in the session and ends with the visit.
 */
export const settingsSchema = z.object({
  /** Languages offered, by tag; empty means every language of the pack. */
  languages: z
    .array(z.string())
    .default([])
    .describe('Languages offered to visitors; empty: all of the pack.'),
  /** Multiplies the time a scene stays; never shortens it below reading time. */
  pace: z.number().min(1).max(3).default(1).describe('How long scenes stay: 1 as computed, 2 twice as long.'),
  /** Time without a touch before a visitor is asked whether they are still there. */
  stillThereAfterMs: z
    .int()
    .min(15 * SECOND_MS)
    .max(600 * SECOND_MS)
    .default(60 * SECOND_MS)
    .describe('Milliseconds without a touch before "Are you still there?".'),
  /** Time the question stays before the loop begins again. */
  countdownMs: z
    .int()
    .min(5 * SECOND_MS)
    .max(60 * SECOND_MS)
    .default(20 * SECOND_MS)
    .describe('Milliseconds the question stays before the loop begins again.'),
  /** What becomes of the other displays of the machine. */
  otherDisplays: z
    .enum(['blank', 'mirror', 'leave'])
    .default('blank')
    .describe(
      'Other displays of the machine: blank, covered by an empty window; mirror, the same picture; leave, as they are.',
    ),
});

export type Settings = z.infer<typeof settingsSchema>;

/** The part of the settings that the page obeys. */
export type VisitorSettings = Readonly<
  Pick<Settings, 'languages' | 'pace' | 'stillThereAfterMs' | 'countdownMs'>
>;

/** Settings as they are when nobody has chosen anything. */
export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({});
