import { z } from 'zod';
import { INTERFACE_KEYS } from './interface-words.ts';

/** A file of `assets/languages`. Apart from languages.ts, whose words the page needs, so that zod stays out of the page. */
export const interfaceFileSchema = z.strictObject({
  $schema: z.string().optional(),
  language: z.string(),
  name: z.string(),
  review: z.enum(['original', 'reviewed', 'draft']),
  words: z.record(z.enum(INTERFACE_KEYS), z.string().min(1)),
  /** Words drafted without a reviewed model, for a native reader to look at first. */
  drafted: z.array(z.enum(INTERFACE_KEYS)).default([]),
});
