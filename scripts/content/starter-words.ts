import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { interfaceFileSchema } from '../../src-shared/languages-schema.ts';
import { ROOT } from '../paths.ts';
import { applyJsonEdits } from './json-edit.ts';

/** The language the examples are written in. */
const WRITTEN_IN = 'en';

const LANGUAGES = join(ROOT, 'assets', 'languages');

const exampleSchema = z.looseObject({ pack: z.looseObject({ title: z.string() }), safetyNote: z.string() });

interface TextWish {
  readonly tag: string;
  readonly title: string;
  /** The note in that language, where it is known. */
  readonly safetyNote: string | null;
}

/**
 * The text file of a new pack. In any language but that of the examples each of them begins with the language's tag, `[az]`, so that nobody takes
 * it for a translation. The title is the pack's own.
 */
export function starterText(example: string, { tag, title, safetyNote }: TextWish): string {
  const words = exampleSchema.parse(JSON.parse(example));
  const { $schema, language: _, ...sentences } = words;
  const marked = exampleSchema.parse(tag === WRITTEN_IN ? sentences : withTag(sentences, tag));
  const value = {
    $schema,
    language: tag,
    ...marked,
    pack: { ...marked.pack, title },
    safetyNote: safetyNote ?? marked.safetyNote,
  };
  return applyJsonEdits(null, [{ does: 'set', file: '', pointer: '', value }]) ?? '';
}

/** A language as pack.json lists it. What nobody has translated is a draft. */
export function languageEntry(tag: string): {
  readonly tag: string;
  readonly name: string;
  readonly review: 'original' | 'draft';
} {
  return { tag, name: ownName(tag), review: tag === WRITTEN_IN ? 'original' : 'draft' };
}

/** Tags of the languages in which the interface itself speaks. */
export function interfaceLanguages(): readonly string[] {
  return readdirSync(LANGUAGES).map((name) => name.replace(/\.json$/, ''));
}

function ownName(tag: string): string {
  if (interfaceLanguages().includes(tag)) {
    return interfaceFileSchema.parse(JSON.parse(readFileSync(join(LANGUAGES, `${tag}.json`), 'utf8'))).name;
  }
  const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

function withTag(value: unknown, tag: string): unknown {
  if (typeof value === 'string') return `[${tag}] ${value}`;
  if (Array.isArray(value)) return value.map((item: unknown) => withTag(item, tag));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withTag(inner, tag)]));
}
