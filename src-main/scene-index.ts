import type { SectionPlace, SectionWindow } from '../src-shared/contract.ts';
import type { OpenPack } from '../src-shared/content/door.ts';
import { entryOf, type Entry } from '../src-shared/content/entry.ts';
import type { Scene, Section } from '../src-shared/content/scene.ts';

/** Names items without showing them: in the index of a section, and beside an item that concerns the same thing. */
export interface SceneIndex {
  /** The entries of a section from a place on, as many as asked for or as there are; null for an item that is broken. */
  window(section: Section, from: number, count: number): SectionWindow;
  /** The entries of these items, those left out that no section holds or that are broken. */
  named(ids: readonly string[]): readonly Entry[];
}

/**
 * Reads only what it is asked for, anew each time: a pack of ten thousand items costs what one of twenty does.
 * @param read the scene of an id, or null when it is broken.
 */
export function sceneIndex(
  sections: OpenPack['sections'],
  read: (sceneId: string) => Scene | null,
): SceneIndex {
  const entryAt = (id: string, place: SectionPlace): Entry | null => {
    const scene = read(id);
    return scene === null ? null : entryOf(scene, place);
  };
  return {
    window(section, from, count) {
      const ids = sections[section].slice(from, from + count);
      return { from, entries: ids.map((id, ahead) => entryAt(id, { section, index: from + ahead })) };
    },
    named(ids) {
      return ids.flatMap((id) => {
        const place = findPlace(sections, id);
        const entry = place === null ? null : entryAt(id, place);
        return entry === null ? [] : [entry];
      });
    },
  };
}

const SECTIONS: readonly Section[] = ['voices', 'figures', 'safe', 'check'];

/** Where an item stands; null when no section holds it. */
function findPlace(sections: OpenPack['sections'], id: string): SectionPlace | null {
  for (const section of SECTIONS) {
    const index = sections[section].indexOf(id);
    if (index >= 0) return { section, index };
  }
  return null;
}
