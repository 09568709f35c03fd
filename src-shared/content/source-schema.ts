import { z } from 'zod';
import { addressSchema, dateSchema, editorSchema, idSchema, statusSchema, wordsSchema } from './fields.ts';

/** One entry of sources.json. Null means "not known" and is said so; nothing is made up in its place. */
const sourceSchema = z.strictObject({
  id: idSchema,
  publisher: wordsSchema,
  title: wordsSchema.nullable(),
  date: dateSchema.nullable().describe('When it was published, as exactly as it is known.'),
  url: addressSchema.nullable().describe("The publication's own address, shown as a code to scan."),
  seenVia: addressSchema
    .nullable()
    .describe('Where it was really seen. A record; never shown as its address.'),
  alsoSeenVia: z.array(addressSchema).default([]),
  status: statusSchema,
  standard: z
    .enum(['national', 'international'])
    .optional()
    .describe('A mine action standard: only a national one may answer for contested advice.'),
  cite: wordsSchema.describe('How it is named in one line, in its own language.'),
  note: wordsSchema.nullable().describe('How it was checked, for the source sheet.'),
  textSha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'SHA-256 is 64 hexadecimal digits')
    .optional()
    .describe('Of the text that was worked from, so that it can be known again.'),
});

/** sources.json: everything the pack quotes. */
export const sourcesSchema = z.strictObject({
  $schema: editorSchema,
  sources: z.array(sourceSchema),
});

export type SourceEntry = z.output<typeof sourceSchema>;
