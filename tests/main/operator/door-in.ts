import { createHash } from 'node:crypto';
import { openDoor, type Door } from '../../../src-main/operator/door.ts';
import { machineDisk, type Disk } from '../../../src-main/kioskpack/disk.ts';
import type { Pins } from '../../../src-main/operator/pin-hash.ts';
import { fakeLog, type FakeLog } from '../../fakes/log.ts';

/** A PIN that may be set. */
export const PIN = '392715';
export const OTHER_PIN = '806142';

const digest = (pin: string): string => createHash('sha256').update(pin).digest('base64');

/** PINs that are kept without the cost that scrypt has on purpose. */
export const cheapPins: Pins = {
  hash: async (pin) => ({
    algorithm: 'scrypt',
    salt: Buffer.alloc(16).toString('base64'),
    hash: digest(pin),
    costN: 2 ** 15,
    blockR: 8,
    parallelP: 1,
  }),
  isSame: async (pin, { hash }) => digest(pin) === hash,
};

/** A door in a folder, its clock in the test's hands. */
export interface DoorInTest {
  readonly door: Door;
  readonly log: FakeLog;
  /** Puts its clock forward. */
  readonly advance: (ms: number) => void;
}

/** The door of a kiosk that has just started. */
export async function doorIn(
  userData: string,
  { disk = machineDisk, roots = [] }: { readonly disk?: Disk; readonly roots?: readonly string[] } = {},
): Promise<DoorInTest> {
  let nowMs = 1000;
  const log = fakeLog();
  const door = await openDoor({
    userData,
    disk,
    pins: cheapPins,
    nowMs: () => nowMs,
    roots: () => roots,
    log,
  });
  return { door, log, advance: (ms) => void (nowMs += ms) };
}

/** A door with a PIN, shut. */
export async function lockedDoor(userData: string): Promise<DoorInTest> {
  const inTest = await doorIn(userData);
  await inTest.door.setPin(PIN);
  inTest.door.leave();
  return inTest;
}
