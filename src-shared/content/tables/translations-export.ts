import type { PackFiles } from '../door.ts';
import type { PackLanguage } from '../pack-front.ts';
import type { LanguageTag } from '../scene.ts';
import { isOutdated } from '../translation.ts';
import { readCatalogue, type Catalogue, type Words } from './catalogue.ts';
import { isRecord } from './json-edit.ts';
import type { Row, TableOfPack } from './table.ts';

/** How far the words of a row are, for a translator. Nobody reads it when the table is brought back. */
type State = 'missing' | 'outdated' | 'look first' | PackLanguage['review'];

/** The first column: which words a row is about. */
export const KEY_COLUMN = 'key';
/** Columns for people: which scene and field, and how far the translation is. */
export const FOR_TRANSLATORS = ['where', 'review'] as const;

/**
 * Every text that is translated into a language, the first language's words beside it: one row a text, an empty cell where
 * it is not translated. The language need not be among the pack's languages yet.
 */
export function exportTranslations(files: PackFiles, tag: LanguageTag): TableOfPack {
  const reading = readCatalogue(files, tag);
  if (!reading.ok) return { rows: [], findings: reading.findings };
  const { catalogue, findings } = reading;
  const { first, language, words } = catalogue;
  const header: Row = [
    KEY_COLUMN,
    FOR_TRANSLATORS[0],
    columnOf(first),
    columnOf(language),
    FOR_TRANSLATORS[1],
  ];
  const rows = words.map((one) => [
    one.key,
    one.where,
    one.source ?? '',
    one.target ?? '',
    stateOf(one, catalogue),
  ]);
  return { rows: [header, ...rows], findings };
}

function columnOf({ name, tag }: PackLanguage): string {
  return `${name} (${tag})`;
}

function stateOf(words: Words, { language, sources, targets }: Catalogue): State {
  if (words.target === null) return 'missing';
  const entry = recordOf(targets, words.entryKey);
  const { madeFrom, review } = entry;
  if (isOutdated(typeof madeFrom === 'string' ? madeFrom : undefined, recordOf(sources, words.entryKey)))
    return 'outdated';
  if (targets.drafted.has(words.key)) return 'look first';
  return review === 'original' || review === 'reviewed' || review === 'draft' ? review : language.review;
}

function recordOf({ entries }: Catalogue['targets'], key: string): Readonly<Record<string, unknown>> {
  const json = entries.get(key)?.json;
  return isRecord(json) ? json : {};
}
