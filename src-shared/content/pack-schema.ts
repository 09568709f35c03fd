import { z } from 'zod';
import { editorSchema, idSchema, languageTagSchema, reviewSchema, wordsSchema } from './fields.ts';

const languageSchema = z.strictObject({
  tag: languageTagSchema.describe('BCP 47 tag; the pack has text/<tag>.json.'),
  name: wordsSchema.describe("The language's own name for itself."),
  review: reviewSchema.describe(
    '`draft` is said on the screen until a native reader signs the language off here.',
  ),
});

/** pack.json: what a pack is, in which languages, and how much a screen may hold. */
export const packSchema = z.strictObject({
  $schema: editorSchema,
  formatVersion: z.literal(1).describe('Version of this layout of files.'),
  id: idSchema.describe('Stable name of the pack.'),
  version: z.string().min(1).max(40).describe('Version of the content, chosen by its editor.'),
  languages: z
    .array(languageSchema)
    .min(1, 'A pack has at least one language')
    .describe('In the order they are offered. The first one is complete; the others fall back to it.'),
  limits: z
    .strictObject({
      slideWords: z.int().min(1).default(45).describe('Words on a slide, titles left out.'),
      slideLines: z.int().min(1).default(3).describe('Lines on a slide without panels.'),
      sourceCharacters: z
        .int()
        .min(20)
        .default(225)
        .describe('Safety line and source line together: three lines.'),
    })
    .prefault({})
    .describe('More than this is a warning: the words would have to be set too small.'),
});

export type PackFile = z.output<typeof packSchema>;
export type PackLimits = PackFile['limits'];
