import type { ContentFinding } from '../../errors.ts';
import { pointerOf, type Place } from '../finding.ts';
import type { Catalogue } from './catalogue.ts';
import { wordPlace, withWords, type EntryWords } from './entry-words.ts';
import { grouped } from './grouped.ts';
import { editsBetween, type JsonEdit } from './json-edit.ts';
import { isScenes, type WordsEntry } from './language-words.ts';
import { tableFinding } from './table-finding.ts';
import { isChanged, type TranslatedRow } from './translated-row.ts';
import { fieldsOf, type WordSection } from './word-fields.ts';

/** An entry of a text file whose words were changed, and where it lies. */
export interface ChangedEntry {
  readonly section: WordSection;
  /** Null where the part has one entry only. */
  readonly id: string | null;
  readonly file: string;
  /** JSON pointer of the entry in its file; empty where a scene has a file of its own. */
  readonly pointer: string;
}

interface EntryChanges {
  readonly edits: readonly JsonEdit[];
  readonly changed: readonly ChangedEntry[];
  readonly findings: readonly ContentFinding[];
}

/** What rows change, entry by entry. An entry is translated whole or not at all (rule T11). */
export function changeEntries(catalogue: Catalogue, rows: readonly TranslatedRow[]): readonly EntryChanges[] {
  return [...grouped(rows, (row) => row.words.entryKey)]
    .filter(([, ofEntry]) => ofEntry.some(isChanged))
    .map(([key, ofEntry]) => changeEntry(catalogue, key, ofEntry));
}

function changeEntry(catalogue: Catalogue, key: string, rows: readonly TranslatedRow[]): EntryChanges {
  const source = catalogue.sources.entries.get(key);
  const target = catalogue.targets.entries.get(key);
  const entry = target ?? source;
  if (entry === undefined) throw new Error(`${key} is in neither language, and yet it has a row`);
  const { section, id } = entry;
  const words = changedWords(target, rows);
  const place = target?.place ?? placeOfNew(entry, catalogue.language.tag);
  const after = withWords(section, target?.json, words);
  return {
    edits: editsBetween(place, target?.json, after),
    changed: after === undefined ? [] : [{ section, id, file: place.file, pointer: pointerOf(place.path) }],
    findings: wholeFindings({ section, source, target, words }, rows),
  };
}

function changedWords(target: WordsEntry | undefined, rows: readonly TranslatedRow[]): EntryWords {
  const words = new Map(target?.words);
  for (const { words: which, target: cell } of rows) {
    if (cell.text === '') words.delete(which.pointer);
    else words.set(which.pointer, cell.text);
  }
  return words;
}

/** A scene's words get a file of their own where they have one in the first language. */
function placeOfNew({ section, id, place }: WordsEntry, tag: string): Place {
  if (isScenes(section) && place.path.length === 0)
    return { file: `text/${tag}/${section}/${id ?? ''}.json`, path: [] };
  return { file: `text/${tag}.json`, path: place.path };
}

interface EntryToBe {
  readonly section: WordSection;
  readonly source: WordsEntry | undefined;
  readonly target: WordsEntry | undefined;
  readonly words: EntryWords;
}

/** Rule T11: all that the first language needs is there, and no sentence more; or nothing at all. */
function wholeFindings(entry: EntryToBe, rows: readonly TranslatedRow[]): readonly ContentFinding[] {
  const { section, source, target, words } = entry;
  if (words.size === 0 && section !== 'pack') return [];
  const model = (source ?? target)?.words ?? new Map<string, string>();
  const missing = [...model.keys()].filter((pointer) => !words.has(pointer) && !isOptional(section, pointer));
  const extra = [...words.keys()].filter((pointer) => !model.has(pointer) && isInList(section, pointer));
  return [
    ...missing.map((pointer) =>
      wholeFinding(
        rows,
        pointer,
        'These words are missing, and other words beside them are not: translate them, or empty the others as well.',
      ),
    ),
    ...extra.map((pointer) =>
      wholeFinding(
        rows,
        pointer,
        'The first language has no such sentence: join it with another one, and empty this cell.',
      ),
    ),
  ];
}

function wholeFinding(rows: readonly TranslatedRow[], pointer: string, sentence: string): ContentFinding {
  const row = rows.find(({ words }) => words.pointer === pointer);
  if (row !== undefined) return tableFinding('T11', 'error', sentence, row.target);
  const [other] = rows;
  const key = `${other?.words.entryKey ?? ''}${pointer}`;
  return tableFinding('T11', 'error', `There is no row for ${key}. ${sentence}`);
}

function isOptional(section: WordSection, pointer: string): boolean {
  return wordPlace(fieldsOf(section) ?? {}, pointer)?.field.optional ?? false;
}

function isInList(section: WordSection, pointer: string): boolean {
  return wordPlace(fieldsOf(section) ?? {}, pointer)?.field.shape === 'list';
}
