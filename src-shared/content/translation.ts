import type { ContentFinding } from '../errors.ts';
import { warningAt, type Place } from './finding.ts';
import { wordingHash } from './wording.ts';

/** Fields of an entry that are about the words and not of them. A part may be called `review`: its label is words. */
const ABOUT: ReadonlySet<string> = new Set(['$schema', 'review', 'madeFrom']);

/** Hexadecimal digits of a mark: 48 bits tell a pack's wordings apart by far. */
const DIGITS = 12;

/**
 * The mark of a scene's words in the first language: the first 12 hexadecimal digits of the SHA-256 of their JSON, keys in
 * order, without review and marks. A translation keeps it as `madeFrom`, so that a later change of the original is noticed.
 */
export function markOf(words: Readonly<Record<string, unknown>>): string {
  const known = marks.get(words);
  if (known !== undefined) return known;
  const mark = madeMark(words);
  marks.set(words, mark);
  return mark;
}

/** The same words are asked for once by each language, and again for what is shown of it. */
const marks = new WeakMap<object, string>();

function madeMark(words: Readonly<Record<string, unknown>>): string {
  const said = Object.fromEntries(Object.entries(words).filter(([field]) => !ABOUT.has(field)));
  return wordingHash(JSON.stringify(inOrder(said))).slice(0, DIGITS);
}

/** Rule C22: the original is still the one that was translated. Without a mark nothing can be said. */
export function outdatedFindings(
  madeFrom: string | undefined,
  original: Readonly<Record<string, unknown>>,
  place: Place,
): readonly ContentFinding[] {
  if (!isOutdated(madeFrom, original)) return [];
  const sentence =
    'The words in the first language were changed after this was translated: compare them, then run `npm run content -- confirm DIR --language TAG`.';
  return [warningAt('C22', place, sentence)];
}

/** Whether a translation was made from other words than the original has now. */
export function isOutdated(
  madeFrom: string | undefined,
  original: Readonly<Record<string, unknown>>,
): boolean {
  return madeFrom !== undefined && madeFrom !== markOf(original);
}

/** The same value with its keys in order, which printed is the same text however it was written. */
function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(inOrder);
  const held = Object.entries(value).filter(([, inner]) => !isEmpty(inner));
  held.sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(held.map(([key, inner]) => [key, inOrder(inner)]));
}

/** Labels and marks that a schema fills in when they are left out must not tell two equal entries apart. */
function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
