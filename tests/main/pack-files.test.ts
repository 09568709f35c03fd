import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderFiles } from '../../src-main/pack-files.ts';

let base = '';

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'pack-files-'));
  mkdirSync(join(base, 'pack', 'slides'), { recursive: true });
  mkdirSync(join(base, 'pack-two'));
  writeFileSync(join(base, 'pack', 'pack.json'), '{}');
  writeFileSync(join(base, 'pack', 'slides', 's02.json'), '2');
  writeFileSync(join(base, 'pack', 'slides', 's01.json'), '1');
  writeFileSync(join(base, 'secret.txt'), 'secret');
  writeFileSync(join(base, 'pack-two', 'secret.txt'), 'secret');
});

afterEach(() => {
  rmSync(base, { recursive: true, force: true });
});

describe('folderFiles', () => {
  it('C1: reads a file and lists a folder by name', () => {
    const files = folderFiles(join(base, 'pack'));
    expect(files.readText('pack.json')).toBe('{}');
    expect(files.list('slides')).toEqual(['s01.json', 's02.json']);
  });

  it.each([
    'missing.json',
    'slides',
    'pack.json/deeper',
    'a\0b',
    '../secret.txt',
    '/etc/hostname',
    '../pack-two/secret.txt',
    'x'.repeat(5000),
  ])('C1: %j is as if it were not there', (path) => {
    expect(folderFiles(join(base, 'pack')).readText(path)).toBeNull();
  });

  it('C1: nothing outside is reached by a symbolic link', () => {
    symlinkSync(join(base, 'secret.txt'), join(base, 'pack', 'link.json'));
    symlinkSync(base, join(base, 'pack', 'up'));
    const files = folderFiles(join(base, 'pack'));
    expect(files.readText('link.json')).toBeNull();
    expect(files.readText('up/secret.txt')).toBeNull();
    expect(files.list('up')).toEqual([]);
    expect(files.list('..')).toEqual([]);
    expect(files.list('missing')).toEqual([]);
  });

  it('C1: a pack reached through a link is read', () => {
    symlinkSync(join(base, 'pack'), join(base, 'stick'));
    expect(folderFiles(join(base, 'stick')).readText('pack.json')).toBe('{}');
  });
});
