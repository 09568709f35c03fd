import { z } from 'zod';
import {
  dateSchema,
  editorSchema,
  idSchema,
  languageTagSchema,
  reviewSchema,
  wordsSchema,
} from './fields.ts';
import { FORMAT_VERSION } from './format-version.ts';

const languageSchema = z.strictObject({
  tag: languageTagSchema.describe('BCP 47 tag; the pack has text/<tag>.json.'),
  name: wordsSchema.describe("The language's own name for itself."),
  review: reviewSchema.describe(
    '`draft` is said on the screen until a native reader signs the language off here.',
  ),
});

const eventSchema = z.strictObject({
  from: dateSchema.nullable().default(null).describe('First day of the event; null when it is not known.'),
  to: dateSchema.nullable().default(null).describe('Last day, when it is not the first one.'),
});

const limitsSchema = z.strictObject({
  slideWords: z.int().min(1).default(45).describe('Words on a slide, titles left out.'),
  quoteWords: z.int().min(1).default(75).describe('Words of a quotation, or of the cut of it that is shown.'),
  statisticWords: z.int().min(1).default(60).describe('Words of a figure, its labels and marks included.'),
  sentenceWords: z
    .record(languageTagSchema, z.int().min(5))
    .default({})
    .describe(
      "Words in a sentence by language, where another limit than the kiosk's own (25, on slides 20) holds.",
    ),
  slideLines: z.int().min(1).default(3).describe('Lines on a slide without panels.'),
  sourceCharacters: z
    .int()
    .min(20)
    .default(225)
    .describe('Safety line and source line together: three lines.'),
  pictureBytes: z
    .int()
    .min(1000)
    .max(20_000_000)
    .default(3_000_000)
    .describe('Bytes of a picture made of pixels; more is an error.'),
  figureYears: z
    .number()
    .positive()
    .default(5)
    .describe('A figure dated longer ago than this is warned of, with its age.'),
});

/** pack.json: what a pack is, in which languages, and how much a screen may hold. */
export const packSchema = z.strictObject({
  $schema: editorSchema,
  formatVersion: z.literal(FORMAT_VERSION).describe('Version of this layout of files.'),
  id: idSchema.describe('Stable name of the pack.'),
  title: wordsSchema
    .max(120)
    .describe('The pack for those who manage it: lists, logs. Visitors read the title in text/<lang>.json.'),
  version: z
    .string()
    .regex(/^[0-9A-Za-z][0-9A-Za-z.+_-]*$/, 'A version is written 1.0.0 or 2026-05: no spaces')
    .max(40)
    .describe('Version of the content, chosen by its editor.'),
  event: eventSchema
    .prefault({})
    .describe('When the event takes place. Its name and place are in text/<lang>.json.'),
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/, 'A colour is written #f2a83a, in lower case')
    .nullable()
    .default(null)
    .describe("The one colour that is the organiser's; null is the kiosk's own amber."),
  languages: z
    .array(languageSchema)
    .min(1, 'A pack has at least one language')
    .describe('In the order they are offered. The first one is complete; the others fall back to it.'),
  limits: limitsSchema
    .prefault({})
    .describe('More than this is a warning: the words would have to be set too small.'),
});

export type PackFile = z.output<typeof packSchema>;
export type PackLimits = PackFile['limits'];
