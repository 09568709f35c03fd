import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packableFiles } from '../../../src-main/kioskpack/packable-files.ts';
import { OperatorError } from '../../../src-shared/errors.ts';
import { temporaryFolder } from '../../fakes/folder.ts';
import { layOut } from './packs.ts';

describe('the files of a folder that go into a pack file', () => {
  it('K4: JSON and pictures go in, sorted, and are read when asked for', async () => {
    const folder = temporaryFolder();
    const inside = [
      'pack.json',
      'pictures/a.svg',
      'pictures/b.PNG',
      'pictures/c.jpeg',
      'text/az/slides/x.json',
    ];
    layOut(folder, Object.fromEntries(inside.map((path) => [path, path])));
    const { files, leftOut } = await packableFiles(folder);
    expect(files.map(({ path }) => path)).toEqual(inside);
    expect(leftOut).toEqual([]);
    expect(Buffer.from((await files[1]?.read()) ?? []).toString()).toBe('pictures/a.svg');
  });

  it.each([
    ['.DS_Store', 'hidden file'],
    ['pictures/._a.svg', 'hidden file'],
    ['text/.en.json.swp', 'hidden file'],
    ['.git/config.json', 'hidden folder'],
    ['node_modules/x/package.json', 'folder of a tool'],
    ['schemas/pack.json', 'for editors'],
    ['text/en.json~', 'copy that an editor keeps'],
    ['text/en.json.bak', 'copy that an editor keeps'],
    ['text/#en.json#', 'copy that an editor keeps'],
    ['text/~$en.json', 'copy that an editor keeps'],
    ['manifest.json', 'list of files'],
    ['readme.md', 'neither JSON nor a picture'],
    ['translation.csv', 'neither JSON nor a picture'],
    ['index.html', 'neither JSON nor a picture'],
    ['Thumbs.db', 'neither JSON nor a picture'],
  ])('K4: %s is left out and named: %s', async (path, why) => {
    const folder = temporaryFolder();
    layOut(folder, { 'pack.json': '{}', [path]: '{}' });
    const { files, leftOut } = await packableFiles(folder);
    expect(files.map((file) => file.path)).toEqual(['pack.json']);
    expect(leftOut).toEqual([
      { path: expect.stringContaining(path.split('/')[0] ?? ''), why: expect.stringContaining(why) },
    ]);
  });

  it('K4: links are left out, wherever they lead', async () => {
    const folder = temporaryFolder();
    layOut(folder, { 'pack/pack.json': '{}', 'secret.json': '{}', 'more/x.json': '{}' });
    mkdirSync(join(folder, 'pack', 'empty'));
    symlinkSync(join(folder, 'secret.json'), join(folder, 'pack', 'link.json'));
    symlinkSync(join(folder, 'more'), join(folder, 'pack', 'more'));
    const { files, leftOut } = await packableFiles(join(folder, 'pack'));
    expect(files.map(({ path }) => path)).toEqual(['pack.json']);
    expect(leftOut.map(({ path }) => path)).toEqual(['link.json', 'more']);
  });

  it('a folder that is not there is an OperatorError', async () => {
    await expect(packableFiles(join(temporaryFolder(), 'missing'))).rejects.toBeInstanceOf(OperatorError);
  });
});
