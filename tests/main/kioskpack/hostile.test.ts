import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unpackKioskpack } from '../../../src-main/kioskpack/unpack.ts';
import { temporaryFolder } from '../../fakes/folder.ts';
import { bytes, craftArchive, craftKioskpack, seal } from './craft-archive.ts';
import { asFiles, fileOf, filesIn, packFile, refusedBy } from './packs.ts';

const PACK = {
  'pack.json': '{"id":"small"}',
  'text/en.json': JSON.stringify('a sentence. '.repeat(90)),
  'pictures/a.svg': '<svg/>',
};

describe('a file that somebody sealed on purpose', () => {
  it('K1: is refused or gives exactly what its manifest lists, whatever its bytes are; nothing is thrown', async () => {
    const whole = readFileSync(await packFile(PACK));
    const archive = whole.subarray(0, whole.length - 81);
    const folder = temporaryFolder();
    const file = join(folder, 'pack.kioskpack');
    const change = fc.record({
      at: fc.nat({ max: archive.length - 23 }),
      to: fc.uint8Array({ minLength: 1, maxLength: 8 }),
    });
    let round = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const bent = Buffer.from(archive);
        for (const { at, to } of changes) bent.set(to.subarray(0, archive.length - at), at);
        writeFileSync(file, seal(bent));
        const into = join(folder, String((round += 1)));
        const verdict = await unpackKioskpack(file, into);
        if (verdict.ok)
          expect(Object.keys(filesIn(into)).sort()).toEqual(verdict.manifest.files.map(({ path }) => path));
        else expect(filesIn(folder)).not.toHaveProperty([`${round}/pack.json`]);
      }),
      { numRuns: 600 },
    );
  }, 60_000);

  it.each([
    ['offset of the directory', { directoryOffset: 0xfffffff0 }],
    ['offset of Zip64 beyond what a number holds', { before: zip64Locator(2n ** 64n - 1n) }],
    ['offset of Zip64 beyond the file', { before: zip64Locator(2n ** 40n) }],
    ['offset of Zip64 that is no record', { before: zip64Locator(0n) }],
  ])('K1: a wrong %s is refused', async (_what, end) => {
    expect(await refusedBy(fileOf(craftKioskpack([{ name: 'a.json', content: bytes('{}') }], end)))).toEqual([
      'K1',
    ]);
  });

  it('K1: sizes beyond what a number holds are refused', async () => {
    const extra = Buffer.alloc(28, 0xff);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(24, 2);
    const entry = { name: 'a.json', content: bytes('{}'), extra };
    const archive = Buffer.from(craftArchive([entry]));
    // The three fields that say "look into the extra field": packed size, size, offset of the header.
    const at = archive.lastIndexOf('PK\x01\x02');
    for (const field of [20, 24, 42]) archive.writeUInt32LE(0xffffffff, at + field);
    expect(await refusedBy(fileOf(seal(archive)))).toEqual(['K5']);
  });

  it('K3: two entries on the same bytes give each what is listed, or are refused', async () => {
    const same = bytes('{"a":1}');
    const archive = craftKioskpack([
      { name: 'a.json', content: same },
      { name: 'b.json', content: same },
    ]);
    const into = join(temporaryFolder(), 'pack');
    expect(await unpackKioskpack(fileOf(archive), into)).toMatchObject({ ok: true });
    expect(filesIn(into)).toEqual(asFiles({ 'a.json': same, 'b.json': same }));
  });
});

/** The record that tells where the end record of Zip64 is (APPNOTE 4.3.15). */
function zip64Locator(offset: bigint): Uint8Array {
  const record = Buffer.alloc(20);
  record.writeUInt32LE(0x07064b50, 0);
  record.writeBigUInt64LE(offset, 8);
  record.writeUInt32LE(1, 16);
  return record;
}
