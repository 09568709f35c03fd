import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentHealth, healthBook, wallTime } from '../../../src-main/operator/health.ts';
import { offeredContent } from '../../../src-main/operator/offered-content.ts';
import { panelContent } from '../../../src-main/operator/panel-content.ts';
import { mayAsk, operatorHandlers } from '../../../src-main/operator/panel.ts';
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
    ['chooseContent', ['x'.repeat(5000)]],
    ['saveSettings', [{ pace: 100 }]],
    ['quit', ['now']],
  ] as const)('O7: %s(%j) is not of its shape', (name, given) => {
    expect(operatorSchemas[name].safeParse(given).success).toBe(false);
  });
});

describe('state', () => {
  it('counts what ended, by its reason', () => {
    const book = healthBook(() => new Date(2026, 0, 2, 3, 4).getTime());
    const told: string[] = [];
    book.onRestart((reason) => told.push(reason));
    for (const reason of ['crashed', 'oom', 'crashed']) book.restarted(reason);
    expect(book.restarts()).toEqual([
      { reason: 'crashed', times: 2, lastAt: '2026-01-02 03:04' },
      { reason: 'oom', times: 1, lastAt: '2026-01-02 03:04' },
    ]);
    expect(told).toEqual(['crashed', 'oom', 'crashed']);
  });

  it('W9: the day is told by the clock on the wall', () => {
    const book = healthBook(() => 0);
    book.sampled({ atMs: new Date(2026, 0, 2, 3, 4).getTime(), memoryMb: 250, fps: 60 });
    expect(book.day()).toEqual([{ at: '03:04', memoryMb: 250, fps: 60 }]);
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
  const inHand = (userData: string, ...roots: string[]) => {
    const content = panelContent({
      userData,
      check: (folder) => checkPack(folderFiles(folder), '2026-11-24'),
      roots: () => roots,
      log: fakeLog(),
    });
    content.offered();
    return content;
  };

  /** A stick with the small pack in a folder. */
  const stickWithPack = () => {
    const stick = temporaryFolder();
    return { stick, folder: writeSmallPack(join(stick, 'mine')) };
  };

  it('on a stick is offered: packs and folders at its root and one folder further in, and nothing else', () => {
    const { stick, folder } = stickWithPack();
    writeSmallPack(join(stick, 'packs', 'other'));
    writeSmallPack(join(stick, 'far', 'too', 'deep'));
    writeSmallPack(join(stick, '.hidden'));
    writeFileSync(join(stick, 'A.KioskPack'), '');
    writeFileSync(join(stick, 'notes.txt'), '');
    const offered = offeredContent([stick, join(stick, 'gone'), stick]);
    expect(offered.map(({ path }) => path).sort()).toEqual(
      [join(stick, 'A.KioskPack'), folder, join(stick, 'packs', 'other')].sort(),
    );
  });

  it('a folder is looked at, installed as a sealed pack, and plays from the next start on', async () => {
    const userData = temporaryFolder();
    const { stick, folder } = stickWithPack();
    const content = inHand(userData, stick);
    expect(await content.choose(folder)).toMatchObject({ path: folder, errors: 0 });
    expect(await content.install()).toEqual({ refusal: null });
    const start = await beginWithInstalled(userData);
    expect(existsSync(join(start.folder ?? '', 'pack.json'))).toBe(true);
    expect(existsSync(join(userData, 'content', 'chosen.kioskpack'))).toBe(false);
  });

  it('O7: what was not offered cannot be chosen, whatever the page asks for', async () => {
    const content = inHand(temporaryFolder());
    expect(await content.choose(stickWithPack().folder)).toBeNull();
    expect((await content.install()).refusal).toBe('Nothing was chosen.');
  });

  it('is installed once', async () => {
    const { stick, folder } = stickWithPack();
    const content = inHand(temporaryFolder(), stick);
    await content.choose(folder);
    await content.install();
    expect((await content.install()).refusal).toBe('Nothing was chosen.');
  });

  it.each([
    ['a folder that is no pack', 'mine', (path: string) => writeFileSync(join(path, 'pack.json'), '{')],
    ['a file that is no pack', 'a.kioskpack', (path: string) => writeFileSync(path, 'no')],
    ['a stick that was taken out', 'a.kioskpack', (path: string) => rmSync(path)],
  ])('%s has errors and cannot be installed', async (_name, name, spoil) => {
    const { stick } = stickWithPack();
    writeFileSync(join(stick, 'a.kioskpack'), '');
    const content = inHand(temporaryFolder(), stick);
    spoil(join(stick, name));
    const chosen = await content.choose(join(stick, name));
    expect(chosen?.errors).toBeGreaterThan(0);
    expect(chosen?.lines.length).toBeGreaterThan(0);
    expect((await content.install()).refusal).not.toBeNull();
  });

  it('a disk that refuses is said in a sentence', async () => {
    const userData = join(temporaryFolder(), 'file');
    writeFileSync(userData, '');
    const { stick, folder } = stickWithPack();
    const content = inHand(userData, stick);
    await content.choose(folder);
    expect((await content.install()).refusal).toContain(userData);
  });

  it('goes back to the pack before', async () => {
    const userData = temporaryFolder();
    const { stick, folder } = stickWithPack();
    const content = inHand(userData, stick);
    await content.choose(folder);
    await content.install();
    await beginWithInstalled(userData);
    await proveInstalled(userData);
    expect(await content.rollBack()).toEqual({ refusal: null });
    expect((await beginWithInstalled(userData)).folder).toBeNull();
  });
});

describe('settings', () => {
  it.each([null, 'The disk is full.'])('that are saved: the page is told %j', async (refusal) => {
    const saved: unknown[] = [];
    const handlers = operatorHandlers({
      settings: {
        now: () => DEFAULT_SETTINGS,
        change: async (next: unknown) => (saved.push(next), refusal),
        flush: async () => undefined,
      },
    } as never);
    const slow = { ...DEFAULT_SETTINGS, pace: 2 };
    expect(await handlers.saveSettings(slow)).toEqual({ refusal });
    expect(saved).toEqual([slow]);
  });
});
