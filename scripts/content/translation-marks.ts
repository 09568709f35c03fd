import type { PackFiles } from '../../src-shared/content/door.ts';
import { pointerOf, within } from '../../src-shared/content/finding.ts';
import { atCurrentFormat } from '../../src-shared/content/migrate.ts';
import { readPackFile } from '../../src-shared/content/pack-file.ts';
import { packSchema } from '../../src-shared/content/pack-schema.ts';
import { own } from '../../src-shared/content/record.ts';
import type { TextSection } from '../../src-shared/content/scene-text.ts';
import { isRecord, type JsonEdit } from '../../src-shared/content/tables/json-edit.ts';
import { isScenes, readLanguageWords } from '../../src-shared/content/tables/language-words.ts';
import { allSceneIds } from '../../src-shared/content/tables/scene-ids.ts';
import { markOf } from '../../src-shared/content/translation.ts';
import { OperatorError, type ContentFinding } from '../../src-shared/errors.ts';

/** A translated scene and the mark it should carry. */
export interface TranslatedScene {
  readonly section: TextSection;
  readonly id: string;
  /** `none`: it carries no mark. `older`: the mark of other words than the original has now. */
  readonly mark: 'none' | 'older' | 'present';
  /** Writes the mark of the present words. */
  readonly edit: JsonEdit;
}

/** Tags of the pack's languages in its order, at least one. @throws OperatorError `broken-file` when pack.json cannot be read. */
export function languageTags(files: PackFiles): readonly string[] {
  const reading = readPackFile(atCurrentFormat(files).files, 'pack.json', packSchema);
  if (reading.ok) return reading.value.languages.map(({ tag }) => tag);
  const [finding] = reading.findings;
  throw new OperatorError('broken-file', `pack.json: ${finding?.sentence ?? 'it cannot be read.'}`);
}

/** Every scene that both languages have words of, in the order of the programme, and entries that could not be read. */
export function translatedScenes(
  files: PackFiles,
  { first, tag }: { readonly first: string; readonly tag: string },
): { readonly scenes: readonly TranslatedScene[]; readonly findings: readonly ContentFinding[] } {
  const ids = allSceneIds(files);
  const originals = readLanguageWords(files, first, ids);
  const translations = readLanguageWords(files, tag, ids);
  const scenes = [...translations.entries].flatMap(([key, { section, id, place, json }]) => {
    const original = originals.entries.get(key)?.json;
    if (!isScenes(section) || id === null || !isRecord(original) || !isRecord(json)) return [];
    const value = markOf(original);
    const recorded = own(json, 'madeFrom');
    const at = within(place, 'madeFrom');
    const edit = { does: 'set', file: at.file, pointer: pointerOf(at.path), value } as const;
    const mark: TranslatedScene['mark'] =
      recorded === undefined ? 'none' : recorded === value ? 'present' : 'older';
    return [{ section, id, mark, edit }];
  });
  return { scenes, findings: [...originals.findings, ...translations.findings] };
}
