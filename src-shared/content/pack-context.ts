import type { ContentFinding } from '../errors.ts';
import type { PackFiles } from './door.ts';
import { factsSchema, type FactEntry } from './facts-schema.ts';
import { guidanceSchema, type GuidanceFile } from './guidance-schema.ts';
import { readPackFile } from './pack-file.ts';
import type { PackFile, PackLimits } from './pack-schema.ts';
import type { PackLanguage } from './pack-front.ts';
import type { SourceEntry } from './source-schema.ts';
import type { SpeakerEntry } from './speaker-schema.ts';
import type { TextFile } from './text-schema.ts';

/** A language of the pack with its file of sentences. */
export interface LanguageText extends PackLanguage {
  readonly text: TextFile;
  /** Path of the file, for findings. */
  readonly file: string;
}

/** Records that only some scenes need; read when first asked for. */
export interface Records<Entry> {
  readonly entries: Entry;
  readonly findings: readonly ContentFinding[];
}

/** Everything about a pack that scenes share. The first language is complete. */
export interface PackContext {
  readonly files: PackFiles;
  readonly pack: PackFile;
  readonly limits: PackLimits;
  readonly languages: readonly [LanguageText, ...LanguageText[]];
  readonly sources: ReadonlyMap<string, SourceEntry>;
  readonly speakers: ReadonlyMap<string, SpeakerEntry>;
  /** Names in the folder `pictures`. */
  readonly pictures: () => ReadonlySet<string>;
  /** facts.json by id; empty where there is none. */
  readonly facts: () => Facts;
  /** guidance.json; null where there is none. */
  readonly guidance: () => Records<GuidanceFile | null>;
}

/** The value of a function, computed once when first asked for. */
export function once<Value>(compute: () => Value): () => Value {
  let known: { readonly value: Value } | null = null;
  return () => (known ??= { value: compute() }).value;
}

/** Facts by id, and places (from 0) of those whose id stood before. */
export interface Facts extends Records<ReadonlyMap<string, FactEntry>> {
  readonly doubled: readonly number[];
}

/** Reads facts.json, which a pack need not have. */
export function readFacts(files: PackFiles): Facts {
  const none = { entries: new Map<string, FactEntry>(), findings: [], doubled: [] };
  if (files.readText('facts.json') === null) return none;
  const reading = readPackFile(files, 'facts.json', factsSchema);
  if (!reading.ok) return { ...none, findings: reading.findings };
  const { facts } = reading.value;
  const ids = facts.map(({ id }) => id);
  return {
    entries: new Map(facts.map((fact) => [fact.id, fact])),
    findings: [],
    doubled: ids.flatMap((id, index) => (ids.indexOf(id) < index ? [index] : [])),
  };
}

/** Reads guidance.json, which a pack need not have. */
export function readGuidance(files: PackFiles): Records<GuidanceFile | null> {
  if (files.readText('guidance.json') === null) return { entries: null, findings: [] };
  const reading = readPackFile(files, 'guidance.json', guidanceSchema);
  return reading.ok
    ? { entries: reading.value, findings: [] }
    : { entries: null, findings: reading.findings };
}
