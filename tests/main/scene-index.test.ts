import { describe, expect, it } from 'vitest';
import { sceneIndex } from '../../src-main/scene-index.ts';
import type { Scene } from '../../src-shared/content/scene.ts';
import { bundledPack, bundledScene } from '../fixtures/scenes.ts';

const { sections } = bundledPack();

/** The index of the bundled pack, some of it broken, and what was read for it. */
function indexOf(broken: readonly string[] = []) {
  const read: string[] = [];
  const index = sceneIndex(sections, (id): Scene | null => {
    read.push(id);
    return broken.includes(id) ? null : bundledScene(id);
  });
  return { index, read };
}

describe('the index of a section', () => {
  it('E5: hands over the entries that are asked for, at their places, and reads no others', () => {
    const { index, read } = indexOf();
    const { from, entries } = index.window('safe', 3, 2);
    expect(from).toBe(3);
    expect(entries).toMatchObject([
      { id: 's04', section: 'safe', index: 3 },
      { id: 's05', section: 'safe', index: 4 },
    ]);
    expect(read).toEqual(['s04', 's05']);
  });

  it('E5: ends where the section ends', () => {
    expect(indexOf().index.window('voices', 5, 24).entries).toHaveLength(2);
    expect(indexOf().index.window('voices', 7, 24).entries).toEqual([]);
  });

  it('C0: a broken item leaves its place empty, and those after it are at theirs', () => {
    const { entries } = indexOf(['s02']).index.window('safe', 0, 3);
    expect(entries).toMatchObject([{ id: 's01' }, null, { id: 's03', index: 2 }]);
  });

  it('C4: finds items by name, wherever they are, and leaves out what is broken or not listed', () => {
    const { index } = indexOf(['q1']);
    expect(index.named(['area', 'q1', 's09', 'nothing'])).toMatchObject([
      { id: 'area', section: 'figures', index: 2 },
      { id: 's09', section: 'safe', index: 8 },
    ]);
  });
});
