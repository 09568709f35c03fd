import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { machineDisk, type Disk } from '../../../src-main/kioskpack/disk.ts';
import { temporaryFolder } from '../../fakes/folder.ts';
import { cutDisk } from './disks.ts';
import { forgetfulDisk, type ForgetfulDisk } from './forgetful-disk.ts';
import { kioskOn, known, showsWhole, type Kiosk, type KnownPack } from './kiosk.ts';
import { packFile } from './packs.ts';

const FILES = { 'pack.json': '{}', 'text/en.json': '{"words":"the same in both"}' };
const HOME = '/user-data';

let a: KnownPack;
let b: KnownPack;

beforeEach(async () => {
  a = await known(await packFile({ ...FILES, 'pictures/a.svg': '<svg id="a"/>' }, { version: 'A' }));
  const files = { ...FILES, 'pictures/b.svg': '<svg id="b"/>', 'slides/b.json': '{}' };
  b = await known(await packFile(files, { version: 'B' }));
});

/** What is done when the power is cut, on a kiosk where A plays. */
const ACTIONS: readonly (readonly [string, (kiosk: Kiosk) => Promise<void>])[] = [
  [
    'B is installed over A, again, shown, and the operator goes back',
    async (kiosk) => {
      await kiosk.install(b.file);
      await kiosk.install(b.file);
      await kiosk.startWell();
      await kiosk.rollBack();
      await kiosk.startWell();
    },
  ],
  [
    'B is installed over A, shows no scene and gives way',
    async (kiosk) => {
      await kiosk.install(b.file);
      await kiosk.start();
      await kiosk.start();
    },
  ],
];

/** A or B plays and is whole, and B can be installed, plays and is whole, whatever happened before. */
async function expectAllWell(disk: Disk, userData: string): Promise<void> {
  expect(['A', 'B']).toContain(await showsWhole(disk, userData, [a, b]));
  expect(await kioskOn(userData, disk).install(b.file)).toMatchObject({ ok: true });
  expect(await showsWhole(disk, userData, [a, b])).toBe('B');
}

describe('the power is cut before any step on the disk', () => {
  it.each(ACTIONS)(
    '%s: A or B plays, whole, and B can be installed',
    async (_what, action) => {
      const template = temporaryFolder();
      await kioskOn(template).install(a.file);
      await kioskOn(template).startWell();
      const folder = temporaryFolder();
      let cuts = 0;
      for (let last = 0; ; last += 1) {
        const userData = join(folder, String(last));
        cpSync(template, userData, { recursive: true });
        const { disk, isCut } = cutDisk(last);
        await action(kioskOn(userData, disk)).catch(() => null);
        if (!isCut()) break;
        cuts += 1;
        await expectAllWell(machineDisk, userData);
        rmSync(userData, { recursive: true });
      }
      expect(cuts).toBeGreaterThan(30);
    },
    30_000,
  );
});

/** A disk in memory on which A is installed and has shown its first scene. */
async function diskWithA(): Promise<ForgetfulDisk> {
  const disk = forgetfulDisk(HOME);
  await kioskOn(HOME, disk).install(a.file);
  expect(await kioskOn(HOME, disk).startWell()).not.toBeNull();
  return disk;
}

/** The disk after an action was cut off before a step; null when the action had no such step. */
async function afterCut(
  action: (kiosk: Kiosk) => Promise<void>,
  last: number,
  keeps: () => boolean,
): Promise<ForgetfulDisk | null> {
  const memory = await diskWithA();
  const { disk, isCut } = cutDisk(last, memory);
  await action(kioskOn(HOME, disk)).catch(() => null);
  return isCut() ? memory.afterPowerCut(keeps) : null;
}

describe('the power is cut and the disk forgets what was not synced', () => {
  it.each(ACTIONS)(
    '%s: A or B plays, whole, when all of it is lost, and when all of it is kept',
    async (_what, action) => {
      for (const keeps of [() => false, () => true]) {
        for (let last = 0; ; last += 1) {
          const disk = await afterCut(action, last, keeps);
          if (disk === null) break;
          await expectAllWell(disk, HOME);
        }
      }
    },
    30_000,
  );

  it.each(ACTIONS)(
    '%s: A or B plays, whole, when any part of it is lost',
    async (_what, action) => {
      const cut = fc.tuple(fc.nat({ max: 100 }), fc.infiniteStream(fc.boolean()));
      await fc.assert(
        fc.asyncProperty(cut, async ([last, chance]) => {
          const disk = await afterCut(action, last, () => chance.next().value === true);
          if (disk !== null) await expectAllWell(disk, HOME);
        }),
        { numRuns: 150 },
      );
    },
    30_000,
  );

  it('what was said to be installed stays installed', async () => {
    const memory = await diskWithA();
    expect(await kioskOn(HOME, memory).install(b.file)).toMatchObject({ ok: true });
    const disk = memory.afterPowerCut(() => false);
    expect(await showsWhole(disk, HOME, [a, b])).toBe('B');
  });
});
