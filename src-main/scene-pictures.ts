import { sectionOf } from '../src-shared/content/scene.ts';
import type { PaintedScene } from '../src-shared/contract.ts';
import type { ContentStore } from './content-store.ts';

/**
 * The names of pictures of scenes, numbered in the order they are taken: `01-quote-q1-part-1-en-attract.png`. Null for a
 * scene of which there is one already, as long as `content`, what it says and shows, is the same.
 */
export function pictureNames(): (painted: PaintedScene, content: string) => string | null {
  const taken = new Map<string, string>();
  let count = 0;
  return (painted, content) => {
    const part = painted.part === null ? '' : `-part-${painted.part}`;
    const name = `${painted.kind}-${painted.sceneId}${part}-${painted.locale}-${painted.mode}`;
    if (taken.get(name) === content) return null;
    taken.set(name, content);
    count += 1;
    return `${String(count).padStart(2, '0')}-${name}.png`;
  };
}

/** All that a scene says and shows, as a text that is another when any of it is; empty when it cannot be read. */
export function contentOf(store: ContentStore, { kind, sceneId }: PaintedScene): string {
  const section = sectionOf(kind);
  const found = store.sectionScene(section, store.pack.sections[section].indexOf(sceneId));
  return found === null ? '' : JSON.stringify(found.scene);
}
