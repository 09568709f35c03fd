import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderFiles } from '../../src-main/pack-files.ts';
import { diffPacks } from '../../src-shared/content/diff/diff-packs.ts';
import { bentPack, smallPack } from '../fixtures/small-pack.ts';
import { content, packOnDisk } from './content-run.ts';

const KEPT = '.before-format-2';

/** The small pack as format 1 had it. */
function olderPack(): Record<string, unknown> {
  const pack = bentPack('pack.json', ['title'], undefined);
  return {
    ...pack,
    'pack.json': { ...Object(pack['pack.json']), formatVersion: 1 },
    'sources.json': Reflect.get(Object(pack['sources.json']), 'sources'),
    'speakers.json': Reflect.get(Object(pack['speakers.json']), 'speakers'),
    'statistics/items.json': { ...Object(pack['statistics/items.json']), unit: 'mine or other item' },
  };
}

function textsIn(folder: string): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.[a-z0-9-]+$/.test(path),
  );
  return new Map(paths.sort().map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

describe('content migrate', () => {
  it('C16: raises an older pack to the same pack in the present format', async () => {
    const folder = packOnDisk(olderPack());
    const before = packOnDisk(olderPack());
    const { code, out } = await content('migrate', folder);
    expect(code).toBe(0);
    expect(out).toContain('From format 1 to 2: 4 files changed, each kept as it was.');
    expect(readFileSync(join(folder, 'pack.json'), 'utf8')).toContain('"formatVersion": 2');
    expect(diffPacks(folderFiles(before), folderFiles(folder))).toEqual([]);
    expect((await content('check', folder)).code).toBe(0);
  });

  it('C16: loses nothing: what changed is kept as it was', async () => {
    const folder = packOnDisk(olderPack());
    const before = textsIn(folder);
    await content('migrate', folder);
    const after = textsIn(folder);
    for (const [path, text] of before) expect(after.get(path + KEPT) ?? after.get(path)).toBe(text);
    const kept = [...after.keys()].filter((path) => path.endsWith(KEPT));
    expect(kept.map((path) => path.slice(0, -KEPT.length))).toEqual([
      'pack.json',
      'sources.json',
      'speakers.json',
      join('statistics', 'items.json'),
    ]);
  });

  it('C16: changes what the format asks for and leaves the rest of a file as it was written', async () => {
    const folder = packOnDisk(olderPack());
    const file = join(folder, 'statistics', 'items.json');
    const written = readFileSync(file, 'utf8').replace('"value": 88260,', '"value":88260,\r\n');
    writeFileSync(file, written);
    await content('migrate', folder);
    expect(readFileSync(file, 'utf8')).toBe(written.replace('mine or other item', '{mine or other item}'));
  });

  it('C16: broken off before pack.json, it goes on where it was', async () => {
    const folder = packOnDisk(olderPack());
    await content('migrate', folder);
    const whole = textsIn(folder);
    writeFileSync(join(folder, 'pack.json'), whole.get(`pack.json${KEPT}`) ?? '');
    rmSync(join(folder, `pack.json${KEPT}`));
    const { out } = await content('migrate', folder);
    expect(out).toContain('From format 1 to 2: 1 files changed');
    expect(textsIn(folder)).toEqual(whole);
  });

  it('C16: never writes over a copy that is another', async () => {
    const folder = packOnDisk(olderPack());
    writeFileSync(join(folder, `sources.json${KEPT}`), 'mine');
    const { code, err } = await content('migrate', folder);
    expect([code, err]).toEqual([1, expect.stringContaining('is there already and is another file')]);
    expect(readFileSync(join(folder, 'sources.json'), 'utf8')).toContain('[\n');
    // As long as it says so, the rest can be raised again.
    expect(readFileSync(join(folder, 'pack.json'), 'utf8')).toContain('"formatVersion": 1');
  });

  it('C16: has nothing to do in the present format', async () => {
    const folder = packOnDisk();
    const before = textsIn(folder);
    expect(await content('migrate', folder)).toEqual({
      code: 0,
      out: 'Nothing to do: the pack is in format 2.',
      err: '',
    });
    expect(textsIn(folder)).toEqual(before);
  });

  it.each([
    [99, 'This pack is written in format 99, and this kiosk reads up to 2: update the kiosk.'],
    ['2', 'pack.json does not say its format: write "formatVersion".'],
    [undefined, 'pack.json does not say its format: write "formatVersion".'],
  ])('C16: a pack of the format %j is left alone', async (format, sentence) => {
    const folder = packOnDisk({ ...smallPack(), ...bentPack('pack.json', ['formatVersion'], format) });
    expect(await content('migrate', folder)).toEqual({ code: 1, out: '', err: sentence });
  });
});
