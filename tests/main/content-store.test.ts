import { describe, expect, it } from 'vitest';
import { errorSentence, openContentStore } from '../../src-main/content-store.ts';
import type { OpenPack } from '../../src-shared/content/door.ts';
import type { SlideScene } from '../../src-shared/content/scene.ts';
import type { ContentFinding } from '../../src-shared/errors.ts';
import { fakeLog } from '../fakes/log.ts';

const finding: ContentFinding = {
  code: 'C4',
  level: 'error',
  file: 'slides/b.json',
  pointer: '/picture',
  sentence: 'there is no picture b.svg: add it or name another',
};

const slide = (id: string) =>
  ({ kind: 'slide', id, picture: `kiosk://content/pictures/${id}.svg`, words: {} }) as unknown as SlideScene;

/** A pack of slides in which some are broken. */
function packOf(ids: readonly string[], broken: readonly string[]): OpenPack {
  return {
    front: { sections: { voices: 0, figures: 0, safe: ids.length, check: 0 } } as OpenPack['front'],
    talk: () => null,
    loop: ids.map((sceneId) => ({ kind: 'slide', sceneId, cutId: null })),
    sections: { voices: [], figures: [], safe: ids, check: [] },
    doors: { voices: null, figures: null, safe: null },
    scene: (id) =>
      broken.includes(id)
        ? { ok: false, findings: [finding] }
        : { ok: true, scene: slide(id), related: id === 'a' ? ['b', 'c'] : [], findings: [] },
  };
}

describe('the pack in use', () => {
  it('the loop goes round for ever', () => {
    const store = openContentStore(packOf(['a', 'b', 'c'], []), fakeLog());
    const ids = [0, 1, 2, 3, 4].map((position) => store.loopScene(position).scene.id);
    expect(ids).toEqual(['a', 'b', 'c', 'a', 'b']);
  });

  it('a broken scene is passed over, and the log names it once', () => {
    const log = fakeLog();
    const store = openContentStore(packOf(['a', 'b', 'c'], ['b']), log);
    expect(store.loopScene(1)).toMatchObject({
      position: 2,
      scene: { id: 'c' },
      place: { section: 'safe', index: 2 },
    });
    store.loopScene(4);
    expect(log.lines).toEqual([
      'warn KIOSK-204 A scene is passed over: slides/b.json at /picture: there is no picture b.svg: add it or name another [C4]',
    ]);
  });

  it('a pack without one whole scene says so instead of searching for ever', () => {
    const store = openContentStore(packOf(['a', 'b'], ['a', 'b']), fakeLog());
    expect(() => store.loopScene(0)).toThrow('No scene of the loop can be shown');
  });

  it('beyond the ends of a section there is nothing', () => {
    const store = openContentStore(packOf(['a'], []), fakeLog());
    expect(store.sectionScene('safe', 0)?.scene.id).toBe('a');
    expect(store.sectionScene('safe', 1)).toBeNull();
    expect(store.sectionScene('voices', 0)).toBeNull();
  });

  it('C4: an item comes with what concerns the same thing, the broken left out', () => {
    const store = openContentStore(packOf(['a', 'b', 'c'], ['b']), fakeLog());
    expect(store.sectionScene('safe', 0)?.related).toMatchObject([{ id: 'c', section: 'safe', index: 2 }]);
    expect(store.sectionScene('safe', 2)?.related).toEqual([]);
  });

  it('E5: pictures in the index change with their files, as those of scenes do', () => {
    const store = openContentStore(packOf(['a', 'b'], []), fakeLog(), (path) => `?of=${path}`);
    const address = 'kiosk://content/pictures/b.svg?of=pictures/b.svg';
    expect(store.sectionIndex('safe', 1, 24).entries).toMatchObject([{ picture: address }]);
  });

  it('a pack that does not play is explained by its first error, in one sentence', () => {
    expect(errorSentence([{ ...finding, level: 'warning' }, finding, finding])).toBe(
      'slides/b.json at /picture: there is no picture b.svg: add it or name another [C4] (and 1 more).',
    );
    expect(errorSentence([])).toBe('it holds nothing to show.');
  });
});
