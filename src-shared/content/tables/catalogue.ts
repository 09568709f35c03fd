import type { ContentFinding } from '../../errors.ts';
import type { PackFiles } from '../door.ts';
import { languageTagSchema } from '../fields.ts';
import { readPackFile } from '../pack-file.ts';
import { packSchema } from '../pack-schema.ts';
import type { PackLanguage } from '../pack-front.ts';
import type { LanguageTag } from '../scene.ts';
import { wordPlace } from './entry-words.ts';
import { readLanguageWords, type LanguageWords, type WordsEntry } from './language-words.ts';
import { allSceneIds } from './scene-ids.ts';
import { tableFinding } from './table-finding.ts';
import { fieldsOf, WORD_SECTIONS } from './word-fields.ts';

/** One text of the pack beside its translation. */
export interface Words {
  /** Its JSON pointer, were all words of a language in one file; unique and stable. */
  readonly key: string;
  readonly entryKey: string;
  /** Where it stands in its entry. */
  readonly pointer: string;
  /** Which scene and which field, for a translator. */
  readonly where: string;
  /** In the first language; null where only the translation has it. */
  readonly source: string | null;
  /** Null where it is not translated. */
  readonly target: string | null;
}

/** Everything that is translated from the pack's first language into another. */
export interface Catalogue {
  readonly first: PackLanguage;
  readonly language: PackLanguage;
  /** Whether the language has a text file. */
  readonly begun: boolean;
  readonly sources: LanguageWords;
  /** Without entries where the language has no file yet. */
  readonly targets: LanguageWords;
  /** In the order of the text file and the programme. */
  readonly words: readonly Words[];
}

export type CatalogueReading =
  | { readonly ok: true; readonly catalogue: Catalogue; readonly findings: readonly ContentFinding[] }
  | { readonly ok: false; readonly findings: readonly ContentFinding[] };

/** Reads the words of the first language and of another one, which the pack need not have yet. */
export function readCatalogue(files: PackFiles, tag: LanguageTag): CatalogueReading {
  const pack = readPackFile(files, 'pack.json', packSchema);
  if (!pack.ok) return pack;
  const [first] = pack.value.languages;
  if (first === undefined) throw new Error('A pack without a language passed its schema');
  const unfit = languageProblem(tag, first);
  if (unfit !== null) return { ok: false, findings: [tableFinding('T2', 'error', unfit)] };
  const ids = allSceneIds(files);
  const begun = files.readText(`text/${tag}.json`) !== null;
  const sources = readLanguageWords(files, first.tag, ids);
  const targets = begun
    ? readLanguageWords(files, tag, ids)
    : { tag, entries: new Map<string, WordsEntry>(), drafted: new Set<string>(), findings: [] };
  const language = pack.value.languages.find((one) => one.tag === tag) ?? { tag, name: tag, review: 'draft' };
  const catalogue = { first, language, begun, sources, targets, words: wordsOfBoth(sources, targets) };
  return { ok: true, catalogue, findings: [...sources.findings, ...targets.findings] };
}

function languageProblem(tag: LanguageTag, first: PackLanguage): string | null {
  if (!languageTagSchema.safeParse(tag).success)
    return `"${tag}" is no language tag: write en, az, ru or pt-BR.`;
  return tag === first.tag
    ? `${first.name} (${tag}) is what is translated from: name another language.`
    : null;
}

function wordsOfBoth(sources: LanguageWords, targets: LanguageWords): readonly Words[] {
  const keys = new Set([...sources.entries.keys(), ...targets.entries.keys()]);
  return [...keys].flatMap((key) => entryWords(key, sources.entries.get(key), targets.entries.get(key)));
}

function entryWords(
  entryKey: string,
  source: WordsEntry | undefined,
  target: WordsEntry | undefined,
): readonly Words[] {
  const entry = source ?? target;
  if (entry === undefined) return [];
  const pointers = new Set([...(source?.words.keys() ?? []), ...(target?.words.keys() ?? [])]);
  return [...pointers].map((pointer) => ({
    key: `${entryKey}${pointer}`,
    entryKey,
    pointer,
    where: whereOf(entry, pointer),
    source: source?.words.get(pointer) ?? null,
    target: target?.words.get(pointer) ?? null,
  }));
}

/** Such as: Slide s01: line 2. Statistic items: label of the part "anti-tank". */
function whereOf({ section, id }: WordsEntry, pointer: string): string {
  const { name } = WORD_SECTIONS[section];
  const entry = id === null ? name : `${name} ${id}`;
  const place = wordPlace(fieldsOf(section) ?? {}, pointer);
  if (place === null) return entry;
  const { field, key } = place;
  if (key === null) return `${entry}: ${field.about}`;
  return `${entry}: ${field.about} ${field.shape === 'list' ? Number(key) + 1 : `"${key}"`}`;
}
