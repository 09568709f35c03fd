import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentHealth, healthBook, wallTime } from '../../../src-main/operator/health.ts';
import { panelContent } from '../../../src-main/operator/panel-content.ts';
import { mayAsk } from '../../../src-main/operator/panel.ts';
import { settingsInUse } from '../../../src-main/settings-in-use.ts';
import { readSettings } from '../../../src-main/settings-store.ts';
import { doorRequests, operatorSchemas, type DoorState } from '../../../src-shared/operator/contract.ts';
import { DEFAULT_SETTINGS } from '../../../src-shared/settings.ts';
import { checkPack } from '../../../src-shared/content/check.ts';
import { folderFiles } from '../../../src-main/pack-files.ts';
import { beginWithInstalled, proveInstalled } from '../../../src-main/kioskpack/installed-start.ts';
import { fakeLog } from '../../fakes/log.ts';
import { temporaryFolder } from '../../fakes/folder.ts';
import { writeSmallPack } from './small-pack-folder.ts';

describe('what the page may ask', () => {
  const states: readonly DoorState[] = [
    { at: 'pin', waitMs: 0 },
    { at: 'new-pin', why: 'first' },
    { at: 'new-pin', why: 'recovery' },
    { at: 'damaged' },
  ];
  const names = Object.keys(operatorSchemas) as (keyof typeof operatorSchemas)[];

  it.each(states)('O7: at %j only what belongs to the door', (state) => {
    expect(names.filter((name) => mayAsk(name, { state: () => state })).sort()).toEqual(
      [...doorRequests].sort(),
    );
  });

  it('O7: in the panel everything', () => {
    expect(names.filter((name) => !mayAsk(name, { state: () => ({ at: 'panel' }) }))).toEqual([]);
  });

  it.each([
    ['enterPin', ['x'.repeat(13)]],
    ['enterPin', [392715]],
    ['enterPin', []],
    ['enterPin', ['1', '2']],
    ['chooseContent', ['/etc']],
    ['saveSettings', [{ pace: 100 }]],
    ['quit', ['now']],
  ] as const)('O7: %s(%j) is not of its shape', (name, given) => {
    expect(operatorSchemas[name].safeParse(given).success).toBe(false);
  });
});

describe('state', () => {
  it('counts what ended, by its reason', () => {
    const book = healthBook();
    for (const reason of ['crashed', 'oom', 'crashed']) book.pageEnded(reason);
    expect(book.restarts()).toEqual([
      { reason: 'crashed', times: 2 },
      { reason: 'oom', times: 1 },
    ]);
  });

  it('writes a moment as the clock on the wall shows it', () => {
    expect(wallTime(new Date(2026, 0, 2, 3, 4).getTime())).toBe('2026-01-02 03:04');
  });

  it('names why other content plays than was asked for', () => {
    const pack = { front: { id: 'small', version: '1.0.0', loopLength: 3 } };
    const inUse = { store: { pack }, folder: '/f', refusal: 'It cannot play.', examination: null };
    expect(contentHealth(inUse as never)).toEqual({
      id: 'small',
      version: '1.0.0',
      folder: '/f',
      scenes: 3,
      sentences: ['It cannot play.'],
    });
  });
});

describe('content', () => {
  const inHand = (userData: string) =>
    panelContent({
      userData,
      check: (folder) => checkPack(folderFiles(folder), '2026-11-24'),
      log: fakeLog(),
    });

  it('a folder is looked at, installed as a sealed pack, and plays from the next start on', async () => {
    const userData = temporaryFolder();
    const folder = writeSmallPack(temporaryFolder());
    const content = inHand(userData);
    expect(await content.choose(folder)).toMatchObject({ path: folder, errors: 0 });
    expect(await content.install()).toEqual({ refusal: null });
    const start = await beginWithInstalled(userData);
    expect(existsSync(join(start.folder ?? '', 'pack.json'))).toBe(true);
    expect(existsSync(join(userData, 'content', 'chosen.kioskpack'))).toBe(false);
  });

  it('what is not chosen, or was installed already, is not installed', async () => {
    const content = inHand(temporaryFolder());
    expect((await content.install()).refusal).toBe('Nothing was chosen.');
    await content.choose(writeSmallPack(temporaryFolder()));
    await content.install();
    expect((await content.install()).refusal).toBe('Nothing was chosen.');
  });

  it.each([
    ['an empty folder', (folder: string) => folder],
    [
      'a file that is no pack',
      (folder: string) => (writeFileSync(join(folder, 'a.kioskpack'), 'no'), join(folder, 'a.kioskpack')),
    ],
    ['a stick that was taken out', (folder: string) => join(folder, 'gone.kioskpack')],
  ])('%s has errors and cannot be installed', async (_name, make) => {
    const content = inHand(temporaryFolder());
    const chosen = await content.choose(make(temporaryFolder()));
    expect(chosen.errors).toBeGreaterThan(0);
    expect(chosen.lines.length).toBeGreaterThan(0);
    expect((await content.install()).refusal).not.toBeNull();
  });

  it('a disk that refuses is said in a sentence', async () => {
    const userData = join(temporaryFolder(), 'file');
    writeFileSync(userData, '');
    const content = inHand(userData);
    await content.choose(writeSmallPack(temporaryFolder()));
    expect((await content.install()).refusal).toContain(userData);
  });

  it('goes back to the pack before', async () => {
    const userData = temporaryFolder();
    const content = inHand(userData);
    await content.choose(writeSmallPack(temporaryFolder()));
    await content.install();
    await beginWithInstalled(userData);
    await proveInstalled(userData);
    expect(await content.rollBack()).toEqual({ refusal: null });
    expect((await beginWithInstalled(userData)).folder).toBeNull();
  });
});

describe('settings', () => {
  const slow = { ...DEFAULT_SETTINGS, pace: 2 };

  it('that are changed apply, are kept, and those before become the last good copy', () => {
    const folder = temporaryFolder();
    let changes = 0;
    const settings = settingsInUse(folder, DEFAULT_SETTINGS, () => (changes += 1));
    expect(settings.change(slow)).toBeNull();
    expect(settings.change({ ...slow, pace: 3 })).toBeNull();
    expect([settings.now().pace, changes]).toEqual([3, 2]);
    expect(readSettings(folder, 1).settings.pace).toBe(3);
    writeFileSync(join(folder, 'settings.json'), '{');
    expect(readSettings(folder, 1).settings.pace).toBe(3);
  });

  it('that the disk refuses do not apply', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'settings.json'));
    const settings = settingsInUse(folder, DEFAULT_SETTINGS, () => expect.unreachable('nothing changed'));
    expect(settings.change(slow)).not.toBeNull();
    expect(settings.now()).toEqual(DEFAULT_SETTINGS);
  });

  it('a broken file is never made the last good copy', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'settings.json'), '{');
    settingsInUse(folder, DEFAULT_SETTINGS, () => undefined).change(slow);
    expect(existsSync(join(folder, 'settings.json.bak'))).toBe(false);
    expect(readFileSync(join(folder, 'settings.json'), 'utf8')).toContain('"pace": 2');
  });
});
