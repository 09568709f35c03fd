import { z } from 'zod';
import { SECOND_MS } from './units.ts';

const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time of day: write it as 09:00, from 00:00 to 23:59');

/** One row of opening hours; `to` at or before `from` is on the next day. */
const openingHours = z.object({
  days: z
    .array(z.int().min(1).max(7))
    .min(1)
    .max(7)
    .refine((days) => new Set(days).size === days.length, 'names a day twice'),
  from: timeOfDay,
  to: timeOfDay,
});

/** When the kiosk is open on some days of the week; days are ISO 8601's, Monday is 1. */
export type OpeningHours = Readonly<z.infer<typeof openingHours>>;

/**
 * Every setting an operator can choose: its type, default, range and one sentence. What a visitor chooses
 * (language, text size …) is not a setting: it lives in the session and ends with the visit.
 */
export const settingsSchema = z.object({
  /** Languages offered, by tag; empty means every language of the pack. */
  languages: z
    .array(z.string())
    .default([])
    .describe(
      'Languages offered to visitors, in this order: the loop speaks the first; empty: all of the pack.',
    ),
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
  /** Local time; outside of it the screen is black. */
  openingHours: z
    .array(openingHours)
    .max(14)
    .default([])
    .describe(
      'Hours of operation in local time, each with its days (1 is Monday), from and to (at or before from: on the next day); empty: always open.',
    ),
  /** A page that runs for weeks is begun anew once a day, when nobody sees it. */
  quietRestartHour: z
    .int()
    .min(0)
    .max(23)
    .nullable()
    .default(4)
    .describe('Hour of the day from which the page is begun anew once, when nobody is there; null: never.'),
  /** For screens that cannot be made darker themselves. */
  brightnessVeil: z
    .int()
    .min(0)
    .max(80)
    .default(0)
    .describe('Percent of black that is laid over the picture; 0: none.'),
  /** Against burn-in. */
  pixelShift: z
    .boolean()
    .default(false)
    .describe('Whether the picture moves by a pixel or two every few minutes, against burn-in.'),
  /** Where the system cannot turn the picture itself. */
  screenTurn: z
    .literal([0, 90, 180, 270])
    .default(0)
    .describe("Degrees clockwise by which the picture is turned; the system's own setting is better."),
  /** A hall may not want a kiosk that speaks. */
  sound: z.boolean().default(true).describe('Whether the kiosk may speak: items can be read aloud.'),
  /** Counts and durations only, and nothing of a visitor. */
  journal: z.boolean().default(true).describe('Whether the journal counts what was shown and touched.'),
  /** The same pack may go from one event to the next. */
  eventName: z
    .string()
    .max(120)
    .default('')
    .describe("Name of the event that is shown; empty: the pack's own."),
});

export type Settings = z.infer<typeof settingsSchema>;

/** The part of the settings that the page obeys. */
export type VisitorSettings = Readonly<
  Pick<
    Settings,
    | 'languages'
    | 'pace'
    | 'stillThereAfterMs'
    | 'countdownMs'
    | 'brightnessVeil'
    | 'pixelShift'
    | 'screenTurn'
    | 'sound'
    | 'eventName'
  >
>;

/** Settings as they are when nobody has chosen anything. */
export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({});
