import { z } from 'zod';
import { editorSchema, idSchema, wordsSchema } from './fields.ts';

/** One entry of speakers.json; the name, role and organisation are in text/<lang>.json. */
const speakerSchema = z.strictObject({
  id: idSchema,
  source: idSchema.describe('The source that names them.'),
  asPrinted: z.array(wordsSchema).default([]).describe('How the source names them.'),
  note: wordsSchema.optional(),
});

/** speakers.json: everybody who is quoted. With exactly one, all voices are said to be theirs. */
export const speakersSchema = z.strictObject({
  $schema: editorSchema,
  speakers: z.array(speakerSchema),
});

export type SpeakerEntry = z.output<typeof speakerSchema>;
