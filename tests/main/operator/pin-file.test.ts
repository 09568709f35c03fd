import { scryptSync } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { machineDisk } from '../../../src-main/kioskpack/disk.ts';
import { takePinFile } from '../../../src-main/operator/pin-file.ts';
import { scryptPins, storedPinSchema } from '../../../src-main/operator/pin-hash.ts';
import { temporaryFolder } from '../../fakes/folder.ts';
import { fakeLog } from '../../fakes/log.ts';
import { refusingDisk } from '../kioskpack/disks.ts';
import { cheapPins, doorIn, lockedDoor, OTHER_PIN, PIN } from './door-in.ts';

it('O2: the PIN of operator-pin.txt is taken, in the place of the one before, and the file is gone', async () => {
  const folder = temporaryFolder();
  await lockedDoor(folder);
  const file = join(folder, 'operator-pin.txt');
  writeFileSync(file, `${OTHER_PIN}\r\n`);
  const log = fakeLog();
  await takePinFile({ userData: folder, disk: machineDisk, pins: cheapPins, log });
  expect(existsSync(file)).toBe(false);
  expect(log.lines.join()).not.toContain(OTHER_PIN);
  const { door } = await doorIn(folder);
  expect((await door.enterPin(PIN)).at).toBe('pin');
  expect((await door.enterPin(OTHER_PIN)).at).toBe('panel');
});

it.each(['', '12345', '111111', 'my PIN is 392715'])(
  'O2: "%s" is none: it stays and the log says why',
  async (text) => {
    const folder = temporaryFolder();
    const file = join(folder, 'operator-pin.txt');
    writeFileSync(file, text);
    const log = fakeLog();
    await takePinFile({ userData: folder, disk: machineDisk, pins: cheapPins, log });
    expect(readFileSync(file, 'utf8')).toBe(text);
    expect(log.lines.join()).toContain('holds no PIN');
  },
);

it('O2: the file stays where the disk does not keep the PIN', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'operator-pin.txt');
  writeFileSync(file, PIN);
  await takePinFile({ userData: folder, disk: refusingDisk('ENOSPC').disk, pins: cheapPins, log: fakeLog() });
  expect(existsSync(file)).toBe(true);
  expect((await doorIn(folder)).door.state().at).toBe('new-pin');
});

it('O2: the same PIN is kept as something else each time, and opens to itself alone', async () => {
  const [one, other] = [await scryptPins.hash(PIN), await scryptPins.hash(PIN)];
  expect(one.hash).not.toBe(other.hash);
  expect(await scryptPins.isSame(PIN, one)).toBe(true);
  expect(await scryptPins.isSame(OTHER_PIN, one)).toBe(false);
  expect(one).toMatchObject({ costN: 32_768, blockR: 8, parallelP: 1 });
}, 30_000);

it('O2: a PIN that was kept at a higher cost opens all the same', async () => {
  const salt = Buffer.alloc(16, 7);
  const hash = scryptSync(PIN, salt, 32, { N: 2 ** 16, r: 8, p: 1, maxmem: 2 ** 28 });
  const stored = storedPinSchema.parse({
    algorithm: 'scrypt',
    salt: salt.toString('base64'),
    hash: hash.toString('base64'),
    costN: 2 ** 16,
    blockR: 8,
    parallelP: 1,
  });
  expect(await scryptPins.isSame(PIN, stored)).toBe(true);
}, 30_000);
