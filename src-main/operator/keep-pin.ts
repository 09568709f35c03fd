import { isSystemError } from '../kioskpack/disk-errors.ts';
import type { Disk } from '../kioskpack/disk.ts';
import type { Log } from '../log.ts';
import { pinOnDisk, readDoor, writeDoor, type KeptDoor } from './operator-store.ts';
import type { Pins, StoredPin } from './pin-hash.ts';

/** Where PINs are kept, and how. */
export interface PinPlace {
  readonly userData: string;
  readonly disk: Disk;
  readonly pins: Pins;
  readonly log: Log;
}

/**
 * Keeps a PIN and reads it back: what lies on the disk decides, not what the disk said on the way. Null when it does not
 * open to this PIN; then what was there before is put back, as far as the disk lets us.
 */
export async function keepPin(pin: string, place: PinPlace): Promise<StoredPin | null> {
  const { userData, disk, pins, log } = place;
  const { kept: before } = await readDoor(disk, userData);
  await keepAsFarAsPossible({ pin: await pins.hash(pin), failures: 0 }, place);
  const found = await pinOnDisk(disk, userData);
  if (found !== null && (await pins.isSame(pin, found))) return found;
  log.fault('KIOSK-304', 'The PIN does not read back from the disk as it was typed: it does not count.');
  if (before !== null) await keepAsFarAsPossible(before, place);
  return null;
}

/** Keeps the door's state as far as the disk lets us: a full one must not lock staff out. */
export async function keepAsFarAsPossible(kept: KeptDoor, { userData, disk, log }: PinPlace): Promise<void> {
  try {
    await writeDoor(disk, userData, kept);
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    log.warn('KIOSK-303', `What belongs to the operator's door cannot be kept: ${cause.message}`);
  }
}
