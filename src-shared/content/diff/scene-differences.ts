import { KINDS, SCENE_KINDS } from '../kinds.ts';
import { own } from '../record.ts';
import type { SceneKind } from '../scene.ts';
import { differenceOf, type Difference, type DifferenceGroup } from './difference.ts';
import { changesBetween, isRecord } from './json-changes.ts';
import { jsonOf, namesInEither, type Pair } from './pack-json.ts';
import { asPhrase, sayChange, sayValue } from './said-change.ts';

/** How an editor calls a kind of scene: many of them, and one. */
export const KIND_NAMES = {
  quote: { group: 'Quotations', one: 'Quotation' },
  statistic: { group: 'Figures', one: 'Figure' },
  slide: { group: 'Slides', one: 'Slide' },
  situation: { group: 'Situations', one: 'Situation' },
} as const satisfies Readonly<Record<SceneKind, { readonly group: DifferenceGroup; readonly one: string }>>;

/** What lies in files of its own, with its words by id: scenes by their kind, and talks. */
export const FOLDERS = [
  ...KINDS.map((kind) => ({ folder: SCENE_KINDS[kind].folder, ...KIND_NAMES[kind] })),
  { folder: 'talks', group: 'Talks', one: 'Talk' } as const,
] as const;

/** Scenes and talks that were added, removed or changed, by kind and id. Their words are compared apart. */
export function sceneDifferences(pair: Pair): readonly Difference[] {
  return FOLDERS.flatMap(({ folder, group, one }) => {
    return namesInEither(pair, folder).flatMap((id) => {
      const file = `${folder}/${id}.json`;
      const changes = sceneChanges(jsonOf(pair.before, file), jsonOf(pair.after, file));
      return differenceOf(group, `${one} ${id}`, changes);
    });
  });
}

function sceneChanges(before: unknown, after: unknown): readonly string[] {
  if (before === undefined) return [`added${inShort(after)}`];
  if (after === undefined) return [`removed${inShort(before)}`];
  return changesBetween(before, after).flatMap(sayChange).map(asPhrase);
}

/** What a scene is about, in a few words, for those that came or went. */
function inShort(scene: unknown): string {
  if (!isRecord(scene)) return '';
  const fields = ['value', 'unit', 'asOf', 'speaker', 'verbatim', 'picture'];
  const said = fields.flatMap((field) => {
    const value = own(scene, field);
    return value === undefined ? [] : [`${field === 'asOf' ? 'as of ' : ''}${sayValue(value, field)}`];
  });
  return said.length === 0 ? '' : ` (${said.join(', ')})`;
}
