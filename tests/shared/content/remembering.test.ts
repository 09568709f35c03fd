import { expect, it } from 'vitest';
import { remembering } from '../../../src-shared/content/remembering.ts';
import { fakeFiles, watchedFiles } from '../../fakes/fake-files.ts';

const NAMES = Array.from({ length: 80 }, (_, index) => `${index}.json`);

it('a file is read once while few others are, and one that is not there too', () => {
  const { files, read } = watchedFiles(fakeFiles({ 'a.json': '{}' }));
  const remembered = remembering(files);
  const asked = ['a.json', 'none.json', 'a.json', 'none.json', 'a.json'];
  expect(asked.map((path) => remembered.readText(path))).toEqual(['{}', null, '{}', null, '{}']);
  expect(read).toEqual(['a.json', 'none.json']);
});

it('a file that is asked for again and again is kept whatever else is read', () => {
  const { files, read } = watchedFiles(fakeFiles({ 'a.json': '{}' }));
  const remembered = remembering(files);
  for (const name of NAMES) {
    remembered.readText('a.json');
    remembered.readText(name);
  }
  expect(read.filter((path) => path === 'a.json')).toHaveLength(1);
});

it('what nobody asks for any more is forgotten', () => {
  const { files, read } = watchedFiles(fakeFiles({ 'a.json': '{}' }));
  const remembered = remembering(files);
  for (const name of ['a.json', ...NAMES, 'a.json']) {
    remembered.readText(name);
  }
  expect(read.filter((path) => path === 'a.json')).toHaveLength(2);
});
