import { z } from 'zod';
import { dateSchema, editorSchema, idSchema, statusSchema, unitSchema, wordsSchema } from './fields.ts';

/** One entry of facts.json: a dated fact that words of a slide rest on, without a screen of its own. */
const factSchema = z.strictObject({
  id: idSchema,
  statement: wordsSchema.describe('What it says, in the language of the research.'),
  value: z
    .union([z.number(), wordsSchema])
    .describe('A number, or a date as ISO 8601 (--04-04: 4 April each year).'),
  unit: unitSchema,
  asOf: dateSchema,
  use: z
    .enum(['slide', 'qualifier', 'background'])
    .describe('`slide`: carried by a slide. `qualifier`: words beside a statistic. `background`: not shown.'),
  status: statusSchema,
  sources: z.array(idSchema).min(1, 'A fact without a source is not kept: name at least one'),
  provenance: z.record(z.string(), z.json()).default({}),
});

/** facts.json: facts that slides refer to. */
export const factsSchema = z.strictObject({
  $schema: editorSchema,
  facts: z.array(factSchema),
});

export type FactEntry = z.output<typeof factSchema>;
