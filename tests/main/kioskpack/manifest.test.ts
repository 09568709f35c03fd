import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { verifyKioskpack } from '../../../src-main/kioskpack/verify.ts';
import { bytes, craftArchive, manifestOf, seal, type CraftedEntry } from './craft-archive.ts';
import { fileOf, refusedBy } from './packs.ts';

const A = { name: 'a.json', content: bytes('{"a":1}') };
const B = { name: 'b.json', content: bytes('{"b":2}') };

/** A sealed archive with a manifest of its own choice. */
function withManifest(content: Uint8Array, entries: readonly CraftedEntry[] = [A, B]): Uint8Array {
  return seal(craftArchive([{ name: 'manifest.json', content }, ...entries]));
}

const bent = (instead: Readonly<Record<string, unknown>>) => withManifest(manifestOf([A, B], instead));

describe('the manifest of a pack file', () => {
  it('K2: what it says is handed out', async () => {
    expect(
      await verifyKioskpack(fileOf(bent({ id: 'karabakh', version: '1.2', title: 'Başlıq' }))),
    ).toMatchObject({
      ok: true,
      manifest: {
        id: 'karabakh',
        version: '1.2',
        title: 'Başlıq',
        files: [{ path: 'a.json', bytes: 7 }, { path: 'b.json' }],
      },
    });
  });

  it.each([
    ['is not JSON', withManifest(bytes('{'))],
    ['is empty', withManifest(bytes(''))],
    ['is nothing', withManifest(bytes('null'))],
    ['is of another format', bent({ format: 'zip' })],
    ['has no version', bent({ formatVersion: undefined })],
    ['has a version of no number', bent({ formatVersion: '1' })],
    ['has no id', bent({ id: undefined })],
    ['has an id that leads elsewhere', bent({ id: '../small' })],
    ['has a version that leads elsewhere', bent({ version: '../1' })],
    ['has no title', bent({ title: '' })],
    ['lists nothing', withManifest(manifestOf([]), [])],
    ['says more than it should', bent({ run: 'evil.exe' })],
    ['has a title with white space around it', bent({ title: ' Small' })],
  ])('K2: one that %s is refused', async (_what, archive) => {
    expect(await refusedBy(fileOf(archive))).toEqual(['K2']);
  });

  it('K2: one that lists a file twice, out of order or with a wrong sum is refused', async () => {
    const { files } = JSON.parse(Buffer.from(manifestOf([A, B])).toString()) as { files: readonly object[] };
    const [a, b] = files;
    for (const list of [
      [b, a],
      [a, a, b],
      [a, { ...b, sha256: 'A'.repeat(64) }],
      [a, { ...b, bytes: -1 }],
    ]) {
      expect(await refusedBy(fileOf(bent({ files: list })))).toEqual(['K2']);
    }
  });

  it('K2: a file of a newer version says that the kiosk must be updated', async () => {
    const file = fileOf(bent({ formatVersion: 2, files: 'in another form', more: true }));
    const verdict = await verifyKioskpack(file);
    const sentence = expect.stringMatching(/newer version.*update this kiosk/);
    expect(verdict).toMatchObject({ ok: false, findings: [{ code: 'K2', sentence }] });
  });

  it('K2: one that is not the first entry, or not there, is refused', async () => {
    const manifest = { name: 'manifest.json', content: manifestOf([A, B]) };
    expect(await refusedBy(fileOf(seal(craftArchive([A, manifest, B]))))).toEqual(['K2']);
    expect(await refusedBy(fileOf(seal(craftArchive([{ ...manifest, name: 'list.json' }, A, B]))))).toEqual([
      'K2',
    ]);
    expect(await refusedBy(fileOf(seal(craftArchive([A, B]))))).toEqual(['K2']);
    expect(await refusedBy(fileOf(seal(craftArchive([]))))).toEqual(['K2']);
  });
});

describe('the files of a pack file', () => {
  it.each([
    ['a listed file is missing', withManifest(manifestOf([A, B]), [A])],
    ['a file is there that is not listed', withManifest(manifestOf([A]), [A, B])],
    ['a file has another size', withManifest(manifestOf([A, { ...B, declaredBytes: 8 }]))],
    ['a file has other bytes', withManifest(manifestOf([A, { ...B, content: bytes('{"b":3}') }]))],
    [
      'a file cannot be unpacked',
      withManifest(manifestOf([A, B]), [A, { ...B, method: 8, packed: bytes('\xff\xff\xff') }]),
    ],
    [
      'a file ends early',
      withManifest(manifestOf([A, B]), [
        A,
        { ...B, method: 8, packed: deflateRawSync(B.content).subarray(0, 4) },
      ]),
    ],
  ])('K3: when %s, the pack is refused', async (_what, archive) => {
    expect(await refusedBy(fileOf(archive))).toEqual(['K3']);
  });

  it('K3: each file that is wrong is named', async () => {
    const listed = [A, B].map((entry) => ({ ...entry, content: bytes('{"x":0}') }));
    expect(await verifyKioskpack(fileOf(withManifest(manifestOf(listed))))).toMatchObject({
      findings: [{ file: 'a.json' }, { file: 'b.json' }],
    });
  });
});
