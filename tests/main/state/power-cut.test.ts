import fc from 'fast-check';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Disk } from '../../../src-main/kioskpack/disk.ts';
import { openSettings, type SettingsStore } from '../../../src-main/settings-store.ts';
import { DEFAULT_SETTINGS } from '../../../src-shared/settings.ts';
import { fakeTimer } from '../../fakes/fake-timer.ts';
import { temporaryFolder } from '../../fakes/folder.ts';
import { cutDisk } from '../kioskpack/disks.ts';
import { forgetfulDisk, type ForgetfulDisk } from '../kioskpack/forgetful-disk.ts';

const HOME = '/user-data';
const OLD = { ...DEFAULT_SETTINGS, pace: 2, eventName: 'Old hall' };
const NEW = { ...DEFAULT_SETTINGS, pace: 3, eventName: 'A new hall with a longer name', pixelShift: true };

interface Opened {
  readonly store: SettingsStore;
  readonly said: readonly string[];
}

async function opened(folder: string, disk?: Disk): Promise<Opened> {
  const said: string[] = [];
  const warn = (sentence: string): void => void said.push(sentence);
  const store = await openSettings(folder, { warn, timer: fakeTimer(), ...(disk && { disk }) });
  return { store, said };
}

/** The old or the new settings apply, whole; and the new ones can be saved, and then apply. */
async function expectWhole(folder: string, disk: Disk | undefined, isSaved: boolean): Promise<void> {
  const { store } = await opened(folder, disk);
  expect(isSaved ? [NEW] : [OLD, NEW]).toContainEqual(store.now());
  expect(await store.change(NEW)).toBeNull();
  expect((await opened(folder, disk)).store.now()).toEqual(NEW);
}

/** Starts and saves; true when the save was confirmed before the power was cut. */
async function saveNew(folder: string, disk: Disk): Promise<boolean> {
  try {
    return (await (await opened(folder, disk)).store.change(NEW)) === null;
  } catch {
    return false;
  }
}

describe('the power is cut while settings are saved', () => {
  it('D3: before any step on the disk: the old or the new ones apply, whole', async () => {
    const template = temporaryFolder();
    await (await opened(template)).store.change(OLD);
    let cuts = 0;
    for (let last = 0; ; last += 1) {
      const folder = join(temporaryFolder(), 'data');
      cpSync(template, folder, { recursive: true });
      const { disk, isCut } = cutDisk(last);
      const isSaved = await saveNew(folder, disk);
      if (!isCut()) break;
      cuts += 1;
      await expectWhole(folder, undefined, isSaved);
    }
    expect(cuts).toBeGreaterThan(15);
  }, 30_000);

  it('D3: and the disk forgets any part of what was not synced: the same', async () => {
    const afterCut = async (last: number, keeps: () => boolean): Promise<[ForgetfulDisk, boolean]> => {
      const memory = forgetfulDisk(HOME);
      await (await opened(HOME, memory)).store.change(OLD);
      const isSaved = await saveNew(HOME, cutDisk(last, memory).disk);
      return [memory.afterPowerCut(keeps), isSaved];
    };
    for (let last = 0; last < 30; last += 1)
      for (const keeps of [() => true, () => false])
        await expectWhole(HOME, ...(await afterCut(last, keeps)));
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 30 }), fc.infiniteStream(fc.boolean()), async (last, chance) => {
        await expectWhole(HOME, ...(await afterCut(last, () => chance.next().value === true)));
      }),
      { numRuns: 300 },
    );
  }, 30_000);

  it('D3: a file that is cut off at any byte leaves the last good settings', async () => {
    const folder = temporaryFolder();
    await (await opened(folder)).store.change(OLD);
    const text = JSON.stringify(NEW);
    for (let length = 0; length < text.length; length += 1) {
      writeFileSync(join(folder, 'settings.json'), text.slice(0, length));
      const { store, said } = await opened(folder);
      expect([store.now(), said.length]).toEqual([OLD, 1]);
    }
  }, 30_000);
});
