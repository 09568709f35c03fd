import { z } from 'zod';
import { editorSchema, idSchema, languageTagSchema, reviewSchema, wordsSchema } from './fields.ts';

/** A translation signed off by itself, before its whole language is. */
const review = reviewSchema.optional();
/** First digits of the hash of the words that were translated; see translation.ts. */
const madeFrom = z
  .string()
  .regex(/^[0-9a-f]{12}$/, 'This is 12 hexadecimal digits: let `npm run content -- confirm` write it')
  .optional()
  .describe('Which wording of the first language this was translated from; written by the content tool.');
const sourceLine = wordsSchema.optional().describe("Instead of the source's own short name.");
const byId = <Entry extends z.ZodType>(entry: Entry) => z.record(idSchema, entry).default({});

const speakerTextSchema = z.strictObject({
  name: wordsSchema,
  role: wordsSchema,
  organisation: wordsSchema,
  credit: wordsSchema.describe('Role and organisation in one line.'),
});

export const quotationTextSchema = z.strictObject({
  $schema: editorSchema,
  review,
  madeFrom,
  sentences: z.array(wordsSchema).min(1).describe('Whole sentences; as many in every language.'),
  sourceLine,
});

export const statisticTextSchema = z.strictObject({
  $schema: editorSchema,
  review,
  madeFrom,
  before: wordsSchema.optional().describe('Words before the number, when the sentence needs them.'),
  number: wordsSchema.optional().describe('How the number is printed, such as "{millions} million".'),
  lead: wordsSchema.describe('What the number counts, with its qualifier.'),
  comparison: wordsSchema.optional().describe('Makes the size felt; numbers as {name}.'),
  asOf: wordsSchema.optional().describe('What the number is dated to, when the date alone does not say it.'),
  note: wordsSchema.optional().describe('What a reader must know to read the chart fairly.'),
  parts: z.record(z.string(), wordsSchema).default({}).describe('Labels of the parts, by id.'),
  marks: z.record(z.string(), wordsSchema).default({}).describe('Words inside the chart.'),
  sourceLine,
});

export const slideTextSchema = z.strictObject({
  $schema: editorSchema,
  review,
  madeFrom,
  title: wordsSchema,
  lines: z.array(wordsSchema).min(1).describe('Whole sentences; as many lines in every language.'),
  alt: wordsSchema.describe('The picture in words, for those who cannot see it.'),
  sign: wordsSchema
    .optional()
    .describe("What real signs say in this language beside the picture's own word, in capitals: МИНЫ."),
  caution: wordsSchema.optional().describe('A sentence before the safety note, such as "Signs differ …".'),
  sourceLine,
});

export const situationTextSchema = z.strictObject({
  $schema: editorSchema,
  review,
  madeFrom,
  situation: wordsSchema.describe('What there is to be decided, in one or two sentences.'),
  question: wordsSchema.optional().describe('Instead of "What would you do?".'),
  answers: z.record(z.string(), wordsSchema).describe('What a visitor may say they would do, by id.'),
  feedback: z.record(z.string(), wordsSchema).describe('What is said to each answer, kindly, by its id.'),
  message: wordsSchema.describe('What is to be remembered, in one sentence, for the last page.'),
  alt: wordsSchema.describe('The picture in words, for those who cannot see it.'),
  caution: wordsSchema.optional().describe('A sentence before the safety note, such as "Signs differ …".'),
  sourceLine,
});

export const talkTextSchema = z.strictObject({
  $schema: editorSchema,
  review,
  madeFrom,
  title: wordsSchema.describe('What the talk is called.'),
  notes: z
    .record(idSchema, wordsSchema)
    .default({})
    .describe('What the speaker says beside a scene, by its id in the talk.'),
});

/**
 * text/<lang>.json: every sentence an author wrote in one language. The kinds of scenes are held against
 * their schemas one at a time, when a scene is opened, so that a large file costs nothing at the start.
 */
export const textSchema = z.strictObject({
  $schema: editorSchema,
  language: languageTagSchema,
  pack: z.strictObject({
    title: wordsSchema.describe("The kiosk's name on the screen."),
    event: wordsSchema.describe("The event's name in a few words."),
    place: wordsSchema.optional().describe('Where it takes place: a town, a hall.'),
  }),
  safetyNote: wordsSchema.optional().describe('"General information only. Follow local advice."'),
  events: byId(wordsSchema).describe('Where words were spoken: event and place in one line.'),
  sources: byId(wordsSchema).describe('Short names of sources that are named in this language.'),
  speakers: byId(speakerTextSchema),
  quotations: z.record(z.string(), z.unknown()).optional(),
  statistics: z.record(z.string(), z.unknown()).optional(),
  slides: z.record(z.string(), z.unknown()).optional(),
  situations: z.record(z.string(), z.unknown()).optional(),
  talks: z.record(z.string(), z.unknown()).optional(),
  drafted: z
    .array(z.string().startsWith('/', 'A JSON pointer begins with /'))
    .default([])
    .describe('Pointers to words drafted without a reviewed model, for a native reader to look at first.'),
});

export type TextFile = z.output<typeof textSchema>;
export type StatisticText = z.output<typeof statisticTextSchema>;
export type SlideText = z.output<typeof slideTextSchema>;
export type SituationText = z.output<typeof situationTextSchema>;
export type TalkText = z.output<typeof talkTextSchema>;
export type QuotationText = z.output<typeof quotationTextSchema>;
