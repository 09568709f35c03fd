import { constants, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { KIOSKPACK_LIMITS } from '../../../src-main/kioskpack/limits.ts';
import { verifyKioskpack } from '../../../src-main/kioskpack/verify.ts';
import { bytes, craftKioskpack, type CraftedEntry } from './craft-archive.ts';
import { fileOf, noise, refusedBy } from './packs.ts';

/** Small ones, so that a test need not make 500 MB. */
const LIMITS = { files: 4, fileBytes: 5000, totalBytes: 9000, ratio: 100, ratioFromBytes: 1000 };

function json(name: string, content: Uint8Array, bent: Partial<CraftedEntry> = {}): CraftedEntry {
  return { name, content, ...bent };
}

/** Refused by which rules, with small limits, and by which with those that hold. */
async function verdicts(...entries: readonly CraftedEntry[]): Promise<readonly (readonly string[])[]> {
  const file = fileOf(craftKioskpack(entries));
  return [await refusedBy(file, LIMITS), await refusedBy(file)];
}

const many = (count: number) =>
  Array.from({ length: count }, (_one, index) => json(`${index}.json`, bytes('{}')));

describe('sizes of a pack file', () => {
  it('K5: as many files as are allowed pass, and one more does not', async () => {
    expect(await verdicts(...many(4))).toEqual([[], []]);
    expect(await verdicts(...many(5))).toEqual([['K5'], []]);
  });

  it('K5: a number of entries that is not true is refused before they are read', async () => {
    const file = fileOf(craftKioskpack(many(2), { entryCount: 60_000 }));
    expect(await refusedBy(file, LIMITS)).toEqual(['K5']);
    expect(await refusedBy(file)).toEqual(['K1']);
  });

  it('K5: a file as large as is allowed passes, and one byte more does not', async () => {
    expect(await verdicts(json('a.json', noise('a', 5000)))).toEqual([[], []]);
    expect(await verdicts(json('a.json', noise('a', 5001)))).toEqual([['K5'], []]);
  });

  it('K5: all together may have as much as is allowed, the manifest counted in', async () => {
    const each = (size: number) => ['a', 'b'].map((name) => json(`${name}.json`, noise(name, size)));
    expect(await verdicts(...each(4200))).toEqual([[], []]);
    expect(await verdicts(...each(4500))).toEqual([['K5'], []]);
  });

  it('K5: what becomes a hundred times larger is a bomb, unless it is small', async () => {
    expect(await verdicts(json('a.json', Buffer.alloc(1000), { method: 8 }))).toEqual([[], []]);
    expect(await verdicts(json('a.json', Buffer.alloc(4000), { method: 8 }))).toEqual([['K5'], []]);
    expect(await verdicts(json('a.json', noise('a', 4000), { method: 8 }))).toEqual([[], []]);
    const large = json('a.json', Buffer.alloc(1_000_001), { method: 8 });
    expect(await refusedBy(fileOf(craftKioskpack([large])))).toEqual(['K5']);
  });

  it('K5: a bomb is refused by the directory: nothing is unpacked, though the directory says the truth', async () => {
    const bomb = json('a.json', Buffer.alloc(20_000_001), { method: 8 });
    const verdict = await verifyKioskpack(fileOf(craftKioskpack([bomb])));
    expect(verdict).toMatchObject({ ok: false, findings: [{ code: 'K5', file: 'a.json' }] });
  });

  it.each<[string, Partial<CraftedEntry>]>([
    ['more than declared, deflated', { method: 8, packed: deflateRawSync(Buffer.alloc(10_000_000)) }],
    ['one byte more than declared, deflated', { method: 8, packed: deflateRawSync(bytes('{} ')) }],
    ['one byte less than declared, deflated', { method: 8, packed: deflateRawSync(bytes('{')) }],
    ['more than declared, stored', { packed: bytes('{} ') }],
    ['less than declared, stored', { packed: bytes('{') }],
    ['nothing, deflated', { method: 8, packed: deflateRawSync(bytes('')) }],
  ])('K5: an entry that has %s is refused', async (_what, bent) => {
    expect(await refusedBy(fileOf(craftKioskpack([json('a.json', bytes('{}'), bent)])))).toEqual(['K5']);
  });

  it('K5: unpacking stops as soon as there is more than declared: damage far behind is never met', async () => {
    const much = deflateRawSync(Buffer.alloc(10_000_000), { finishFlush: constants.Z_SYNC_FLUSH });
    const packed = Buffer.concat([much, Buffer.alloc(100, 0xff)]);
    const entry = json('a.json', bytes('{}'), { method: 8, packed });
    expect(await refusedBy(fileOf(craftKioskpack([entry])))).toEqual(['K5']);
  });

  it('K5: a file larger than any pack is refused before it is read', async () => {
    const file = fileOf(Buffer.alloc(20_000));
    expect(await refusedBy(file, { ...LIMITS, files: 1 })).toEqual(['K5']);
  });

  it('K5: the limits that hold are those that are written down', () => {
    expect(KIOSKPACK_LIMITS).toEqual({
      files: 100_000,
      fileBytes: 20_000_000,
      totalBytes: 500_000_000,
      ratio: 100,
      ratioFromBytes: 1_000_000,
    });
  });
});
