import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pinFault, PIN_DIGITS } from '../../src-shared/operator/pin.ts';
import { keepPin, type PinPlace } from './keep-pin.ts';

/** A file with a PIN in it, for whoever sets up many kiosks; it is gone as soon as the PIN is kept. */
const PIN_FILE = 'operator-pin.txt';

/**
 * Takes the PIN of `operator-pin.txt`, where there is one: kept as a hash, read back, and the file removed. One that is no
 * good stays where it is, with a line in the log.
 */
export async function takePinFile(place: PinPlace): Promise<void> {
  const { userData, log } = place;
  const file = join(userData, PIN_FILE);
  const pin = textOf(file);
  if (pin === null) return;
  if (pinFault(pin) !== null) {
    log.warn(
      'KIOSK-804',
      `${file} holds no PIN: write ${PIN_DIGITS.least} to ${PIN_DIGITS.most} digits that are not easily guessed.`,
    );
    return;
  }
  if ((await keepPin(pin, place)) === null) return;
  try {
    rmSync(file);
    log.note(`The operator's PIN was taken from ${file}, which is removed.`);
  } catch (cause) {
    log.warn(
      'KIOSK-805',
      `The operator's PIN was taken from ${file}, which cannot be removed: ${String(cause)}`,
    );
  }
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    // Usually there is none.
    return null;
  }
}
