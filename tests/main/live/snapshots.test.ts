import { mkdirSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { isSameFolder, stampFolder } from '../../../src-main/live/folder-stamp.ts';
import { openSnapshots } from '../../../src-main/live/snapshots.ts';
import { temporaryFolder } from '../../fakes/folder.ts';

let source = '';
let shelf = '';
const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(source, path)), { recursive: true });
  writeFileSync(join(source, path), text);
};
beforeEach(() => {
  const folder = temporaryFolder();
  source = join(folder, 'pack');
  shelf = join(folder, 'copies');
  write('pack.json', '{}');
  write('text/en.json', 'words');
});

describe('a look at a folder', () => {
  it('sees files and folders, and nothing that editors leave about or that lies behind a link', async () => {
    write('.git/HEAD', 'x');
    write('pack.json~', 'x');
    symlinkSync('/etc', join(source, 'away'));
    const { files, folders } = await stampFolder(source);
    expect([...files.keys()].sort()).toEqual(['pack.json', 'text/en.json']);
    expect([...folders].sort()).toEqual(['.', 'text']);
  });

  it('sees nothing where there is no folder', async () => {
    expect(await stampFolder(join(source, 'nowhere'))).toEqual({ files: new Map(), folders: [] });
  });

  it.each<[string, () => void]>([
    ['another text', () => write('text/en.json', 'other')],
    ['the same length at another moment', () => utimesSync(join(source, 'pack.json'), 1, 1)],
    ['a file more', () => write('text/az.json', '{}')],
    ['a file less', () => rmSync(join(source, 'pack.json'))],
  ])('tells %s', async (_name, change) => {
    const before = await stampFolder(source);
    expect(isSameFolder(before, await stampFolder(source))).toBe(true);
    change();
    expect(isSameFolder(before, await stampFolder(source))).toBe(false);
  });
});

describe('copies of a content folder', () => {
  it('L4: a copy stays as it was, whatever becomes of the folder', async () => {
    const snapshots = await openSnapshots(source, shelf);
    const first = await snapshots.take();
    write('text/en.json', 'changed');
    rmSync(join(source, 'pack.json'));
    const second = await snapshots.take();
    const inCopy = (copy: typeof first, path: string): string =>
      readFileSync(join(copy?.folder ?? '', path), 'utf8');
    expect(inCopy(first, 'text/en.json')).toBe('words');
    expect(inCopy(first, 'pack.json')).toBe('{}');
    expect(inCopy(second, 'text/en.json')).toBe('changed');
    expect(await readdir(second?.folder ?? '')).toEqual(['text']);
  });

  it('L4: what did not change is linked to the copy before', async () => {
    const snapshots = await openSnapshots(source, shelf);
    const first = await snapshots.take();
    write('text/en.json', 'changed');
    const second = await snapshots.take();
    const node = (copy: typeof first, path: string): number => statSync(join(copy?.folder ?? '', path)).ino;
    expect(node(second, 'pack.json')).toBe(node(first, 'pack.json'));
    expect(node(second, 'text/en.json')).not.toBe(node(first, 'text/en.json'));
    expect(node(first, 'pack.json')).not.toBe(statSync(join(source, 'pack.json')).ino);
  });

  it('L4: a file keeps the moment it was written, which its address on the screen carries', async () => {
    utimesSync(join(source, 'pack.json'), 1_700_000_000, 1_700_000_000);
    const copy = await (await openSnapshots(source, shelf)).take();
    expect(statSync(join(copy?.folder ?? '', 'pack.json')).mtimeMs).toBe(1_700_000_000_000);
  });

  it('only the copies that are kept remain, and none of a run before', async () => {
    mkdirSync(join(shelf, '7'), { recursive: true });
    const snapshots = await openSnapshots(source, shelf);
    const first = await snapshots.take();
    const second = await snapshots.take();
    await snapshots.keepOnly([second?.folder ?? '']);
    expect(await readdir(shelf)).toEqual(['2']);
    expect(first?.folder).toBe(join(shelf, '1'));
  });
});
