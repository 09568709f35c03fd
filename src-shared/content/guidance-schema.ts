import { z } from 'zod';
import { editorSchema, idSchema, languageTagSchema, statusSchema, wordsSchema } from './fields.ts';

const sources = z.array(idSchema).default([]);

const watchedWordsSchema = z.strictObject({
  id: idSchema,
  lang: languageTagSchema,
  terms: z.array(wordsSchema).min(1),
  category: wordsSchema,
  level: z.enum(['error', 'warning', 'note']),
  scope: z.enum(['own voice', 'beside a dated figure']),
  topic: idSchema
    .optional()
    .describe('A contested topic (c01 …) that these words are about: a cited national standard allows them.'),
  why: wordsSchema,
  use: wordsSchema.describe('What to write instead.'),
});

/** guidance.json: what may be said about safety, what may not, and why. A record; only `messages` is referred to. */
export const guidanceSchema = z.strictObject({
  $schema: editorSchema,
  standingCaution: z.strictObject({ text: wordsSchema, sources }),
  safeMessages: z.array(
    z.strictObject({
      id: idSchema,
      message: wordsSchema,
      status: statusSchema,
      sources: z.array(idSchema).min(1, 'Safety advice without a source is not shown: name at least one'),
      slides: z.array(idSchema),
      evidence: wordsSchema,
      note: wordsSchema.optional(),
    }),
  ),
  contestedTopics: z.array(
    z.strictObject({ id: idSchema, topic: wordsSchema, why: wordsSchema, kioskRule: wordsSchema, sources }),
  ),
  designRules: z.array(
    z.strictObject({
      id: idSchema,
      topic: wordsSchema,
      rule: wordsSchema,
      basis: z.enum(['source', 'own choice']),
      sources,
      text: wordsSchema.optional(),
    }),
  ),
  watchedWords: z
    .array(watchedWordsSchema)
    .describe('Words the kiosk does not use in its own voice (rule C14).'),
  partisanWording: z.array(z.record(z.string(), z.json())),
  alsoNever: z.array(wordsSchema),
  doNotUse: z.array(z.strictObject({ claim: wordsSchema, why: wordsSchema })),
  organiserDecisions: z.array(z.record(z.string(), z.json())),
});

export type GuidanceFile = z.output<typeof guidanceSchema>;
export type WatchedWords = z.output<typeof watchedWordsSchema>;
