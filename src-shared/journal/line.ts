import { z } from 'zod';

/** Counts by name: scenes, languages, doors. */
const counts = z.record(z.string().max(200), z.int().min(0));

/**
 * When, on the kiosk's own clock and calendar, to the minute: `2027-04-04T10:05`. Nearer would tell one visitor from the
 * next.
 */
const minute = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);

const seconds = z.int().min(0);

/** A visit, from the first touch to the loop. Nothing in it outlives the visit or says who it was. */
export const visitSchema = z.object({
  at: minute,
  type: z.literal('visit'),
  seconds,
  touches: z.int().min(0),
  /** Whether the visitor went home, started over, or simply left. */
  ended: z.enum(['home', 'start-over', 'left']),
  /** How often each door was gone through. */
  doors: counts,
  /** Seconds in front of each item, by its id. */
  items: z.record(z.string().max(200), seconds),
  /** Languages it was held in, by tag, in seconds. */
  languages: z.record(z.string().max(35), seconds),
  /** How often each help was asked for. */
  helps: counts,
  /** How often a source was opened. */
  sources: z.int().min(0),
});

/** What the loop showed in a stretch of time, and how often. */
export const shownSchema = z.object({ at: minute, type: z.literal('shown'), scenes: counts });

/** The kiosk began, or its page did, and why. */
export const startedSchema = z.object({
  at: minute,
  type: z.literal('started'),
  what: z.enum(['kiosk', 'page']),
  why: z.string().max(60),
});

/** A line of the journal (rule J1): counts and durations only. */
export const journalLineSchema = z.discriminatedUnion('type', [visitSchema, shownSchema, startedSchema]);

export type JournalLine = z.infer<typeof journalLineSchema>;
export type VisitLine = z.infer<typeof visitSchema>;

/** A line as it is written, with the line break that says it is whole. */
export function writtenLine(line: JournalLine): string {
  return `${JSON.stringify(line)}\n`;
}

/** The lines of a file of the journal, and how many could not be read: a power cut leaves half of one. */
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
