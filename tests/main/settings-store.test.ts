import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../src-main/settings-store.ts';
import { DEFAULT_SETTINGS } from '../../src-shared/settings.ts';
import { temporaryFolder } from '../fakes/folder.ts';

const SLOW = JSON.stringify({ pace: 2 });

describe('settings', () => {
  it('without a file the defaults apply and nothing is said or written', () => {
    const folder = temporaryFolder();
    expect(readSettings(folder, 1)).toEqual({ settings: DEFAULT_SETTINGS, sentences: [] });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('a good file applies and is kept as the last good copy', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'settings.json'), SLOW);
    expect(readSettings(folder, 1)).toEqual({ settings: { ...DEFAULT_SETTINGS, pace: 2 }, sentences: [] });
    expect(readFileSync(join(folder, 'settings.json.bak'), 'utf8')).toBe(SLOW);
  });

  it.each(['', '{', 'null', '[]', '{"pace":"fast"}', '{"pace":0}', '\u0000\u0000'])(
    'a broken file (%j) is set aside untouched, the defaults apply, and it says so',
    (broken) => {
      const folder = temporaryFolder();
      writeFileSync(join(folder, 'settings.json'), broken);
      const { settings, sentences } = readSettings(folder, 7);
      expect(settings).toEqual(DEFAULT_SETTINGS);
      expect(sentences.join()).toMatch(
        /set aside as .*settings\.json\.broken-7 and the default settings apply/,
      );
      expect(readFileSync(join(folder, 'settings.json.broken-7'), 'utf8')).toBe(broken);
      expect(existsSync(join(folder, 'settings.json'))).toBe(false);
    },
  );

  it('a broken file never overwrites the last good copy, which applies', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'settings.json.bak'), SLOW);
    writeFileSync(join(folder, 'settings.json'), '{"pace":');
    const { settings, sentences } = readSettings(folder, 7);
    expect(settings.pace).toBe(2);
    expect(sentences.join()).toContain('the last good copy applies');
    expect(readFileSync(join(folder, 'settings.json.bak'), 'utf8')).toBe(SLOW);
  });

  it('a file cut off by a power cut before its first copy leaves the defaults', () => {
    const folder = temporaryFolder();
    for (let length = 0; length < SLOW.length; length += 1) {
      writeFileSync(join(folder, 'settings.json'), SLOW.slice(0, length));
      expect(readSettings(folder, length).settings).toEqual(DEFAULT_SETTINGS);
    }
  });

  it('a folder where the copy belongs stops nothing, and it says so', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'settings.json'), SLOW);
    mkdirSync(join(folder, 'settings.json.bak'));
    chmodSync(join(folder, 'settings.json.bak'), 0o755);
    const { settings, sentences } = readSettings(folder, 1);
    expect(settings.pace).toBe(2);
    expect(sentences.join()).toContain('No copy of the settings could be kept');
  });
});
