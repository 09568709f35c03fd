import { z } from 'zod';
import { FORMULA_NAMES } from './arithmetic.ts';
import { dateSchema, editorSchema, idSchema, unitSchema } from './fields.ts';
import { relatedSchema } from './related.ts';

/** Quantities are whole and real; zero and less would have no shape to draw. */
const quantity = z.number().positive('A quantity that is drawn is greater than 0');

const partSchema = z.strictObject({ id: idSchema, value: quantity });

const comparisonSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][A-Za-z0-9]*$/, 'A name such as "pitches", to be written {pitches} in sentences'),
  formula: z.enum(FORMULA_NAMES).describe('How it is computed; see docs/content.md.'),
  of: z.array(z.string()).min(1).max(2).default(['value']).describe('`value`, or ids of parts.'),
  nearest: z.number().positive().describe('Rounding step: 1000, 1, 0.1 …'),
  value: z
    .number()
    .describe('The rounded result, recorded so that a slip is noticed; recomputed at every check.'),
  between: z
    .tuple([z.number(), z.number()])
    .optional()
    .describe('The words ("about half") hold while the unrounded result lies between these two.'),
});

const pointSchema = z.strictObject({
  year: z.int().min(1900).max(2200),
  value: quantity,
  source: idSchema.describe('Where this very number was first published.'),
  provenance: z.record(z.string(), z.json()).default({}),
});

const seriesSchema = z.strictObject({
  basis: z
    .literal('as first published')
    .describe('One basis for all years: no revised number among first ones.'),
  points: z.array(pointSchema).min(2),
});

const chartSchema = z.discriminatedUnion('form', [
  z.strictObject({ form: z.literal('strip') }),
  z.strictObject({ form: z.literal('share') }),
  z.strictObject({
    form: z.literal('people'),
    perRow: z.int().min(19, 'With fewer than 19 to a row the figures would be taller than the screen'),
  }),
  z.strictObject({ form: z.literal('columns'), gridStep: quantity }),
  z.strictObject({ form: z.literal('square') }),
  z.strictObject({ form: z.literal('tally'), perMark: quantity.default(1) }),
]);

/** statistics/<id>.json: one number, its parts and where it comes from. Sentences are in text/<lang>.json. */
export const statisticSchema = z.strictObject({
  $schema: editorSchema,
  value: quantity,
  unit: unitSchema.describe(
    'What is measured or counted: `hectare`, `person`, `%`, or `{school}` for anything else that is counted.',
  ),
  asOf: dateSchema.describe('What the number is dated to; a number without a date is not shown.'),
  sources: z.array(idSchema).min(1, 'A number without a source is not shown: name at least one'),
  parts: z.array(partSchema).default([]).describe('What the number is made of; they add up to it.'),
  comparisons: z.array(comparisonSchema).default([]),
  series: seriesSchema.optional().describe('The same count in other years; the last one is this number.'),
  chart: chartSchema,
  related: relatedSchema,
  provenance: z.record(z.string(), z.json()).default({}).describe('Research kept with it; not shown.'),
});

export type StatisticFile = z.output<typeof statisticSchema>;
export type StatisticComparison = z.output<typeof comparisonSchema>;
export type ChartForm = StatisticFile['chart']['form'];
