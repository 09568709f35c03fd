import { folderFiles } from '../../src-main/pack-files.ts';
import type { PackFiles } from '../../src-shared/content/door.ts';
import { nearestName } from '../../src-shared/content/nearest-name.ts';
import { OperatorError } from '../../src-shared/errors.ts';
import { wrongUsage } from './arguments.ts';
import { saysYes } from './ask.ts';
import { changedBy, writeChanges } from './changed-files.ts';
import { languageTags, translatedScenes, type TranslatedScene } from './translation-marks.ts';

interface Asked {
  readonly tag: string;
  /** Scenes to look at; all of them when empty. */
  readonly ids: readonly string[];
  readonly yes: boolean;
}

const WHY = { none: 'no mark yet', older: 'made from older words', present: 'marked already' } as const;

/** Marks translations with the words they were made from: 0 when all carry the present mark, 1 when a person says no. */
export async function confirmTranslation(folder: string, { tag, ids, yes }: Asked): Promise<number> {
  const files = folderFiles(folder);
  const first = originalLanguage(files, tag);
  const { scenes, findings } = translatedScenes(files, { first, tag });
  const [broken] = findings;
  if (broken !== undefined) {
    throw new OperatorError('broken-file', `${broken.file}${broken.pointer}: ${broken.sentence}`);
  }
  const asked = namedScenes(scenes, ids);
  const due = asked.filter(({ mark }) => mark !== 'present');
  if (due.length === 0) {
    console.log(
      `Nothing to do: ${asked.length} translations into ${tag} carry the mark of the present words.`,
    );
    return 0;
  }
  console.log(`Translations into ${tag} without the mark of the present words in ${first}:`);
  for (const { section, id, mark } of due) console.log(`  ${section}/${id}  (${WHY[mark]})`);
  console.log('Confirming says: these were made from, or compared with, the words as they are now.');
  if (!(await saysYes(`Confirm ${due.length} translations?`, yes))) {
    console.log('Nothing was written.');
    return 1;
  }
  const changed = changedBy(
    files,
    due.map(({ edit }) => edit),
  );
  writeChanges(folder, changed);
  console.log(`${due.length} translations marked in ${[...changed.keys()].join(', ')}`);
  return 0;
}

/** The first language. @throws OperatorError `usage` when `tag` is that, or none of the pack's. */
function originalLanguage(files: PackFiles, tag: string): string {
  const tags = languageTags(files);
  const [first = ''] = tags;
  if (tag === first) throw wrongUsage(`${tag} is the first language: its words are the original.`);
  if (!tags.includes(tag)) throw wrongUsage(`The pack has no language "${tag}": it has ${tags.join(', ')}.`);
  return first;
}

function namedScenes(scenes: readonly TranslatedScene[], ids: readonly string[]): readonly TranslatedScene[] {
  const known = scenes.map(({ id }) => id);
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown !== undefined) {
    const near = nearestName(unknown, known);
    throw wrongUsage(
      `There is no translated scene "${unknown}"${near === null ? '.' : `: did you mean "${near}"?`}`,
    );
  }
  return ids.length === 0 ? scenes : scenes.filter(({ id }) => ids.includes(id));
}
