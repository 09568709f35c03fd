import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSettings, type SettingsStore } from '../../src-main/settings-store.ts';
import type { Disk } from '../../src-main/kioskpack/disk.ts';
import { migratedSettings } from '../../src-shared/settings-file.ts';
import { DEFAULT_SETTINGS } from '../../src-shared/settings.ts';
import { temporaryFolder } from '../fakes/folder.ts';
import { fakeTimer } from '../fakes/fake-timer.ts';
import { refusingDisk } from './kioskpack/disks.ts';

const SLOW = JSON.stringify({ pace: 2 });

interface Opened {
  readonly store: SettingsStore;
  readonly said: readonly string[];
}

async function settingsOf(folder: string, disk?: Disk): Promise<Opened> {
  const said: string[] = [];
  const warn = (sentence: string): void => void said.push(sentence);
  const store = await openSettings(folder, { warn, timer: fakeTimer(), ...(disk && { disk }) });
  return { store, said };
}

const inFile = (folder: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8')) as Record<string, unknown>;

describe('a settings file', () => {
  it('that is not there leaves the defaults, and nothing is said or written', async () => {
    const folder = temporaryFolder();
    const { store, said } = await settingsOf(folder);
    expect([store.now(), said, readdirSync(folder)]).toEqual([DEFAULT_SETTINGS, [], []]);
  });

  it('D3: that is good applies and is kept as the last good copy', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'settings.json'), SLOW);
    const { store, said } = await settingsOf(folder);
    expect([store.now(), said]).toEqual([{ ...DEFAULT_SETTINGS, pace: 2 }, []]);
    expect(readFileSync(join(folder, 'settings.json.bak'), 'utf8')).toBe(SLOW);
  });

  it.each(['', '{', 'null', '[]', '"pace"', '{"formatVersion":"new"}', '\u0000\u0000'])(
    'D1: that is none (%j) is set aside untouched, the defaults apply, and it says so',
    async (broken) => {
      const folder = temporaryFolder();
      writeFileSync(join(folder, 'settings.json'), broken);
      const { store, said } = await settingsOf(folder);
      expect(store.now()).toEqual(DEFAULT_SETTINGS);
      expect(said.join()).toMatch(/set aside as .*settings\.json\.broken, and the defaults apply/);
      expect(readFileSync(join(folder, 'settings.json.broken'), 'utf8')).toBe(broken);
      expect(existsSync(join(folder, 'settings.json'))).toBe(false);
    },
  );

  it('D3: that is broken never overwrites the last good copy, which applies', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'settings.json.bak'), SLOW);
    writeFileSync(join(folder, 'settings.json'), '{"pace":');
    const { store, said } = await settingsOf(folder);
    expect(store.now().pace).toBe(2);
    expect(said.join()).toContain('the last good copy applies');
    expect(readFileSync(join(folder, 'settings.json.bak'), 'utf8')).toBe(SLOW);
  });

  it('D3: where something else is in the way of the copy stops nothing, and it says so', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'settings.json'), SLOW);
    mkdirSync(join(folder, 'settings.json.bak'));
    const { store, said } = await settingsOf(folder);
    expect(store.now().pace).toBe(2);
    expect(said.join()).toContain('No copy of');
  });
});

describe('values', () => {
  it('D1: that are bad are replaced one by one, by the last good ones, else the defaults, and named', async () => {
    const folder = temporaryFolder();
    const copy = { pace: 2, countdownMs: 30_000 };
    const file = { pace: 'fast', countdownMs: 40_000, brightnessVeil: 99, openingHours: [{ days: [8] }] };
    writeFileSync(join(folder, 'settings.json.bak'), JSON.stringify(copy));
    writeFileSync(join(folder, 'settings.json'), JSON.stringify(file));
    const { store, said } = await settingsOf(folder);
    expect(store.now()).toEqual({ ...DEFAULT_SETTINGS, pace: 2, countdownMs: 40_000 });
    expect(said).toHaveLength(3);
    expect(said[0]).toMatch(/settings\.json at \/pace: .*number.* the last good value applies; choose/);
    expect(said.join()).toMatch(/at \/openingHours\/0\/days\/0: .* the default applies/);
    expect(said.join()).toMatch(/at \/brightnessVeil: .*80.* the default applies; .*Percent of black/);
    expect(JSON.parse(readFileSync(join(folder, 'settings.json.bak'), 'utf8'))).toEqual(copy);
  });

  it('D2: that are unknown are kept when others are saved, with the number of the format', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'settings.json'), JSON.stringify({ pace: 2, later: { deep: [1] } }));
    const { store } = await settingsOf(folder);
    expect(await store.change({ pixelShift: true })).toBeNull();
    expect(inFile(folder)).toEqual({
      ...DEFAULT_SETTINGS,
      pace: 2,
      pixelShift: true,
      later: { deep: [1] },
      formatVersion: 1,
    });
  });

  it('D2: of an older format are raised step by step, of a newer one are read as far as they go', () => {
    const migrations = [
      ({ tempo, ...rest }: Readonly<Record<string, unknown>>) => ({ ...rest, speed: tempo }),
      ({ speed, ...rest }: Readonly<Record<string, unknown>>) => ({ ...rest, pace: speed }),
    ];
    expect(migratedSettings({ tempo: 3 }, migrations)).toEqual({ pace: 3, formatVersion: 2 });
    expect(migratedSettings({ speed: 3, formatVersion: 1 }, migrations)).toEqual({
      pace: 3,
      formatVersion: 2,
    });
    expect(migratedSettings({ pace: 3, formatVersion: 7 }, migrations)).toEqual({
      pace: 3,
      formatVersion: 7,
    });
  });
});

describe('a change', () => {
  it('applies at once, is told, is kept, and damage to the file does not undo it', async () => {
    const folder = temporaryFolder();
    const { store } = await settingsOf(folder);
    const told: number[][] = [];
    store.onChange((now, before) => told.push([before.pace, now.pace]));
    const kept = store.change({ pace: 2 });
    expect([store.now().pace, told]).toEqual([2, [[1, 2]]]);
    expect(await kept).toBeNull();
    writeFileSync(join(folder, 'settings.json'), '{');
    expect((await settingsOf(folder)).store.now().pace).toBe(2);
  });

  it.each(['ENOSPC', 'EROFS', 'EACCES', 'EIO'])(
    'D4: that the disk refuses (%s) applies in this run, and it says so',
    async (code) => {
      const folder = temporaryFolder();
      writeFileSync(join(folder, 'settings.json'), SLOW);
      const { store, said } = await settingsOf(folder, refusingDisk(code).disk);
      const refusal = await store.change({ pace: 3 });
      expect(refusal).toContain('applies until the kiosk ends');
      expect([store.now().pace, said.at(-1)]).toEqual([3, refusal]);
      expect((await settingsOf(folder)).store.now().pace).toBe(2);
    },
  );

  it('D4: in a folder that is gone applies in this run', async () => {
    const folder = join(temporaryFolder(), 'stick');
    mkdirSync(folder);
    const { store } = await settingsOf(folder);
    rmSync(folder, { recursive: true });
    expect(await store.change({ pace: 3 })).toContain('applies until the kiosk ends');
    expect([store.now().pace, existsSync(folder)]).toEqual([3, false]);
  });

  it('D4: that was refused is tried again before the kiosk ends', async () => {
    const folder = join(temporaryFolder(), 'stick');
    const { store } = await settingsOf(folder);
    expect(await store.change({ pace: 3 })).not.toBeNull();
    mkdirSync(folder);
    await store.flush();
    expect(inFile(folder)).toMatchObject({ pace: 3 });
  });
});
