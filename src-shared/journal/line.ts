import { z } from 'zod';
import { DOORS, HELPS, languageTagSchema, LEAVES, sceneIdSchema } from './act.ts';

const count = z.int().min(0);

/** When, on the kiosk's own clock and calendar. Nearer than a minute would tell one visitor from the next. */
const minute = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
  .describe('Date and time on the kiosk’s clock, to the minute; of a visit, when it began.');

/** A visit, from the first touch to the loop. Nothing in it outlives the visit or says who it was. */
export const visitSchema = z.strictObject({
  at: minute,
  type: z.literal('visit').describe('This line is about one visit.'),
  seconds: count.describe('From the first touch to the last, rounded up to ten seconds.'),
  acts: count.describe(
    'How many things were done: an item, an aid, a step, a choice; a touch beside them is none.',
  ),
  ended: z
    .enum([...LEAVES, 'page', 'operator'])
    .describe(
      'How it ended: home, the visitor closed it; start-over, they began anew; left, they went away; page, the display had to begin anew; operator, staff opened their panel (not counted as a visit in sums).',
    ),
  language: languageTagSchema.describe('The language it was held in at its end.'),
  doors: z.partialRecord(z.enum(DOORS), count).describe('How often each door was gone through.'),
  items: z
    .record(sceneIdSchema, count)
    .describe('How often each item of the content was opened, by its id; the first hundred.'),
  helps: z.partialRecord(z.enum(HELPS), count).describe('How often each aid was used.'),
  sources: count.describe('How often a source was opened.'),
});

/** An hour of the loop, and what all visitors of that hour answered together: no answer belongs to a visit. */
export const hourSchema = z.strictObject({
  at: minute,
  type: z.literal('hour').describe('This line is about one hour, or the part of it the kiosk ran.'),
  shown: z
    .record(sceneIdSchema, count)
    .describe('How often the loop showed each scene, by its id; the hundred most shown.'),
  otherShown: count.describe('How often it showed all the others together.'),
  answers: z
    .record(sceneIdSchema, z.strictObject({ safe: count, other: count }))
    .describe('Answers to each situation, of all visitors of the hour together: the safe one, and others.'),
});

export const HAPPENINGS = ['kiosk-started', 'kiosk-ended', 'page-restarted', 'opened', 'dark'] as const;

/** Something that befell the kiosk itself. */
export const kioskSchema = z.strictObject({
  at: minute,
  type: z.literal('kiosk').describe('This line is about the kiosk itself.'),
  what: z
    .enum(HAPPENINGS)
    .describe(
      'What befell it: it started or ended, its page began anew, it opened or went dark by its hours.',
    ),
  why: z
    .string()
    .regex(/^[a-z0-9-]{0,40}$/)
    .describe('The reason in a word, where there is one.'),
});

/** A line of the journal (rule J1): counts and durations only. */
export const journalLineSchema = z.discriminatedUnion('type', [visitSchema, hourSchema, kioskSchema]);

export type JournalLine = Readonly<z.infer<typeof journalLineSchema>>;
export type VisitLine = Readonly<z.infer<typeof visitSchema>>;
export type HourLine = Readonly<z.infer<typeof hourSchema>>;
export type Happening = (typeof HAPPENINGS)[number];

/** A line as it is written, with the line break that says it is whole. */
export function writtenLine(line: JournalLine): string {
  return `${JSON.stringify(line)}\n`;
}

/** The day a line belongs to, as ISO 8601. */
export function dayOf({ at }: Pick<JournalLine, 'at'>): string {
  return at.slice(0, '2027-04-04'.length);
}

/** The lines of a file of the journal, and how many could not be read: a power cut leaves half of one (rule J2). */
export function readLines(text: string): { readonly lines: readonly JournalLine[]; readonly torn: number } {
  const written = text.split('\n').filter((line) => line.trim() !== '');
  const lines = written.map(parsedLine).filter((line) => line !== null);
  return { lines, torn: written.length - lines.length };
}

function parsedLine(text: string): JournalLine | null {
  try {
    const parsed = journalLineSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
