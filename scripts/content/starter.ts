import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { JsonEdit } from '../../src-shared/content/tables/json-edit.ts';
import { ROOT } from '../paths.ts';
import { applyJsonEdits } from './json-edit.ts';
import { SCHEMAS } from './schemas.ts';
import { sourcesNamedBy, starterGuidance } from './starter-guidance.ts';
import { languageEntry, starterText } from './starter-words.ts';

/** A pack as it shall begin. */
export interface StarterWish {
  /** Name of the pack and title on the screen. */
  readonly title: string;
  /** BCP 47 tags, at least one, each once; the first one is the one others fall back to. */
  readonly languages: readonly string[];
  /** The year the examples are dated to. */
  readonly year: number;
}

const STARTER = join(ROOT, 'assets', 'starter');
/** The words of the examples. */
const ENGLISH = 'text/en.json';

const BUNDLED_WORDS = join(ROOT, 'assets', 'content', 'text');

/** The last of the years in the examples; they are moved so that it is the one wished for. */
const EXAMPLE_YEAR = 2026;

/** Every file of a new pack by its path: the examples of assets/starter, the bundled guidance, and schemas for editors. */
export function starterFiles(wish: StarterWish): ReadonlyMap<string, string> {
  return new Map([
    ...examplePaths().map((path) => [path, exampleFile(path, wish)] as const),
    ...wish.languages.map((tag) => [`text/${tag}.json`, textIn(tag, wish)] as const),
    ['guidance.json', printedAnew({ $schema: './schemas/guidance.schema.json', ...starterGuidance() })],
    ...readdirSync(SCHEMAS).map(
      (name) => [`schemas/${name}`, readFileSync(join(SCHEMAS, name), 'utf8')] as const,
    ),
  ]);
}

/** An id made of the letters and digits of a title that an id may have: "Mine Forum 2027" becomes `mine-forum-2027`. */
export function idOf(title: string): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const id = plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');
  return id === '' ? 'my-pack' : id;
}

/** Files that are made of those of the starter. The words are made language by language. */
function examplePaths(): readonly string[] {
  return readdirSync(STARTER, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.[a-z]+$/.test(path) && path !== ENGLISH);
}

function exampleFile(path: string, wish: StarterWish): string {
  const text = dated(readFileSync(join(STARTER, path), 'utf8'), wish.year);
  switch (path) {
    case 'README.md':
      return text.replaceAll(ENGLISH, `text/${wish.languages[0] ?? ''}.json`);
    case 'pack.json':
      return withValues(text, {
        '/id': idOf(wish.title),
        '/title': wish.title,
        '/languages': wish.languages.map(languageEntry),
      });
    case 'sources.json': {
      const { sources } = z.object({ sources: z.array(z.unknown()) }).parse(JSON.parse(text));
      return withValues(text, { '/sources': [...sources, ...sourcesNamedBy(starterGuidance())] });
    }
    default:
      return withOwnSchema(text);
  }
}

function textIn(tag: string, { title, year }: StarterWish): string {
  const example = dated(readFileSync(join(STARTER, ENGLISH), 'utf8'), year);
  return withOwnSchema(starterText(example, { tag, title, safetyNote: bundledSafetyNote(tag) }));
}

/** The safety note is the same in every pack, so a language that the bundled one has it in gets it from there. */
function bundledSafetyNote(tag: string): string | null {
  const name = readdirSync(BUNDLED_WORDS).find((candidate) => candidate === `${tag}.json`);
  if (name === undefined) return null;
  const text: unknown = JSON.parse(readFileSync(join(BUNDLED_WORDS, name), 'utf8'));
  return z.object({ safetyNote: z.string() }).parse(text).safetyNote;
}

/** Years of the examples, and nothing else there has such a number. */
function dated(text: string, year: number): string {
  return text.replace(/\b202[456]\b/g, (example) => String(Number(example) + year - EXAMPLE_YEAR));
}

/** In the repository the schemas lie beside the starter; in a pack they lie in it. */
function withOwnSchema(text: string): string {
  return text
    .replace('"$schema": "../schemas/', '"$schema": "./schemas/')
    .replace('"$schema": "../../schemas/', '"$schema": "../schemas/');
}

/** The file with other values at some pointers. */
function withValues(text: string, values: Readonly<Record<string, unknown>>): string {
  const edits = Object.entries(values).map(([pointer, value]): JsonEdit => ({
    does: 'set',
    file: '',
    pointer,
    value,
  }));
  return withOwnSchema(applyJsonEdits(text, edits) ?? '');
}

function printedAnew(value: unknown): string {
  return applyJsonEdits(null, [{ does: 'set', file: '', pointer: '', value }]) ?? '';
}
