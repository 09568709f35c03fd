import { z } from 'zod';
import { factsSchema } from './facts-schema.ts';
import { idSchema } from './fields.ts';
import { guidanceSchema } from './guidance-schema.ts';
import { simplifiedJsonSchema, type JsonSchema } from './json-schema-form.ts';
import { hintsOn } from './json-schema-hints.ts';
import { packSchema } from './pack-schema.ts';
import { programmeSchema } from './programme-schema.ts';
import { quotationSchema } from './quotation-schema.ts';
import { situationSchema } from './situation-schema.ts';
import { slideSchema } from './slide-schema.ts';
import { sourcesSchema } from './source-schema.ts';
import { speakersSchema } from './speaker-schema.ts';
import { statisticSchema } from './statistic-schema.ts';
import { talkSchema } from './talk-schema.ts';
import {
  quotationTextSchema,
  situationTextSchema,
  slideTextSchema,
  statisticTextSchema,
  talkTextSchema,
  textSchema,
} from './text-schema.ts';

/** The whole of text/<lang>.json: the checks read the words of scenes one at a time, an editor wants them all. */
const wholeTextSchema = textSchema.extend({
  quotations: z.record(idSchema, quotationTextSchema).optional().describe('Words of the voices, by id.'),
  statistics: z.record(idSchema, statisticTextSchema).optional().describe('Words of the figures, by id.'),
  slides: z.record(idSchema, slideTextSchema).optional().describe('Words of the story, by id.'),
  situations: z.record(idSchema, situationTextSchema).optional().describe('Words of the check, by id.'),
  talks: z.record(idSchema, talkTextSchema).optional().describe('Titles and notes of the talks, by id.'),
});

interface FileKind {
  readonly title: string;
  readonly description: string;
  readonly schema: z.ZodType;
}

/** Every kind of file in a pack that has a shape, by the name of its JSON Schema. */
const FILE_KINDS: Readonly<Record<string, FileKind>> = {
  pack: {
    title: 'pack.json',
    description: 'What the pack is, in which languages, and how much a screen may hold.',
    schema: packSchema,
  },
  programme: {
    title: 'programme.json',
    description: 'The order of each section, and what the attract loop shows.',
    schema: programmeSchema,
  },
  sources: {
    title: 'sources.json',
    description: 'Everything the pack quotes. Null is "not known"; nothing is made up in its place.',
    schema: sourcesSchema,
  },
  speakers: {
    title: 'speakers.json',
    description: 'Everybody who is quoted. With exactly one, all voices are said to be theirs.',
    schema: speakersSchema,
  },
  statistic: {
    title: 'statistics/<id>.json',
    description: 'One number, its parts, its date, its sources and how it is drawn.',
    schema: statisticSchema,
  },
  quotation: {
    title: 'quotations/<id>.json',
    description: 'What was said, as it was printed.',
    schema: quotationSchema,
  },
  slide: {
    title: 'slides/<id>.json',
    description: 'A picture of the story and what stands behind its words.',
    schema: slideSchema,
  },
  situation: {
    title: 'situations/<id>.json',
    description: 'A picture that asks "What would you do?", its answers, and what stands behind its words.',
    schema: situationSchema,
  },
  talk: {
    title: 'talks/<id>.json',
    description: 'Which scenes a speaker shows, in which order and steps, and for how long.',
    schema: talkSchema,
  },
  text: {
    title: 'text/<lang>.json',
    description: 'Every sentence in one language.',
    schema: wholeTextSchema,
  },
  facts: {
    title: 'facts.json',
    description: 'Dated facts that slides rest on, without a screen of their own.',
    schema: factsSchema,
  },
  guidance: {
    title: 'guidance.json',
    description: 'What may be said about safety, what may not, and why.',
    schema: guidanceSchema,
  },
  'statistic-text': {
    title: 'text/<lang>/statistics/<id>.json',
    description: 'The words of one figure in one language, in a file of their own.',
    schema: statisticTextSchema,
  },
  'quotation-text': {
    title: 'text/<lang>/quotations/<id>.json',
    description: 'The words of one voice in one language, in a file of their own.',
    schema: quotationTextSchema,
  },
  'slide-text': {
    title: 'text/<lang>/slides/<id>.json',
    description: 'The words of one slide in one language, in a file of their own.',
    schema: slideTextSchema,
  },
  'talk-text': {
    title: 'text/<lang>/talks/<id>.json',
    description: 'Title and notes of one talk in one language, in a file of their own.',
    schema: talkTextSchema,
  },
  'situation-text': {
    title: 'text/<lang>/situations/<id>.json',
    description: 'The words of one situation in one language, in a file of their own.',
    schema: situationTextSchema,
  },
};

/**
 * A JSON Schema (draft 07, which editors know best) of every kind of file in a pack, by the name of its file without
 * `.schema.json`. Computed from the schemas that the checks use: whatever passes a check passes these.
 */
export function jsonSchemas(): ReadonlyMap<string, JsonSchema> {
  return new Map(Object.entries(FILE_KINDS).map(([name, kind]) => [name, jsonSchemaOf(kind)]));
}

function jsonSchemaOf({ title, description, schema }: FileKind): JsonSchema {
  const generated = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-07',
    override: ({ zodSchema, jsonSchema }) => void Object.assign(jsonSchema, hintsOn(zodSchema)),
  });
  return simplifiedJsonSchema({ ...generated, title, description });
}
