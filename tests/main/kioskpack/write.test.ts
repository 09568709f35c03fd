import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isContentFile } from '../../../src-main/kioskpack/kinds.ts';
import { pathFindings } from '../../../src-main/kioskpack/paths.ts';
import { unpackKioskpack } from '../../../src-main/kioskpack/unpack.ts';
import { verifyKioskpack } from '../../../src-main/kioskpack/verify.ts';
import { writeKioskpack } from '../../../src-main/kioskpack/write.ts';
import { OperatorError } from '../../../src-shared/errors.ts';
import { temporaryFolder } from '../../fakes/folder.ts';
import { refusingDisk } from './disks.ts';
import { ABOUT, asFiles, filesIn, inMemory, noise, packFile, type Contents } from './packs.ts';

const SMALL: Contents = { 'pack.json': '{}', 'text/en.json': '{"a":1}', 'pictures/a.svg': '<svg/>' };

/** Names as people give them, and a few that no file system likes to see. */
const name = fc.oneof(
  fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,4})?$/),
  fc.constantFrom('şəkil', 'рисунок 1', '図', 'A', 'a', '..', 'con', ' x', 'é', 'e\u0301', '#', '%41', '.x'),
);
const path = fc
  .tuple(fc.array(name, { maxLength: 3 }), name, fc.constantFrom('.json', '.svg', '.PNG', '.jpg', '.avif'))
  .map(([folders, last, ending]) => [...folders, last + ending].join('/'));
const content = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.nat({ max: 150_000 }).map((length) => noise('content', length)),
  fc.nat({ max: 1_200_000 }).map((length) => new Uint8Array(length)),
);

describe('writing a pack file', () => {
  it('K3: any files that a pack may hold come back byte for byte', async () => {
    const files = fc
      .uniqueArray(fc.tuple(path, content), { selector: ([at]) => at, minLength: 1, maxLength: 12 })
      .filter((entries) => pathFindings(['manifest.json', ...entries.map(([at]) => at)]).length === 0);
    const folder = temporaryFolder();
    let round = 0;
    await fc.assert(
      fc.asyncProperty(files, async (entries) => {
        round += 1;
        const contents = Object.fromEntries(entries);
        const file = join(folder, `${round}.kioskpack`);
        expect(entries.every(([at]) => isContentFile(at))).toBe(true);
        const written = await writeKioskpack(file, inMemory(contents), ABOUT);
        expect(written).toEqual(await unpackKioskpack(file, join(folder, String(round))));
        expect(filesIn(join(folder, String(round)))).toEqual(asFiles(contents));
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('K1: the same files give the same bytes, in any order and in any time zone', async () => {
    const bytesNow = async (contents: Contents) => readFileSync(await packFile(contents));
    const whole = await bytesNow(SMALL);
    const zone = process.env['TZ'];
    try {
      for (const place of ['Asia/Baku', 'America/St_Johns', 'Pacific/Kiritimati']) {
        process.env['TZ'] = place;
        expect(await bytesNow(Object.fromEntries(Object.entries(SMALL).reverse()))).toEqual(whole);
      }
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  it('K1: one letter more in the title is another seal', async () => {
    const seals = await Promise.all(
      ['Small', 'Smalle'].map(async (title) => verifyKioskpack(await packFile(SMALL, { title }))),
    );
    expect(new Set(seals.map((verdict) => verdict.ok && verdict.seal)).size).toBe(2);
  });

  it.each<[string, Contents, string]>([
    ['a path that leads out', { '../a.json': '{}' }, 'K4'],
    ['two paths that are one', { 'a.json': '{}', 'A.json': '{}' }, 'K4'],
    ['a file in the place of the manifest', { 'manifest.json': '{}' }, 'K4'],
    ['a file of another kind', { 'a.html': '' }, 'K4'],
    ['nothing at all', {}, 'K2'],
    ['a file too large', { 'a.png': new Uint8Array(20_000_001) }, 'K5'],
  ])('K5: %s is refused, and the file that was there stays', async (_what, contents, code) => {
    const file = join(temporaryFolder(), 'pack.kioskpack');
    writeFileSync(file, 'as it was');
    const written = await writeKioskpack(file, inMemory(contents), ABOUT);
    expect(written).toMatchObject({ ok: false, findings: [{ code }] });
    expect(readFileSync(file, 'utf8')).toBe('as it was');
    expect(readdirSync(join(file, '..'))).toEqual(['pack.kioskpack']);
  });

  it.each([{ id: 'No Id' }, { version: 'one two' }, { title: '' }])('K2: %j is refused', async (about) => {
    const file = join(temporaryFolder(), 'pack.kioskpack');
    const written = await writeKioskpack(file, inMemory(SMALL), { ...ABOUT, ...about });
    expect(written).toMatchObject({
      ok: false,
      findings: [{ code: 'K2', pointer: `/${Object.keys(about).join()}` }],
    });
    expect(existsSync(file)).toBe(false);
  });

  it('K3: a file that changes while it is packed is refused', async () => {
    const file = join(temporaryFolder(), 'pack.kioskpack');
    let readings = 0;
    const restless = { path: 'pack.json', read: () => Promise.resolve(Buffer.from(String((readings += 1)))) };
    expect(await writeKioskpack(file, [restless], ABOUT)).toMatchObject({
      ok: false,
      findings: [{ code: 'K3' }],
    });
    expect(existsSync(file)).toBe(false);
  });

  it('a file that cannot be read the second time leaves nothing', async () => {
    const file = join(temporaryFolder(), 'pack.kioskpack');
    let readings = 0;
    const vanishing = {
      path: 'pack.json',
      read: () =>
        (readings += 1) === 1 ? Promise.resolve(Buffer.from('{}')) : Promise.reject(new Error('gone')),
    };
    await expect(writeKioskpack(file, [vanishing], ABOUT)).rejects.toThrow('gone');
    expect(readdirSync(join(file, '..'))).toEqual([]);
  });

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EROFS', 'read-only'],
    ['EIO', 'disk'],
  ])(
    '%s at any step is an OperatorError %s, and the file that was there stays',
    async (system, code) => {
      const file = join(temporaryFolder(), 'pack.kioskpack');
      writeFileSync(file, 'as it was');
      for (let last = 0; ; last += 1) {
        const { disk, hasRefused } = refusingDisk(system, last);
        const writing = writeKioskpack(file, inMemory(SMALL), ABOUT, disk);
        const failure: unknown = await writing.then(
          () => null,
          (error: unknown) => error,
        );
        if (!hasRefused()) break;
        expect(failure).toBeInstanceOf(OperatorError);
        expect(failure).toMatchObject({ code });
        expect(readFileSync(file, 'utf8')).toBe('as it was');
        expect(readdirSync(join(file, '..'))).toEqual(['pack.kioskpack']);
      }
      expect(await verifyKioskpack(file)).toMatchObject({ ok: true });
    },
    30_000,
  );

  it('a folder that is not there is an OperatorError that names it', async () => {
    const file = join(temporaryFolder(), 'missing', 'pack.kioskpack');
    await expect(writeKioskpack(file, inMemory(SMALL), ABOUT)).rejects.toThrow(file);
    mkdirSync(join(file, '..'));
    expect(await writeKioskpack(file, inMemory(SMALL), ABOUT)).toMatchObject({ ok: true });
  });
});
