import { z } from 'zod';
import { editorSchema, idSchema } from './fields.ts';

const buildsSchema = z
  .union([z.enum(['whole', 'parts']), z.array(z.int().min(1)).min(1)])
  .default('whole')
  .describe(
    '`whole`: all of it at once. `parts`: sentence by sentence, line by line, part of the chart by part. Or how many parts stand after each step, such as [1, 3].',
  );

const entrySchema = z.strictObject({
  id: idSchema
    .optional()
    .describe('Its name in this talk, under which its notes are. Without it: the id of the scene.'),
  scene: idSchema.describe('A scene of the pack.'),
  cut: idSchema.optional().describe('A cut of a quotation; without it the whole is shown.'),
  builds: buildsSchema,
  minutes: z
    .number()
    .positive('What is planned for a scene is more than 0 minutes')
    .max(120)
    .describe('How long the speaker plans to stay with it.'),
});

/** talks/<id>.json: the order in which a speaker shows scenes. Title and notes are in text/<lang>.json. */
export const talkSchema = z.strictObject({
  $schema: editorSchema,
  scenes: z
    .array(entrySchema)
    .min(1, 'A talk shows at least one scene')
    .max(200, 'A talk has at most 200 scenes')
    .describe('What is shown, in order. A scene may come twice, under another id.'),
});

export type TalkFile = z.output<typeof talkSchema>;
export type TalkEntry = TalkFile['scenes'][number];
