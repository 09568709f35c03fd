import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { machineDisk } from '../../../src-main/kioskpack/disk.ts';
import { errorAt, warningAt } from '../../../src-shared/content/finding.ts';
import { temporaryFolder } from '../../fakes/folder.ts';
import { refusingDisk } from './disks.ts';
import { kioskOn, nameOf, type Kiosk } from './kiosk.ts';
import { asFiles, fileOf, filesIn, packFile } from './packs.ts';

const FILES = { 'pack.json': '{}', 'text/en.json': '{"en":1}', 'pictures/a.svg': '<svg/>' };
const [A, B, C] = ['1', '2', '3'].map((version) => ({ ...FILES, 'text/az.json': `{"version":${version}}` }));

let kiosk: Kiosk;
let files: Readonly<Record<'a' | 'b' | 'c', string>>;
let names: Readonly<Record<'a' | 'b' | 'c', string>>;
const packs = () => join(kiosk.userData, 'content', 'packs');

beforeEach(async () => {
  kiosk = kioskOn(join(temporaryFolder(), 'user-data'));
  files = {
    a: await packFile(A ?? {}, { version: '1' }),
    b: await packFile(B ?? {}, { version: '2' }),
    c: await packFile(C ?? {}, { version: '3' }),
  };
  names = { a: await nameOf(files.a), b: await nameOf(files.b), c: await nameOf(files.c) };
});

describe('installing', () => {
  it('the first pack is there, on trial, and plays from the next start on', async () => {
    expect(await kiosk.install(files.a)).toEqual({
      ok: true,
      name: names.a,
      alreadyInstalled: false,
      sentences: [],
    });
    expect(names.a).toMatch(/^small-1-[0-9a-f]{12}$/);
    expect(kiosk.pointer()).toEqual({
      formatVersion: 1,
      current: names.a,
      previous: null,
      trial: { starts: 0 },
    });
    expect(filesIn(join(packs(), names.a))).toEqual(asFiles(A ?? {}));
    expect(await kiosk.startWell()).toBe(names.a);
    expect(readdirSync(packs())).toEqual([names.a]);
  });

  it('the second one has the first before it; the third lets go of the first', async () => {
    for (const file of [files.a, files.b, files.c]) {
      expect(await kiosk.install(file)).toMatchObject({ ok: true, alreadyInstalled: false });
      await kiosk.startWell();
    }
    expect(kiosk.pointer()).toEqual({ formatVersion: 1, current: names.c, previous: names.b, trial: null });
    expect(readdirSync(packs()).sort()).toEqual([names.b, names.c]);
  });

  it('the pack that is current already is left alone, and it says so', async () => {
    await kiosk.install(files.a);
    await kiosk.startWell();
    const again = await kiosk.install(files.a, () => [
      errorAt('C1', { file: 'pack.json', path: [] }, 'Not asked.'),
    ]);
    expect(again).toEqual({ ok: true, name: names.a, alreadyInstalled: true, sentences: [] });
    expect(kiosk.pointer()).toMatchObject({ current: names.a, trial: null });
  });

  it('a pack that shows nothing gives way, however often it is installed', async () => {
    await kiosk.install(files.a);
    await kiosk.startWell();
    await kiosk.install(files.b);
    await kiosk.start();
    expect(await kiosk.install(files.b)).toMatchObject({ ok: true, alreadyInstalled: true });
    expect(await kiosk.start()).toMatchObject({ plays: names.a });
  });

  it('the previous pack comes back without being unpacked again, and is checked again', async () => {
    await kiosk.install(files.a);
    await kiosk.startWell();
    await kiosk.install(files.b);
    await kiosk.startWell();
    const checked: string[] = [];
    const again = await kiosk.install(files.a, (folder) => (checked.push(folder), []));
    expect(again).toMatchObject({ ok: true, name: names.a, alreadyInstalled: false });
    expect(checked).toEqual([join(packs(), names.a)]);
    expect(kiosk.pointer()).toEqual({
      formatVersion: 1,
      current: names.a,
      previous: names.b,
      trial: { starts: 0 },
    });
  });

  it('a damaged pack is mended by installing it again, beside the damaged one', async () => {
    await kiosk.install(files.a);
    await kiosk.startWell();
    await kiosk.install(files.b);
    await kiosk.startWell();
    writeFileSync(join(packs(), names.b, 'text', 'en.json'), 'rotten');
    expect(await kiosk.install(files.b)).toMatchObject({
      ok: true,
      name: `${names.b}~2`,
      alreadyInstalled: false,
    });
    expect(kiosk.pointer()).toMatchObject({ current: `${names.b}~2`, previous: names.a });
    expect(await kiosk.startWell()).toBe(`${names.b}~2`);
    expect(readdirSync(packs()).sort()).toEqual([names.a, `${names.b}~2`]);
    rmSync(join(packs(), `${names.b}~2`, 'pack.json'));
    expect(await kiosk.install(files.b)).toMatchObject({ ok: true, name: names.b });
  });

  it('a pack that never showed a scene is no pack to go back to: the one that plays stays', async () => {
    await kiosk.install(files.a);
    await kiosk.startWell();
    await kiosk.install(files.b);
    await kiosk.install(files.c);
    expect(kiosk.pointer()).toMatchObject({ current: names.c, previous: names.a });
    expect(readdirSync(packs()).sort()).toEqual([names.a, names.c]);
  });

  it('a pack that shows its first scene while the next is installed is one to go back to', async () => {
    await kiosk.install(files.a);
    await kiosk.start();
    await kiosk.install(files.b, async () => {
      await kiosk.prove();
      return [];
    });
    expect(kiosk.pointer()).toMatchObject({ current: names.b, previous: names.a });
  });

  it('a pack with errors is refused with them, and nothing of it is left', async () => {
    await kiosk.install(files.a);
    const before = readFileSync(join(kiosk.userData, 'content', 'installed.json'), 'utf8');
    const wrong = [
      errorAt('C2', { file: 'text/en.json', path: [] }, 'Wrong.'),
      warningAt('C10', { file: 'x', path: [] }, 'Long.'),
    ];
    expect(await kiosk.install(files.b, async () => wrong)).toEqual({ ok: false, findings: wrong });
    expect(readFileSync(join(kiosk.userData, 'content', 'installed.json'), 'utf8')).toBe(before);
    expect(readdirSync(packs())).toEqual([names.a]);
  });

  it('warnings do not refuse a pack, and the check sees all its files', async () => {
    const seen: unknown[] = [];
    const check = (folder: string) => (
      seen.push(filesIn(folder)),
      [warningAt('C10', { file: 'x', path: [] }, 'Long.')]
    );
    expect(await kiosk.install(files.a, check)).toMatchObject({ ok: true });
    expect(seen).toEqual([asFiles(A ?? {})]);
  });

  it('K1: a damaged file is refused and the old pack plays on', async () => {
    await kiosk.install(files.a);
    await kiosk.startWell();
    const damaged = readFileSync(files.b);
    damaged[100] = (damaged[100] ?? 0) ^ 1;
    expect(await kiosk.install(fileOf(damaged))).toMatchObject({ ok: false, findings: [{ code: 'K1' }] });
    expect(await kiosk.start()).toEqual({ plays: names.a, said: '' });
    expect(readdirSync(packs())).toEqual([names.a]);
  });

  it('a check that fails by a mistake of ours leaves nothing behind and is not hidden', async () => {
    await expect(kiosk.install(files.a, () => Promise.reject(new Error('our mistake')))).rejects.toThrow(
      'our mistake',
    );
    expect(readdirSync(packs())).toEqual([]);
    expect(await kiosk.start()).toEqual({ plays: null, said: '' });
  });

  it('what an interrupted installation left is cleared away', async () => {
    await kiosk.install(files.a);
    mkdirSync(join(packs(), `.incoming-${names.b}`));
    mkdirSync(join(packs(), 'older-1-000000000000'));
    writeFileSync(join(packs(), 'stray.txt'), '');
    writeFileSync(join(kiosk.userData, 'content', 'installed.json.new'), '{');
    await kiosk.install(files.b);
    expect(readdirSync(packs()).sort()).toEqual([names.b]);
    expect(existsSync(join(kiosk.userData, 'content', 'installed.json.new'))).toBe(false);
  });

  it('with a broken pointer nothing is thrown away before a new one is there', async () => {
    await kiosk.install(files.a);
    writeFileSync(join(kiosk.userData, 'content', 'installed.json'), '{');
    expect(await kiosk.install(files.b, () => [errorAt('C1', { file: '', path: [] }, 'No.')])).toMatchObject({
      ok: false,
    });
    expect(readdirSync(packs())).toContain(names.a);
    expect(await kiosk.install(files.b)).toMatchObject({ ok: true });
    expect(await kiosk.startWell()).toBe(names.b);
    expect(readdirSync(packs())).toEqual([names.b]);
  });

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EROFS', 'read-only'],
    ['EACCES', 'read-only'],
    ['EIO', 'disk'],
  ])(
    '%s at any step is an OperatorError %s, and the old pack is still whole',
    async (system, code) => {
      await kiosk.install(files.a);
      await kiosk.startWell();
      for (let last = 0; ; last += 1) {
        const { disk, hasRefused } = refusingDisk(system, last);
        const installing = kioskOn(kiosk.userData, disk).install(files.b);
        const failure: unknown = await installing.then(
          () => null,
          (error: unknown) => error,
        );
        if (!hasRefused()) break;
        expect(failure).toMatchObject({
          name: 'OperatorError',
          code,
          message: expect.stringContaining(kiosk.userData),
        });
        expect(await kiosk.start()).toEqual({ plays: names.a, said: '' });
        expect(filesIn(join(packs(), names.a))).toEqual(asFiles(A ?? {}));
        expect(readdirSync(packs())).toEqual([names.a]);
      }
      expect(await kiosk.startWell()).toBe(names.b);
    },
    30_000,
  );

  it('a folder that cannot be removed is named, and the installation stands', async () => {
    await kiosk.install(files.a);
    await kiosk.startWell();
    await kiosk.install(files.b);
    await kiosk.startWell();
    const holding = {
      ...machineDisk,
      remove: (path: string) =>
        path.endsWith(names.a)
          ? Promise.reject(Object.assign(new Error('EBUSY'), { code: 'EBUSY' }))
          : machineDisk.remove(path),
    };
    const installed = await kioskOn(kiosk.userData, holding).install(files.c);
    expect(installed).toMatchObject({
      ok: true,
      name: names.c,
      sentences: [expect.stringContaining(names.a)],
    });
    expect(await kiosk.startWell()).toBe(names.c);
    expect(readdirSync(packs()).sort()).toEqual([names.b, names.c]);
  });
});
