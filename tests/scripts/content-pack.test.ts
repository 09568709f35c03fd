import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../fakes/folder.ts';
import { bentPack, smallPack } from '../fixtures/small-pack.ts';
import { content, packOnDisk } from './content-run.ts';

const FILES = Object.keys(smallPack()).length;

function target(): string {
  return join(temporaryFolder(), 'small.kioskpack');
}

async function packed(pack?: Readonly<Record<string, unknown>>): Promise<string> {
  const file = target();
  expect((await content('pack', packOnDisk(pack), file)).code).toBe(0);
  return file;
}

/** The file with one byte of it changed. */
function damaged(file: string): string {
  const bytes = readFileSync(file);
  const place = Math.floor(bytes.length / 2);
  bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place);
  writeFileSync(file, bytes);
  return file;
}

describe('a pack as one file', () => {
  it('says its name, its size and what it left out', async () => {
    const file = target();
    const folder = packOnDisk({ ...smallPack(), 'README.md': 'Mine.' });
    const { code, out } = await content('pack', folder, file);
    expect(code).toBe(0);
    expect(out).toContain('Left out: README.md');
    expect(out).toContain(`${file}: "Small pack" 1, ${FILES} files, `);
    expect(out).toMatch(/ [\d,]+ bytes\nSeal: [0-9a-f]{64}$/);
  });

  it('C0: a pack with errors is refused, and a file that was there stays', async () => {
    const file = target();
    writeFileSync(file, 'before');
    const { code, out } = await content(
      'pack',
      packOnDisk(bentPack('statistics/items.json', ['value'], '1')),
      file,
    );
    expect(code).toBe(1);
    expect(out).toContain('error C2');
    expect(out).toContain('Nothing was packed.');
    expect(readFileSync(file, 'utf8')).toBe('before');
  });

  it('the same content gives the same bytes', async () => {
    expect(readFileSync(await packed())).toEqual(readFileSync(await packed()));
  });

  it('is whole, is checked, and is the folder it was made of', async () => {
    const file = await packed();
    expect((await content('verify', file)).out).toContain(`Whole: "Small pack" (small 1), ${FILES} files`);
    expect((await content('check', file)).out).toContain('The pack plays: 0 errors');
    expect((await content('diff', packOnDisk(), file)).code).toBe(0);
    const folder = join(temporaryFolder(), 'again');
    expect((await content('unpack', file, folder)).code).toBe(0);
    expect((await content('diff', folder, file)).out).toBe('The packs are the same.');
  });

  it('C2: what is wrong inside is found there', async () => {
    const file = await packed(bentPack('text/az.json', ['slides', 'stop'], undefined));
    const { code, out } = await content('check', file);
    expect(code).toBe(0);
    expect(out).toContain('text/az.json:');
  });
});

describe('a damaged file', () => {
  it.each([
    ['verify', 1],
    ['check', 1],
  ])('K1: %s refuses it', async (command, exit) => {
    const { code, out } = await content(command, damaged(await packed()));
    expect([code, out]).toEqual([exit, expect.stringContaining('small.kioskpack  error K1')]);
  });

  it('K1: nothing of it is unpacked', async () => {
    const folder = join(temporaryFolder(), 'again');
    expect((await content('unpack', damaged(await packed()), folder)).code).toBe(1);
    expect(existsSync(folder)).toBe(false);
  });

  it('K1: it differs from nothing: that cannot be told', async () => {
    const { code, err } = await content('diff', packOnDisk(), damaged(await packed()));
    expect([code, err]).toEqual([2, expect.stringContaining('cannot be opened')]);
  });
});
