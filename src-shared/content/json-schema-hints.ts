import type { z } from 'zod';
import {
  addressSchema,
  dateSchema,
  editorSchema,
  idSchema,
  languageTagSchema,
  unitSchema,
  wordsSchema,
} from './fields.ts';
import type { JsonSchema } from './json-schema-form.ts';

/** What a field's schema says in code only (a refinement, a message), said so that an editor can show it. */
const FIELD_HINTS: readonly (readonly [z.ZodType, JsonSchema])[] = [
  [editorSchema, { description: 'The address of this schema, for editors. The kiosk does not read it.' }],
  [
    dateSchema,
    {
      pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$',
      patternErrorMessage: 'A date is written 2023, 2023-05 or 2023-05-26.',
      examples: ['2023', '2023-05', '2023-05-26'],
    },
  ],
  [
    idSchema,
    {
      patternErrorMessage: 'An id has lower-case letters, digits and single hyphens only.',
      examples: ['items', 'world-2024'],
    },
  ],
  [
    wordsSchema,
    {
      pattern: '^\\S(?:[\\s\\S]*\\S)?$',
      patternErrorMessage: 'Words are not empty and have no white space at either end.',
    },
  ],
  [
    languageTagSchema,
    {
      patternErrorMessage: 'A language tag is written en, az, ru or pt-BR.',
      examples: ['en', 'az', 'ru', 'pt-BR'],
    },
  ],
  [addressSchema, { examples: ['https://example.org/report'] }],
  [unitSchema, { examples: ['person', 'hectare', '%', '{school}'] }],
];

/** What an editor is told beside the shape of a field: nothing where the shape says it all. */
export function hintsOn(schema: z.core.$ZodType): JsonSchema {
  const [, hints = {}] = FIELD_HINTS.find(([field]) => isMadeFrom(schema, field)) ?? [];
  return hints;
}

/** Whether a schema is another one, or that one with a description or a limit of its own. */
function isMadeFrom(schema: z.core.$ZodType, field: z.core.$ZodType): boolean {
  if (schema === field) return true;
  const { parent } = schema._zod;
  return parent !== undefined && isMadeFrom(parent, field);
}
