import type { Place } from './finding.ts';
import { SCENE_KINDS } from './kinds.ts';
import type { PackContext } from './pack-context.ts';
import { own } from './record.ts';
import type { Scene } from './scene.ts';

/** Where a scene's words in a language lie: in the language's own file, or in one of the scene's own. */
export function wordsPlace(
  context: PackContext,
  tag: string,
  { kind, id }: Pick<Scene, 'kind' | 'id'>,
): Place {
  const { folder } = SCENE_KINDS[kind];
  const text = context.languages.find((language) => language.tag === tag)?.text;
  const isTogether = text !== undefined && own(text[folder] ?? {}, id) !== undefined;
  return isTogether
    ? { file: `text/${tag}.json`, path: [folder, id] }
    : { file: `text/${tag}/${folder}/${id}.json`, path: [] };
}
