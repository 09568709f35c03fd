import { KINDS, SCENE_KINDS } from '../kinds.ts';
import { idsInFolder } from '../programme-file.ts';
import { programmeSchema, type ProgrammeFile } from '../programme-schema.ts';
import { differenceOf, type Difference } from './difference.ts';
import { changesBetween } from './json-changes.ts';
import { listWords } from './list-words.ts';
import { jsonOf, type Pair } from './pack-json.ts';
import { asPhrase, sayChange } from './said-change.ts';
import { KIND_NAMES } from './scene-differences.ts';

type Entries = readonly { readonly scene: string; readonly cut?: string | undefined }[];

/**
 * What changed in the order of the sections, in the loop and behind the doors. A section that lists nothing has its files by name, so
 * writing that list down is no difference.
 */
export function programmeDifferences(pair: Pair): readonly Difference[] {
  const [old, fresh] = [jsonOf(pair.before, 'programme.json'), jsonOf(pair.after, 'programme.json')];
  const [before, after] = [programmeSchema.safeParse(old ?? {}), programmeSchema.safeParse(fresh ?? {})];
  if (!before.success || !after.success) {
    return differenceOf(
      'Programme',
      'Programme',
      changesBetween(old, fresh).flatMap(sayChange).map(asPhrase),
    );
  }
  const [one, other] = [shown(before.data), shown(after.data)];
  return [
    ...KINDS.flatMap((kind) => {
      const { folder } = SCENE_KINDS[kind];
      const order = listWords(
        before.data[folder] ?? idsInFolder(pair.before, folder),
        after.data[folder] ?? idsInFolder(pair.after, folder),
      );
      return differenceOf('Programme', `${KIND_NAMES[kind].group} in order`, order);
    }),
    ...differenceOf(
      'Programme',
      'Loop',
      changesBetween(one.loop, other.loop).flatMap(sayChange).map(asPhrase),
    ),
    ...differenceOf(
      'Programme',
      'Doors',
      changesBetween(one.doors, other.doors).flatMap(sayChange).map(asPhrase),
    ),
  ];
}

/** The loop and the doors with each scene as a person names it: `q1`, or `q1 cut a`. */
function shown({ loop, doors }: ProgrammeFile): { readonly loop: unknown; readonly doors: unknown } {
  const { order, quotations, ...rest } = loop;
  return {
    loop: {
      ...rest,
      order: order === 'spread' ? order : named(order),
      quotations: quotations === 'all' ? quotations : named(quotations),
    },
    doors: Object.fromEntries(
      Object.entries(doors).map(([door, entry]) => [door, entry === undefined ? entry : named([entry])[0]]),
    ),
  };
}

function named(entries: Entries): readonly string[] {
  return entries.map(({ scene, cut }) => (cut === undefined ? scene : `${scene} cut ${cut}`));
}
