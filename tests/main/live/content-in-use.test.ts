import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentInUse, samePosition } from '../../../src-main/live/content-in-use.ts';
import type { PackInUse } from '../../../src-main/start-up.ts';
import type { LoopEntry } from '../../../src-shared/content/door.ts';

/** A loop of scenes by their ids; `q1/a` is a cut of one. */
const loopOf = (...scenes: string[]): { readonly loop: readonly LoopEntry[] } => ({
  loop: scenes.map((scene) => {
    const [sceneId = '', cutId = null] = scene.split('/');
    return { kind: 'quote', sceneId, cutId };
  }),
});

const playing = (name: string, ...scenes: string[]): PackInUse =>
  ({ folder: name, store: { pack: loopOf(...scenes) } }) as unknown as PackInUse;

describe('where the loop goes on in other content', () => {
  it.each<[string, string[], string[], number, number]>([
    ['at the same scene', ['a', 'b', 'c'], ['a', 'b', 'c'], 1, 1],
    ['at the same scene of a later round', ['a', 'b', 'c'], ['a', 'b', 'c'], 7, 1],
    ['at the scene, wherever it stands now', ['a', 'b', 'c'], ['c', 'new', 'b', 'a'], 2, 0],
    ['at the same cut of a quotation', ['q/a', 'b', 'q/b'], ['q/b', 'q/a', 'b'], 0, 1],
    ['at the nearest place of a scene that stands twice', ['a', 'b', 'a', 'c'], ['a', 'b', 'c', 'a'], 2, 3],
    ['where it was, when the scene is gone', ['a', 'b', 'c'], ['a', 'c'], 1, 1],
    ['from the beginning, when the place is gone too', ['a', 'b', 'c', 'd'], ['a', 'b'], 3, 1],
  ])('L3: %s', (_name, before, after, position, expected) => {
    expect(samePosition(loopOf(...before), loopOf(...after), position)).toBe(expected);
  });

  it('L3: always within one round of the other loop', () => {
    const loops = fc.array(fc.constantFrom('a', 'b', 'c', 'd/x', 'd/y'), { minLength: 1 });
    fc.assert(
      fc.property(loops, loops, fc.nat(), (before, after, position) => {
        const at = samePosition(loopOf(...before), loopOf(...after), position);
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at).toBeLessThan(after.length);
      }),
    );
  });
});

describe('the content in use', () => {
  it('L3: what is offered waits until it is taken', () => {
    const told: string[] = [];
    const content = contentInUse(playing('first', 'a', 'b'), () => told.push('told'));
    content.offer(playing('second', 'b', 'a'));
    expect(told).toEqual(['told']);
    expect(content.now().folder).toBe('first');
    expect(content.takeAt(0)).toBe(1);
    expect(content.now().folder).toBe('second');
  });

  it('L3: a later offer takes the place of one that still waits', () => {
    const content = contentInUse(playing('first', 'a'), () => {});
    content.offer(playing('second', 'a'));
    content.offer(playing('third', 'a'));
    content.takeAt(0);
    expect(content.now().folder).toBe('third');
  });

  it('L3: when nothing waits, taking changes nothing', () => {
    const content = contentInUse(playing('first', 'a', 'b'), () => {});
    expect(content.takeAt(5)).toBe(5);
    content.takeAt(0);
    expect(content.now().folder).toBe('first');
  });
});
