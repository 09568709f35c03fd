import { describe, expect, it } from 'vitest';
import { pathFindings } from '../../../src-main/kioskpack/paths.ts';
import { verifyKioskpack } from '../../../src-main/kioskpack/verify.ts';
import { bytes, craftKioskpack, type CraftedEntry } from './craft-archive.ts';
import { fileOf, refusedBy } from './packs.ts';

const PACK = { name: 'pack.json', content: bytes('{}') };

function crafted(...entries: readonly CraftedEntry[]): string {
  return fileOf(craftKioskpack([PACK, ...entries]));
}

describe('hazards in a pack file that is sealed and lists itself truly', () => {
  it('K4: without a hazard such a file is whole', async () => {
    const entries = [
      { name: 'text/az.json', content: bytes('{}'), method: 8 },
      { name: 'pictures/şəkil 1.svg', content: bytes('<svg/>'), attributes: 0o100644 * 65536 },
      { name: 'pictures/empty.svg', content: bytes('') },
    ];
    expect(await refusedBy(crafted(...entries))).toEqual([]);
  });

  it.each([
    ['../evil.json', 'leads out'],
    ['pictures/../../evil.json', 'leads out'],
    ['..', 'leads out'],
    ['/etc/evil.json', 'root of the disk'],
    ['//server/evil.json', 'root of the disk'],
    ['C:/evil.json', 'drive'],
    ['c:evil.json', 'drive'],
    ['pictures\\evil.json', 'backslash'],
    ['..\\evil.json', 'backslash'],
    ['\\\\server\\evil.json', 'backslash'],
    ['evil.json:stream.json', 'Windows forbids'],
    ['what?.json', 'Windows forbids'],
    ['evil|.json', 'Windows forbids'],
    ['<evil>.json', 'Windows forbids'],
    ['pictures//evil.json', 'empty step'],
    ['./evil.json', 'empty step'],
    ['pictures/./evil.json', 'empty step'],
    ['pictures/', 'is a folder'],
    ['evil\0.json', 'control'],
    ['evil\n.json', 'control'],
    ['evil\x7f.json', 'control'],
    ['evil\u0085.json', 'control'],
    ['evil\u202egnp.json', 'control'],
    ['evil\u200b.json', 'control'],
    ['evil\u2028.json', 'control'],
    ['CON', 'device'],
    ['con.json', 'device'],
    ['pictures/Nul.svg', 'device'],
    ['aux .json', 'device'],
    ['COM1.json', 'device'],
    ['lpt\u00b9.json', 'device'],
    ['conin$.json', 'device'],
    ['nul.tar.json', 'device'],
    ['evil.json.', 'full stop or a space'],
    ['evil.json ', 'full stop or a space'],
    ['pictures./evil.json', 'full stop or a space'],
    ['pictures /evil.json', 'full stop or a space'],
    ['', 'no name'],
    [`${'x'.repeat(300)}.json`, 'bytes'],
    [`${'ş'.repeat(110)}.json`, 'bytes'],
    [`${'x/'.repeat(120)}x.json`, 'bytes'],
  ])('K4: the path %j is refused: %s', async (name, why) => {
    const verdict = await verifyKioskpack(crafted({ name, content: bytes('{}') }));
    expect(verdict).toEqual({ ok: false, findings: [expect.objectContaining({ code: 'K4' })] });
    expect(verdict).toMatchObject({ findings: [{ sentence: expect.stringContaining(why) }] });
  });

  it.each([
    ['the same name', 'a.json', 'a.json'],
    ['case', 'text/EN.json', 'text/en.json'],
    ['case beyond ASCII', 'pictures/ŞƏKİL.svg', 'pictures/şəkİl.svg'],
    ['the Unicode normal form', 'pictures/\u015fehir.svg', 'pictures/s\u0327ehir.svg'],
    ['the case of the manifest', 'Manifest.JSON', 'b.json'],
    ['case of a folder', 'Text/az.json', 'text/en.json'],
    ['a file that is a folder', 'text.json', 'text.json/en.json'],
    ['a file that is a folder in capitals', 'text.json', 'TEXT.json/en.json'],
  ])('K4: two entries that are one by %s are refused', async (_how, one, other) => {
    const entries = [one, other].map((name) => ({ name, content: bytes('{}') }));
    expect(await refusedBy(crafted(...entries))).toEqual(['K4']);
  });

  it.each<[string, Partial<CraftedEntry>]>([
    ['a symbolic link', { attributes: 0o120777 * 65536 }],
    ['a folder', { attributes: 0o040755 * 65536 }],
    ['a device', { attributes: 0o060644 * 65536 }],
    ['a pipe', { attributes: 0o010644 * 65536 }],
    ['a folder of DOS', { attributes: 0x10 }],
    ['a label of DOS', { attributes: 0x08 }],
    ['a reparse point', { attributes: 0x400 }],
    ['an encrypted entry', { flags: 0x0801 }],
    ['an entry whose directory is masked', { flags: 0x2800 }],
    ['an unknown way of packing', { method: 93 }],
    ['a name that is not UTF-8', { name: Buffer.from('pictures/\xff.svg', 'latin1') }],
    ['a name beyond ASCII that does not say it is UTF-8', { name: 'pictures/ş.svg', flags: 0 }],
    ['a name of its own for other tools', { extra: unicodePath('../evil.json') }],
    ['a comment', { comment: 'hidden' }],
  ])('K4: %s is refused', async (_what, bent) => {
    expect(await refusedBy(crafted({ name: 'pictures/a.svg', content: bytes('<svg/>'), ...bent }))).toEqual([
      'K4',
    ]);
  });

  it('K1: strong encryption, which hides the directory itself, is refused', async () => {
    const entry = { name: 'a.json', content: bytes('{}'), flags: 0x0841 };
    expect(await refusedBy(crafted(entry))).toEqual(['K1']);
  });

  it.each(['evil.html', 'evil.js', 'evil.exe', 'readme.md', 'table.csv', 'evil.svg.lnk', 'json'])(
    'K4: %s is no kind of file that a pack holds',
    async (name) => {
      expect(await refusedBy(crafted({ name, content: bytes('{}') }))).toEqual(['K4']);
    },
  );

  it('K4: what cannot be printed does not reach the screen or the log', () => {
    const [finding] = pathFindings(['evil\u202e\u0007\n.json']);
    expect(finding?.file).toBe('evil\\u{202e}\\u{7}\\u{a}.json');
  });
});

/** Info-ZIP's second name of an entry (0x7075), which some tools prefer: ours is not among them. */
function unicodePath(name: string): Uint8Array {
  const field = Buffer.alloc(9 + name.length + 32);
  field.writeUInt16LE(0x7075, 0);
  field.writeUInt16LE(field.length - 4, 2);
  field.writeUInt8(1, 4);
  field.write(name, 9);
  return field;
}
