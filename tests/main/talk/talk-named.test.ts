import { expect, it } from 'vitest';
import { talkNamed } from '../../../src-main/talk/talk-named.ts';
import { bundledPack } from '../../fixtures/scenes.ts';

const pack = bundledPack();
const first = pack.talk();

it('R1: takes the talk that is named, and without a name the first', () => {
  expect(first?.id).toBe('mine-awareness');
  expect(talkNamed(pack, 'mine-awareness')).toEqual(first);
  expect(talkNamed(pack, null)).toEqual(first);
});

it.each(['afternoon', '../mine-awareness', '__proto__', 'mine-awareness.json'])(
  'R1: %s, which the content has not, is one line that says so',
  (id) => {
    expect(() => talkNamed(pack, id)).toThrow(`--talk ${id}: the content has no talk of this name`);
  },
);

it('R1: no scene at all is no talk, and no mistake of whoever typed', () => {
  expect(talkNamed({ talk: () => null }, null)).toBeNull();
});
