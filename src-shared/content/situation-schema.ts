import { z } from 'zod';
import { editorSchema, idSchema } from './fields.ts';
import { relatedSchema } from './related.ts';
import { hourSchema, pictureSchema, standardsSchema } from './slide-schema.ts';

const answersSchema = z
  .array(
    z.strictObject({ id: idSchema, isSafe: z.boolean().describe('Whether it is what the messages say.') }),
  )
  .min(2, 'One answer is no choice: write two or three')
  .max(3, 'Three answers are read standing: leave the others out')
  .refine((answers) => answers.some(({ isSafe }) => isSafe), 'No answer is safe: write one that is')
  .refine((answers) => answers.some(({ isSafe }) => !isSafe), 'Every answer is safe: write one that is not')
  .refine(
    (answers) => new Set(answers.map(({ id }) => id)).size === answers.length,
    'An id stands here twice: rename one answer',
  );

/** situations/<id>.json: what a visitor is asked, and what stands behind the words, which are in text/<lang>.json. */
export const situationSchema = z.strictObject({
  $schema: editorSchema,
  hour: hourSchema,
  picture: pictureSchema,
  sources: z.array(idSchema).min(1, 'A situation without a source is not shown: name at least one'),
  messages: z
    .array(idSchema)
    .min(1, 'A situation teaches what somebody advises: name messages of guidance.json')
    .describe('Safety messages of guidance.json that it teaches.'),
  answers: answersSchema.describe(
    'Two or three, at least one safe and one not; in the order they are shown.',
  ),
  standards: standardsSchema,
  related: relatedSchema,
  provenance: z.record(z.string(), z.json()).default({}).describe('Research kept with it; not shown.'),
});

export type SituationFile = z.output<typeof situationSchema>;
