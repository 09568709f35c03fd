import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { guidanceSchema, type GuidanceFile } from '../../src-shared/content/guidance-schema.ts';
import { sourcesSchema } from '../../src-shared/content/source-schema.ts';
import { ROOT } from '../paths.ts';

const BUNDLED = join(ROOT, 'assets', 'content');

/** The slide of the examples that carries safety advice. */
const SAFETY_SLIDE = { id: 'do-not-touch', message: 'm10' };

/** Words to avoid wherever a kiosk stands. The others are about one conflict, one report and its figures. */
const OF_ANY_PLACE: ReadonlySet<string> = new Set(['respect', 'unsourced claim', 'contested safety']);

/** What the bundled guidance says about safety in general. What it says of its own figures and events stays there. */
export function starterGuidance(): GuidanceFile {
  const bundled = guidanceSchema.parse(JSON.parse(readFileSync(join(BUNDLED, 'guidance.json'), 'utf8')));
  const { $schema: _, ...guidance } = bundled;
  return {
    ...guidance,
    safeMessages: guidance.safeMessages.map((message) => ({
      ...message,
      slides: message.id === SAFETY_SLIDE.message ? [SAFETY_SLIDE.id] : [],
    })),
    designRules: [],
    watchedWords: guidance.watchedWords.filter(({ category }) => OF_ANY_PLACE.has(category)),
    partisanWording: [],
    organiserDecisions: [],
  };
}

/** The bundled entries of every source that the guidance names, in their order. */
export function sourcesNamedBy(guidance: GuidanceFile): readonly unknown[] {
  const named = new Set<string>([
    ...guidance.standingCaution.sources,
    ...guidance.safeMessages.flatMap(({ sources }) => sources),
    ...guidance.contestedTopics.flatMap(({ sources }) => sources),
  ]);
  const bundled = sourcesSchema.parse(JSON.parse(readFileSync(join(BUNDLED, 'sources.json'), 'utf8')));
  return bundled.sources.filter(({ id }) => named.has(id));
}
