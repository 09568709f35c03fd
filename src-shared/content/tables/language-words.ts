import type { z } from 'zod';
import type { ContentFinding } from '../../errors.ts';
import type { PackFiles } from '../door.ts';
import { pointerOf, type Place } from '../finding.ts';
import { readJson } from '../json-text.ts';
import { readPackFile } from '../pack-file.ts';
import { own } from '../record.ts';
import type { LanguageTag } from '../scene.ts';
import type { TextSection } from '../scene-text.ts';
import { shaped } from '../shape.ts';
import {
  quotationTextSchema,
  situationTextSchema,
  slideTextSchema,
  statisticTextSchema,
  talkTextSchema,
  textSchema,
  type TextFile,
} from '../text-schema.ts';
import { wordsOf, type EntryWords } from './entry-words.ts';
import { SECTION_ORDER, WORD_SECTIONS, type WordSection } from './word-fields.ts';

/** Words of one thing in one language: of a scene, a speaker, an event, the pack itself. */
export interface WordsEntry {
  readonly section: WordSection;
  /** Null where the part has one entry only. */
  readonly id: string | null;
  /** Where its words lie. */
  readonly place: Place;
  /** The entry as it lies in the file. */
  readonly json: unknown;
  readonly words: EntryWords;
}

/** Every word of one language, entry by entry. */
export interface LanguageWords {
  readonly tag: LanguageTag;
  /** Entries by their key, such as `/slides/s01`, wherever they lie. */
  readonly entries: ReadonlyMap<string, WordsEntry>;
  /** Pointers into text/<lang>.json to words that a native reader should look at first. */
  readonly drafted: ReadonlySet<string>;
  /** Entries and files that do not have their shape: they are not among the entries. */
  readonly findings: readonly ContentFinding[];
}

const SCENE_SCHEMAS = {
  quotations: quotationTextSchema,
  statistics: statisticTextSchema,
  slides: slideTextSchema,
  situations: situationTextSchema,
  talks: talkTextSchema,
} as const satisfies Readonly<Record<TextSection, z.ZodType>>;

/** Every word of a language, of scenes by `ids` and of those that only its text file has; nothing without that file. */
export function readLanguageWords(
  files: PackFiles,
  tag: LanguageTag,
  ids: Readonly<Record<TextSection, readonly string[]>>,
): LanguageWords {
  const file = `text/${tag}.json`;
  const entries = new Map<string, WordsEntry>();
  const reading = readPackFile(files, file, textSchema);
  if (!reading.ok) return { tag, entries, drafted: new Set(), findings: reading.findings };
  const findings: ContentFinding[] = [];
  const add = (section: WordSection, id: string | null, held: HeldEntry | null): void => {
    if (held?.json === undefined) return;
    entries.set(entryKey(section, id), { section, id, ...held, words: wordsOf(section, held.json) });
  };
  for (const section of SECTION_ORDER) {
    if (isScenes(section)) {
      for (const id of new Set([...ids[section], ...Object.keys(reading.value[section] ?? {})])) {
        add(section, id, sceneEntry(files, { tag, text: reading.value }, [section, id], findings));
      }
    } else for (const [id, held] of sharedEntries(reading.value, section, file)) add(section, id, held);
  }
  return { tag, entries, drafted: new Set(reading.value.drafted), findings };
}

/** The key of an entry: its pointer, were all words of a language in one file. */
export function entryKey(section: WordSection, id: string | null): string {
  return pointerOf(id === null ? [section] : [section, id]);
}

/** Whether a part of a text file holds scenes or talks, whose words may lie in files of their own. */
export function isScenes(section: WordSection): section is TextSection {
  return Object.hasOwn(SCENE_SCHEMAS, section);
}

interface HeldEntry {
  readonly place: Place;
  readonly json: unknown;
}

function sharedEntries(
  text: TextFile,
  section: Exclude<WordSection, TextSection>,
  file: string,
): readonly (readonly [string | null, HeldEntry])[] {
  const json: unknown = text[section];
  if (!WORD_SECTIONS[section].byId) return [[null, { place: { file, path: [section] }, json }]];
  return Object.entries(json ?? {}).map(([id, entry]: [string, unknown]) => [
    id,
    { place: { file, path: [section, id] }, json: entry },
  ]);
}

/** A scene's words from the language's own file or from a file of theirs; null where there are none. */
function sceneEntry(
  files: PackFiles,
  { tag, text }: { readonly tag: LanguageTag; readonly text: TextFile },
  [section, id]: readonly [TextSection, string],
  findings: ContentFinding[],
): HeldEntry | null {
  const held = own(text[section] ?? {}, id);
  if (held !== undefined) {
    const place = { file: `text/${tag}.json`, path: [section, id] };
    const reading = shaped(SCENE_SCHEMAS[section], held, place);
    if (reading.ok) return { place, json: held };
    findings.push(...reading.findings);
    return null;
  }
  const file = `text/${tag}/${section}/${id}.json`;
  const bare = files.readText(file);
  if (bare === null) return null;
  const reading = readPackFile(files, file, SCENE_SCHEMAS[section]);
  const again = readJson(bare);
  if (reading.ok && again.ok) return { place: { file, path: [] }, json: again.value };
  findings.push(...(reading.ok ? [] : reading.findings));
  return null;
}
