import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { contentCandidates, liveFolder } from '../../src-main/content-candidates.ts';
import { packableFiles } from '../../src-main/kioskpack/packable-files.ts';
import { writeKioskpack } from '../../src-main/kioskpack/write.ts';
import { proveInstalled } from '../../src-main/kioskpack/installed-start.ts';
import { folderFiles } from '../../src-main/pack-files.ts';
import type { Candidate, Refused } from '../../src-main/start-up.ts';
import { checkPack } from '../../src-shared/content/check.ts';
import { temporaryFolder } from '../fakes/folder.ts';
import { fakeLog } from '../fakes/log.ts';
import { bentPack, smallPack } from '../fixtures/small-pack.ts';

let folder = '';
beforeEach(() => {
  folder = temporaryFolder();
});

/** A pack of the test's in a `.kioskpack` of that name. */
async function kioskpack(name: string, contents: Record<string, unknown> = smallPack()): Promise<string> {
  const pack = join(folder, `${name}-folder`);
  for (const [path, value] of Object.entries(contents)) {
    mkdirSync(join(pack, path, '..'), { recursive: true });
    writeFileSync(join(pack, path), typeof value === 'string' ? value : JSON.stringify(value));
  }
  const file = join(folder, `${name}.kioskpack`);
  const { files } = await packableFiles(pack);
  await writeKioskpack(file, files, { id: 'small', title: 'Small pack', version: '1' });
  return file;
}

const search = () => ({
  userData: join(folder, 'data'),
  log: fakeLog(),
  check: (pack: string) => checkPack(folderFiles(pack), '2026-11-24'),
});

interface Asked {
  readonly content?: string;
  readonly install?: string;
}

/** All candidates, as if each were refused. */
async function all({ content, install }: Asked, using = search()): Promise<(Candidate | Refused)[]> {
  const found: (Candidate | Refused)[] = [];
  const given = { content: content ?? null, install: install ?? null };
  for await (const candidate of contentCandidates(given, using)) found.push(candidate);
  return found;
}

/** The candidates up to the first that can be tried, as if that one played. */
async function upToPlaying({ content, install }: Asked, using = search()): Promise<(Candidate | Refused)[]> {
  const found: (Candidate | Refused)[] = [];
  for await (const candidate of contentCandidates(
    { content: content ?? null, install: install ?? null },
    using,
  )) {
    found.push(candidate);
    if ('folder' in candidate) break;
  }
  return found;
}

const titleIn = (candidate: Candidate | Refused | undefined): string =>
  candidate !== undefined && 'folder' in candidate
    ? readFileSync(join(candidate.folder, 'pack.json'), 'utf8')
    : JSON.stringify(candidate);

describe('what may play', () => {
  it('L1: nothing but the bundled pack when nothing is asked for or installed', async () => {
    expect(await all({})).toEqual([]);
  });

  it('L1: a folder that is asked for is live, whether or not it is there', async () => {
    expect(await all({ content: folder })).toMatchObject([{ isChecked: false }]);
    expect(await all({ content: join(folder, 'nowhere') })).toMatchObject([
      { refused: expect.stringContaining('there is no such folder') },
    ]);
    expect(liveFolder({ content: 'somewhere' })).toMatch(/somewhere$/);
    expect(liveFolder({ content: 'some.kioskpack' })).toBeNull();
  });

  it('L1: a .kioskpack that is asked for is unpacked once, whole, and plays from there', async () => {
    const file = await kioskpack('show');
    const [first] = await all({ content: file });
    expect(first).toMatchObject({ isChecked: false, name: file });
    expect(titleIn(first)).toContain('Small pack');
    const opened = join(folder, 'data', 'content', 'opened');
    const [name = ''] = readdirSync(opened);
    writeFileSync(join(opened, name, 'pack.json'), '{"damaged": true}');
    const [again] = await all({ content: file });
    expect(titleIn(again)).toContain('Small pack');
    expect(readdirSync(opened)).toHaveLength(1);
  });

  it('L1: a damaged .kioskpack is refused with a sentence, and what is installed comes next', async () => {
    const whole = await kioskpack('show');
    await upToPlaying({ install: whole });
    await proveInstalled(join(folder, 'data'));
    const broken = join(folder, 'broken.kioskpack');
    cpSync(whole, broken);
    const bytes = readFileSync(broken);
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    writeFileSync(broken, bytes);
    const [refused, installed] = await all({ content: broken });
    expect(refused).toMatchObject({ refused: expect.stringContaining('broken.kioskpack cannot play') });
    expect(installed).toMatchObject({ isInstalled: true, isChecked: true });
  });
});

describe('an installed pack', () => {
  it('L2: is installed, and found at every start once it has shown a scene', async () => {
    const using = search();
    expect(await upToPlaying({ install: await kioskpack('show') }, using)).toMatchObject([
      { isInstalled: true },
    ]);
    expect(using.log.lines.join()).toMatch(/small-1-[0-9a-f]{12} was installed/);
    await proveInstalled(using.userData);
    expect(await upToPlaying({}, using)).toMatchObject([{ isInstalled: true }]);
    expect(await upToPlaying({}, using)).toMatchObject([{ isInstalled: true }]);
  });

  it('L2: one that never shows a scene gives way to the one before it', async () => {
    const using = search();
    await upToPlaying({ install: await kioskpack('old') }, using);
    await proveInstalled(using.userData);
    const other = bentPack('pack.json', ['title'], 'Another pack');
    const [tried] = await upToPlaying({ install: await kioskpack('new', other) }, using);
    expect(titleIn(tried)).toContain('Another pack');
    const [before] = await upToPlaying({}, using);
    expect(titleIn(before)).toContain('Small pack');
    expect(using.log.lines.join()).toMatch(/started and showed no scene/);
  });

  it('L2: a pack with an error is not installed, and the sentence says why', async () => {
    const using = search();
    const file = await kioskpack('bad', bentPack('statistics/items.json', ['value'], 'many'));
    expect(await all({ install: file }, using)).toMatchObject([
      { refused: expect.stringMatching(/bad\.kioskpack was not installed: statistics\/items\.json/) },
    ]);
    expect(existsSync(join(using.userData, 'content', 'installed.json'))).toBe(false);
  });

  it('L2: a file that cannot be read is a sentence', async () => {
    expect(await all({ install: join(folder, 'none.kioskpack') })).toMatchObject([
      { refused: expect.stringContaining('none.kioskpack') },
    ]);
    rmSync(join(folder, 'data'), { recursive: true, force: true });
    writeFileSync(join(folder, 'data'), 'a file where a folder should be');
    const [refused] = await all({ install: await kioskpack('show') });
    expect(refused).toHaveProperty('refused');
  });
});
