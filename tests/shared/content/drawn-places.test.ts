import { expect, it } from 'vitest';
import { checkPack } from '../../../src-shared/content/check.ts';
import { fakeFiles } from '../../fakes/fake-files.ts';
import { changedPack } from '../../fixtures/small-pack.ts';
import { TODAY } from './bends/bend.ts';
import { signPack } from './bends/signs.ts';

/** The small pack with a second slide of the same drawing, whose word is to stand somewhere else. */
function twoSlides(place: string): Record<string, unknown> {
  const pack = signPack();
  const withSecond = { ...pack, 'slides/again.json': structuredClone(pack['slides/stop.json']) };
  const listed = changedPack(withSecond, ['programme.json', 'slides'], ['stop', 'again']);
  return changedPack(listed, ['slides/again.json', 'signs'], [place]);
}

const placesMissing = (pack: Record<string, unknown>) =>
  checkPack(fakeFiles(pack), TODAY)
    .filter(({ code }) => code === 'C25')
    .map(({ file, pointer }) => `${file} ${pointer}`);

it('C25: two slides of one drawing are each asked for their own places', () => {
  expect(placesMissing(twoSlides('another-word'))).toEqual(['slides/again.json /signs/0']);
});
