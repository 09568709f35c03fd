import type { z } from 'zod';
import type { ContentFinding } from '../errors.ts';
import { errorAt, warningAt, within, type Place } from './finding.ts';
import type { LanguageText, PackContext } from './pack-context.ts';
import type { Review } from './scene.ts';
import { readPackFile } from './pack-file.ts';
import { own } from './record.ts';
import { shaped, type Shaped } from './shape.ts';
import { isOutdated, outdatedFindings } from './translation.ts';

/** Where text files keep the words of a kind of scene, or of talks; also the name of its folder. */
export type TextSection = 'quotations' | 'statistics' | 'slides' | 'situations' | 'talks';

/** A scene's words in one language, held against their schema. */
export interface SceneText<Words> {
  readonly language: LanguageText;
  readonly words: Words;
  readonly place: Place;
}

/** A scene's words in every language that has them; the first language is first and never missing. */
export interface SceneTexts<Words> {
  readonly first: SceneText<Words> | null;
  readonly all: readonly SceneText<Words>[];
  readonly findings: readonly ContentFinding[];
}

/** Reads a scene's words from every text file: missing in the first language is an error, else a warning (C8). */
export function readSceneTexts<Schema extends z.ZodType>(
  context: PackContext,
  section: TextSection,
  id: string,
  schema: Schema,
): SceneTexts<z.output<Schema>> {
  const all: SceneText<z.output<Schema>>[] = [];
  const findings: ContentFinding[] = [];
  for (const language of context.languages) {
    const { place, reading } = readWords(context, language, [section, id], schema);
    if (reading === null) findings.push(missingWords(language, context, place));
    else if (reading.ok) all.push({ language, words: reading.value, place });
    else findings.push(...reading.findings);
  }
  const first = all.find((text) => text.language === context.languages[0]) ?? null;
  if (first !== null) findings.push(...all.flatMap((text) => staleness(text, first)));
  return { first, all, findings };
}

/** Finds that a list has another length than in the first language (rule C8). */
export function sameLength(
  text: SceneText<unknown>,
  what: string,
  length: number,
  expected: number,
): readonly ContentFinding[] {
  if (length === expected) return [];
  const sentence = `Here are ${length} ${what}, in the first language ${expected}: make them as many.`;
  return [errorAt('C8', within(text.place, what), sentence)];
}

/** What an entry says of itself, beside its words. */
interface About {
  readonly review?: Review | undefined;
  readonly madeFrom?: string | undefined;
}

/**
 * Whether anybody has signed these words off: what the entry says itself, else what its language says. A translation of
 * words that have changed since is a draft again, whoever signed it.
 */
export function reviewOf<Words extends About & Readonly<Record<string, unknown>>>(
  text: SceneText<Words>,
  first: SceneText<Words> | null,
): Review {
  const signed = text.words.review ?? text.language.review;
  if (first === null || first === text || signed === 'draft') return signed;
  return isOutdated(text.words.madeFrom, first.words) ? 'draft' : signed;
}

/** Rule C22. Only of entries that carry the mark of what they were made from. */
function staleness(text: SceneText<unknown>, first: SceneText<unknown>): readonly ContentFinding[] {
  if (text === first || !isRecord(text.words) || !isRecord(first.words)) return [];
  const { madeFrom } = text.words;
  return outdatedFindings(typeof madeFrom === 'string' ? madeFrom : undefined, first.words, text.place);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/**
 * Words from the language's own file, or from text/<lang>/<section>/<id>.json: a pack of thousands of scenes
 * keeps them there, so that nothing large is read at the start. Null where neither has them.
 */
function readWords<Schema extends z.ZodType>(
  context: PackContext,
  language: LanguageText,
  [section, id]: readonly [TextSection, string],
  schema: Schema,
): { readonly place: Place; readonly reading: Shaped<z.output<Schema>> | null } {
  const place: Place = { file: language.file, path: [section, id] };
  const entry = own(language.text[section] ?? {}, id);
  if (entry !== undefined) return { place, reading: shaped(schema, entry, place) };
  const file = `text/${language.tag}/${section}/${id}.json`;
  if (context.files.readText(file) === null) return { place, reading: null };
  return { place: { file, path: [] }, reading: readPackFile(context.files, file, schema) };
}

function missingWords(language: LanguageText, context: PackContext, place: Place): ContentFinding {
  const [first] = context.languages;
  if (language === first) {
    return errorAt(
      'C8',
      place,
      `There are no words in ${first.name}, the pack's first language: write them.`,
    );
  }
  return warningAt('C8', place, `Not translated into ${language.name}: shown in ${first.name} until it is.`);
}
