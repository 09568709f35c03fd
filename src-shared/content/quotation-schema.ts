import { z } from 'zod';
import { dateSchema, editorSchema, idSchema, languageTagSchema, wordsSchema } from './fields.ts';
import { relatedSchema } from './related.ts';

const cutSchema = z.strictObject({
  id: idSchema,
  from: z.int().min(0).describe('First sentence, counted from 0.'),
  to: z.int().min(1).describe('The sentence after the last one.'),
  note: wordsSchema.optional(),
});

/** quotations/<id>.json: what was said, as it was printed. The sentences to show are in text/<lang>.json. */
export const quotationSchema = z.strictObject({
  $schema: editorSchema,
  form: z
    .enum(['quotation', 'reported'])
    .describe('`quotation`: the words themselves. `reported`: told by the report, never in quotation marks.'),
  speaker: idSchema,
  event: idSchema.optional().describe('An entry of `events` in text/<lang>.json, for the source line.'),
  sources: z.array(idSchema).min(1, 'A quotation without a source is not shown: name at least one'),
  asOf: dateSchema.describe('The day of the publication.'),
  original: languageTagSchema.describe('Language the wording was published in.'),
  verbatim: wordsSchema.describe('The wording exactly as printed. Never edited.'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'SHA-256 is 64 hexadecimal digits')
    .optional()
    .describe(
      'Of `verbatim`; written by `content confirm` once a person has compared it with the publication.',
    ),
  cuts: z.array(cutSchema).default([]).describe('Whole sentences that may stand alone.'),
  related: relatedSchema,
  provenance: z.record(z.string(), z.json()).default({}).describe('Research kept with it; not shown.'),
});

export type QuotationFile = z.output<typeof quotationSchema>;
