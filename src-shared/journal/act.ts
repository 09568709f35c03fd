import { z } from 'zod';
import { idSchema, languageTagSchema as packLanguageTag } from '../content/fields.ts';

/** The longest tag that RFC 5646 asks everybody to take. */
const MOST_TAG = 35;

/** A scene's id and a language's tag, as packs write them: no words of anybody fit in. */
export const sceneIdSchema = idSchema;
export const languageTagSchema = packLanguageTag.max(MOST_TAG);

/** What helps a visitor to see, reach, hear or trust what is there. */
export const HELPS = ['text-size', 'contrast', 'reach', 'motion', 'original', 'read-aloud'] as const;
export const DOORS = ['voices', 'figures', 'safe'] as const;
/** How a visitor's own act ended a visit: gone home, begun over, or simply gone. */
export const LEAVES = ['home', 'start-over', 'left'] as const;

const language = languageTagSchema;

/** What a visitor did, as the page tells it: which kind of thing, never when or where on the screen. */
export const visitorActSchema = z.discriminatedUnion('did', [
  /** They are there: something was touched, or heard to its end. What a touch does is told beside it. */
  z.strictObject({ did: z.literal('present'), language }),
  /** Something that is none of the below. */
  z.strictObject({ did: z.literal('act'), language }),
  z.strictObject({ did: z.literal('door'), language, door: z.enum(DOORS) }),
  z.strictObject({ did: z.literal('help'), language, help: z.enum(HELPS) }),
  z.strictObject({ did: z.literal('source'), language }),
  z.strictObject({
    did: z.literal('answer'),
    language,
    situation: sceneIdSchema,
    isSafe: z.boolean(),
  }),
  z.strictObject({ did: z.literal('leave'), language, how: z.enum(LEAVES) }),
]);

export type VisitorAct = Readonly<z.infer<typeof visitorActSchema>>;
export type Help = (typeof HELPS)[number];
