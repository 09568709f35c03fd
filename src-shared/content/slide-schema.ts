import { z } from 'zod';
import { editorSchema, idSchema, wordsSchema } from './fields.ts';
import { relatedSchema } from './related.ts';
import type { Hour } from './scene.ts';

const HOURS = ['before', 'first', 'dawn', 'morning', 'day', 'evening'] as const satisfies readonly Hour[];

/** The hour of a picture with words in its sky. */
export const hourSchema = z
  .enum(HOURS)
  .describe('Hour of the picture: decides the sky behind the words and their colour.');

/** A picture of the pack, as scenes name it. */
export const pictureSchema = z
  .string()
  .regex(
    /^pictures\/[A-Za-z0-9._-]+\.(?:svg|png|jpg|jpeg|webp|avif)$/,
    'A picture is written pictures/name.svg',
  )
  .describe('File inside the pack.');

/** National standards that answer for contested advice. */
export const standardsSchema = z
  .array(z.strictObject({ topic: idSchema, source: idSchema }))
  .default([])
  .describe('National standards that give the contested advice of this scene, by topic (c01 …).');

/** slides/<id>.json: a picture of the story and what stands behind its words, which are in text/<lang>.json. */
export const slideSchema = z.strictObject({
  $schema: editorSchema,
  chapter: wordsSchema.describe('Part of the story it belongs to.'),
  hour: hourSchema,
  picture: pictureSchema,
  panels: z
    .array(z.string().min(1))
    .min(1)
    .nullable()
    .default(null)
    .describe('Views of the picture, one a line.'),
  tall: z
    .boolean()
    .default(false)
    .describe('Whether something in the picture reaches high into the sky: words then keep to its left.'),
  footed: z
    .boolean()
    .default(false)
    .describe(
      'Whether what matters reaches down to the foot of the picture: upright screens then show its foot.',
    ),
  signs: z
    .array(idSchema)
    .default([])
    .describe('Rectangles of the drawing, by id, on which the local word of its signs is set.'),
  strongLine: z.int().min(0).nullable().default(null).describe('The line to set strong, counted from 0.'),
  safetyNote: z
    .boolean()
    .describe('Whether "General information only" stands beside it; true with safety advice.'),
  sources: z.array(idSchema).min(1, 'A slide without a source is not shown: name at least one'),
  figures: z.array(idSchema).default([]).describe('Statistics or facts its words use; {id} prints a number.'),
  messages: z.array(idSchema).default([]).describe('Safety messages of guidance.json that it carries.'),
  standards: standardsSchema,
  related: relatedSchema,
  provenance: z.record(z.string(), z.json()).default({}).describe('Research kept with it; not shown.'),
});

export type SlideFile = z.output<typeof slideSchema>;
