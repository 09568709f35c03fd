import { z } from 'zod';
import { editorSchema, idSchema } from './fields.ts';

const ids = z.array(idSchema).optional();
const idsOrAll = z.union([z.literal('all'), z.array(idSchema)]).default('all');

const loopEntrySchema = z.strictObject({
  scene: idSchema,
  cut: idSchema.optional().describe('A cut of a quotation; without it the whole is shown.'),
});

const weight = z
  .number()
  .refine(
    (value) => Number.isInteger(value) && value >= 1 && value <= 9,
    'A weight is a whole number from 1 to 9',
  );

const weightsSchema = z
  .strictObject({ quotations: weight, statistics: weight, slides: weight })
  .optional()
  .describe(
    'How often each kind comes, such as 2, 1, 1; the shorter lists begin again. Without it every scene comes once a round.',
  );

/** programme.json: the order of each section, and what the attract loop shows. */
export const programmeSchema = z.strictObject({
  $schema: editorSchema,
  quotations: ids.describe('Order of the voices. Without it: every file of the folder, by name.'),
  statistics: ids.describe('Order of the figures. Without it: every file of the folder, by name.'),
  slides: ids.describe('Order of the story. Without it: every file of the folder, by name.'),
  situations: ids.describe(
    'Order of the check, "What would you do?"; at most six. Without it: every file of the folder, by name.',
  ),
  loop: z
    .strictObject({
      order: z
        .union([z.literal('spread'), z.array(loopEntrySchema).min(1)])
        .default('spread')
        .describe(
          '`spread` interleaves the three lists below; a list of scenes is shown as it stands instead.',
        ),
      weights: weightsSchema,
      quotations: z.union([z.literal('all'), z.array(loopEntrySchema)]).default('all'),
      statistics: idsOrAll,
      slides: idsOrAll,
    })
    .prefault({})
    .describe('What the attract loop shows.'),
  doors: z
    .strictObject({
      voices: loopEntrySchema.optional(),
      figures: loopEntrySchema.optional(),
      safe: loopEntrySchema.optional(),
    })
    .prefault({})
    .describe('The scene each door of explore shows a glimpse of. Without it: the first of its section.'),
});

export type ProgrammeFile = z.output<typeof programmeSchema>;
