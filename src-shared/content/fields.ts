import { z } from 'zod';
import { isRealDate } from './dates.ts';
import { nearestName } from './nearest-name.ts';
import { FREE_UNIT, UNIT_NAMES } from './units.ts';

/** An id: lower-case letters, digits and hyphens, so that it can be a file's name and part of an address. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'An id has lower-case letters, digits and single hyphens only')
  .max(80);

/** Words for people: not empty, and no white space at either end. */
export const wordsSchema = z
  .string()
  .min(1, 'Words are missing: write them, or leave the field out')
  .refine(
    (words) => words === words.trim(),
    'There is white space at the beginning or the end: take it away',
  );

/** ISO 8601: a year, a month or a day, and one that exists. */
export const dateSchema = z
  .string()
  .refine(isRealDate, 'A date is written 2023, 2023-05 or 2023-05-26, and must exist in the calendar');

/** A BCP 47 language tag, such as `en`, `az` or `pt-BR`. */
export const languageTagSchema = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'A language tag is written en, az, ru or pt-BR')
  .refine(isLanguageTag, 'This is not a language tag of BCP 47');

/** An address of the world wide web. */
export const addressSchema = z.url({ protocol: /^https?$/, hostname: z.regexes.domain });

/** A unit of the closed list, or anything that is counted in braces (rule A6). */
export const unitSchema = z.union([z.enum(UNIT_NAMES), z.string().regex(FREE_UNIT, { abort: true })], {
  error: ({ input }) => {
    const near = typeof input === 'string' ? nearestName(input, UNIT_NAMES) : null;
    const meant = near === null ? '' : `Did you mean "${near}"? `;
    return `${meant}Known units are ${UNIT_NAMES.join(', ')}; anything else that is counted is written in braces, "{school}"`;
  },
});

/** Whether anybody who reads the language natively has signed it off. */
export const reviewSchema = z.enum(['original', 'reviewed', 'draft']);

/** How far a source or a figure was followed back. */
export const statusSchema = z.enum(['primary', 'verified', 'verified-second-hand']);

/** For editors: the address of a JSON Schema. Read by nobody here. */
export const editorSchema = z.string().optional();

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
