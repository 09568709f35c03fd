import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findRecovery, removableRoots } from '../../../src-main/operator/recovery.ts';
import { RECOVERY_FILE, RECOVERY_SENTENCE } from '../../../src-shared/operator/recovery.ts';
import { temporaryFolder } from '../../fakes/folder.ts';
import { doorIn, lockedDoor, OTHER_PIN, PIN } from './door-in.ts';

const putFile = (folder: string, text = `${RECOVERY_SENTENCE}\n`): void =>
  writeFileSync(join(folder, RECOVERY_FILE), text);

describe('the recovery file', () => {
  it.each(['the user-data folder', 'a stick'])(
    'O5: in %s opens the door once, to set a new PIN',
    async (where) => {
      const folder = temporaryFolder();
      const stick = temporaryFolder();
      await lockedDoor(folder);
      const { door, log } = await doorIn(folder, { roots: [stick] });
      for (let count = 0; count < 6; count += 1) await door.enterPin('000001');
      const place = where === 'a stick' ? stick : folder;
      putFile(place);
      expect(await door.look()).toEqual({ at: 'new-pin', why: 'recovery' });
      expect(existsSync(join(place, RECOVERY_FILE))).toBe(false);
      expect(log.lines.join()).toContain('which is used up');
      expect((await door.setPin(OTHER_PIN)).door).toEqual({ at: 'panel' });
      door.leave();
      expect(await door.look()).toEqual({ at: 'pin', waitMs: 0 });
      expect((await door.enterPin(PIN)).at).toBe('pin');
      expect((await door.enterPin(OTHER_PIN)).at).toBe('panel');
    },
  );

  it('O5: opens a door whose files are both damaged', async () => {
    const folder = temporaryFolder();
    for (const name of ['operator.json', 'operator.json.bak']) writeFileSync(join(folder, name), '{');
    putFile(folder);
    const { door } = await doorIn(folder);
    expect((await door.look()).at).toBe('new-pin');
    expect((await door.setPin(PIN)).fault).toBeNull();
    expect((await doorIn(folder)).door.state().at).toBe('pin');
  });

  it('O5: whoever leaves without setting a PIN is out, and the file is used up', async () => {
    const folder = temporaryFolder();
    const { door } = await lockedDoor(folder);
    putFile(folder);
    await door.look();
    door.leave();
    expect(await door.look()).toEqual({ at: 'pin', waitMs: 0 });
    expect((await door.setPin(OTHER_PIN)).fault).toBe('disk');
  });

  it.each([
    ['empty', ''],
    ['with another sentence', 'Please let me in.'],
    ['far too long', RECOVERY_SENTENCE.padEnd(5000, ' ')],
  ])('O5: %s is none', async (_name, text) => {
    const folder = temporaryFolder();
    const { door } = await lockedDoor(folder);
    putFile(folder, text);
    expect((await door.look()).at).toBe('pin');
    expect(readFileSync(join(folder, RECOVERY_FILE), 'utf8')).toBe(text);
  });

  it.each([
    ['as Windows writes it', `\uFEFFOpen  the operator panel\r\nof this kiosk.\r\n`],
    ['in capitals, with a greeting', `Hello. ${RECOVERY_SENTENCE.toUpperCase()} Thank you.`],
  ])('O5: %s is one', (_name, text) => {
    const folder = temporaryFolder();
    putFile(folder, text);
    expect(findRecovery([folder], new Set())?.file).toBe(join(folder, RECOVERY_FILE));
  });

  it('O5: that cannot be renamed opens the door once in a run, and the log says to take the stick out', async () => {
    const folder = temporaryFolder();
    await lockedDoor(folder);
    const stick = temporaryFolder();
    putFile(stick);
    // In the way of the name it would get, so that it cannot be renamed, whoever runs this test.
    mkdirSync(join(stick, 'operator-recovery.used.txt'));
    writeFileSync(join(stick, 'operator-recovery.used.txt', 'full'), '');
    chmodSync(stick, 0o555);
    const { door, log } = await doorIn(folder, { roots: [stick] });
    expect((await door.look()).at).toBe('new-pin');
    expect(log.lines.join()).toContain('take the stick out');
    door.leave();
    expect((await door.look()).at).toBe('pin');
    chmodSync(stick, 0o755);
  });

  it('O5: a folder or a broken link of that name is none', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, RECOVERY_FILE));
    const other = temporaryFolder();
    symlinkSync(join(other, 'nowhere'), join(other, RECOVERY_FILE));
    expect(findRecovery([folder, other, join(other, 'gone')], new Set())).toBeNull();
  });
});

describe('where sticks are looked for', () => {
  const tree: Readonly<Record<string, readonly string[]>> = {
    '/media': ['usb0', 'olena'],
    '/media/olena': ['STICK'],
    '/run/media': ['olena'],
    '/run/media/olena': ['A', 'B'],
    '/Volumes': ['STICK'],
  };
  const foldersIn = (folder: string) => tree[folder] ?? [];

  it.each<[NodeJS.Platform, readonly string[]]>([
    [
      'linux',
      ['/media/usb0', '/media/olena', '/media/olena/STICK', '/run/media/olena/A', '/run/media/olena/B'],
    ],
    ['darwin', ['/Volumes/STICK']],
    ['aix', []],
  ])('O5: on %s: %j', (platform, roots) => {
    expect(removableRoots(platform, foldersIn)).toEqual(roots);
  });

  it('O5: on Windows at every letter from D on', () => {
    const roots = removableRoots('win32');
    expect(roots).toHaveLength(23);
    expect(roots[0]).toBe('D:\\');
  });
});
