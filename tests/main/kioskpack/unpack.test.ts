import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unpackKioskpack } from '../../../src-main/kioskpack/unpack.ts';
import { temporaryFolder } from '../../fakes/folder.ts';
import { bytes, craftArchive, craftKioskpack, manifestOf, seal } from './craft-archive.ts';
import { refusingDisk, watchedDisk } from './disks.ts';
import { asFiles, fileOf, filesIn, packFile, type Contents } from './packs.ts';

const SMALL: Contents = { 'pack.json': '{}', 'text/az/slides/a.json': '{"a":1}', 'pictures/a.svg': '<svg/>' };

describe('unpacking a pack file', () => {
  it('K3: everything is there, and every file and folder was synced, with the folder above', async () => {
    const folder = temporaryFolder();
    const steps: string[] = [];
    const file = await packFile(SMALL);
    const verdict = await unpackKioskpack(
      file,
      join(folder, 'pack'),
      watchedDisk((step) => steps.push(step)),
    );
    expect(verdict).toMatchObject({ ok: true, manifest: { id: 'small' } });
    expect(filesIn(join(folder, 'pack'))).toEqual(asFiles(SMALL));
    expect(steps.filter((step) => step === 'sync')).toHaveLength(3);
    // pack, pictures, text, text/az, text/az/slides and the folder above.
    expect(steps.filter((step) => step === 'syncFolder')).toHaveLength(6);
  });

  it('K3: a pack that turns out to be wrong half-way leaves nothing', async () => {
    const folder = temporaryFolder();
    const good = { name: 'a.json', content: bytes('{}') };
    const listed = [good, { name: 'z.json', content: bytes('{"z":1}') }];
    const manifest = { name: 'manifest.json', content: manifestOf(listed) };
    const file = fileOf(seal(craftArchive([manifest, good, { name: 'z.json', content: bytes('{"z":2}') }])));
    expect(await unpackKioskpack(file, join(folder, 'pack'))).toMatchObject({
      findings: [{ code: 'K3', file: 'z.json' }],
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('K4: a hazard is refused before anything is written', async () => {
    const folder = temporaryFolder();
    const file = fileOf(craftKioskpack([{ name: '../evil.json', content: bytes('{}') }]));
    const { disk, hasRefused } = refusingDisk('EIO');
    expect(await unpackKioskpack(file, join(folder, 'pack'), disk)).toMatchObject({
      findings: [{ code: 'K4' }],
    });
    expect(hasRefused()).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('a folder that is there already is not touched', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'pack'));
    writeFileSync(join(folder, 'pack', 'mine.txt'), 'mine');
    const unpacking = unpackKioskpack(await packFile(SMALL), join(folder, 'pack'));
    await expect(unpacking).rejects.toMatchObject({ name: 'OperatorError', code: 'exists' });
    expect(readdirSync(join(folder, 'pack'))).toEqual(['mine.txt']);
  });

  it.each([
    ['ENOSPC', 'disk-full', /no room left/],
    ['EDQUOT', 'disk-full', /no room left/],
    ['EROFS', 'read-only', /read-only/],
    ['EACCES', 'read-only', /read-only/],
    ['EIO', 'disk', /the disk says/],
  ])(
    '%s at any step is an OperatorError %s, and nothing is left',
    async (system, code, words) => {
      const folder = temporaryFolder();
      const file = await packFile(SMALL);
      for (let last = 0; ; last += 1) {
        const { disk, hasRefused } = refusingDisk(system, last);
        const unpacking = unpackKioskpack(file, join(folder, 'pack'), disk);
        const failure: unknown = await unpacking.then(
          () => null,
          (error: unknown) => error,
        );
        if (!hasRefused()) break;
        expect(failure).toMatchObject({ name: 'OperatorError', code, message: expect.stringMatching(words) });
        expect(readdirSync(folder)).toEqual([]);
      }
      expect(filesIn(join(folder, 'pack'))).toEqual(asFiles(SMALL));
    },
    30_000,
  );

  it('a file that is not there is an OperatorError that asks for the stick', async () => {
    const folder = temporaryFolder();
    const unpacking = unpackKioskpack(join(folder, 'no.kioskpack'), join(folder, 'pack'));
    await expect(unpacking).rejects.toMatchObject({
      code: 'unreadable',
      message: expect.stringContaining('stick'),
    });
  });

  it('K1: a folder is not a pack file', async () => {
    const folder = temporaryFolder();
    expect(await unpackKioskpack(folder, join(folder, 'pack'))).toMatchObject({
      ok: false,
      findings: [{ code: 'K1' }],
    });
  });
});
