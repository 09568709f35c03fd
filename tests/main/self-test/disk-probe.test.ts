import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { machineDisk, type Disk } from '../../../src-main/kioskpack/disk.ts';
import { probeDisk } from '../../../src-main/self-test/disk-probe.ts';
import { temporaryFolder } from '../../fakes/folder.ts';

it('Q3: a disk that keeps what it is given is well, and nothing is left on it', async () => {
  const folder = temporaryFolder();
  const { refusal, freeBytes } = await probeDisk(machineDisk, folder);
  expect(refusal).toBeNull();
  expect(freeBytes).toBeGreaterThan(0);
  expect(readdirSync(folder)).toEqual([]);
});

it('Q3: what a cut test before left there is no hindrance', async () => {
  const folder = temporaryFolder();
  const left = await machineDisk.createFile(join(folder, 'self-test.tmp'));
  await left.close();
  expect((await probeDisk(machineDisk, folder)).refusal).toBeNull();
});

it('Q3: a folder that is gone is said so, and what is free cannot be told', async () => {
  const gone = join(temporaryFolder(), 'gone');
  const { refusal, freeBytes } = await probeDisk(machineDisk, gone);
  expect(refusal).toContain('ENOENT');
  expect(freeBytes).toBeNull();
});

it.each<readonly [what: string, disk: Partial<Disk>]>([
  ['loses it', { readFile: () => Promise.resolve(null) }],
  ['keeps something else', { readFile: () => Promise.resolve(Buffer.from('else')) }],
  ['is full', { createFile: () => Promise.reject(new Error('ENOSPC: no space left on device')) }],
])('Q3: a disk that %s is not well', async (_what, broken) => {
  expect((await probeDisk({ ...machineDisk, ...broken }, temporaryFolder())).refusal).not.toBeNull();
});
