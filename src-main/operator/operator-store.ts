import { join } from 'node:path';
import { z } from 'zod';
import { isSystemError } from '../kioskpack/disk-errors.ts';
import type { Disk } from '../kioskpack/disk.ts';
import { replaceFile } from '../kioskpack/durably.ts';
import { storedPinSchema, type StoredPin } from './pin-hash.ts';

const keptSchema = z.strictObject({
  formatVersion: z.literal(1),
  pin: storedPinSchema.nullable(),
  failures: z.int().min(0).max(1e9),
});

/** What is kept of the operator's door: the PIN, null before one was set, and how many wrong ones came in a row. */
export interface KeptDoor {
  readonly pin: StoredPin | null;
  readonly failures: number;
}

/** What the disk says about the door. */
export interface DoorReading {
  /** Null: there was something, and nothing of it can be read. That is not the same as no PIN: the door stays shut. */
  readonly kept: KeptDoor | null;
  /** For the log. */
  readonly sentences: readonly string[];
}

const NOTHING_KEPT: KeptDoor = { pin: null, failures: 0 };

const fileIn = (userData: string): string => join(userData, 'operator.json');
const copyOf = (file: string): string => `${file}.bak`;

/** Reads `operator.json`, or its last good copy where it is damaged or gone (rule O5). Nothing is thrown. */
export async function readDoor(disk: Disk, userData: string): Promise<DoorReading> {
  const file = fileIn(userData);
  const found = await readKept(disk, file);
  if (typeof found === 'object') return { kept: found, sentences: [] };
  const copy = await readKept(disk, copyOf(file));
  if (found === 'absent' && copy === 'absent') return { kept: NOTHING_KEPT, sentences: [] };
  const what = found === 'absent' ? `${file} is gone` : `${file} cannot be read`;
  if (typeof copy === 'object') return { kept: copy, sentences: [`${what}: the last good copy applies.`] };
  return {
    kept: null,
    sentences: [`${what}, and there is no good copy: the operator's door opens by the recovery file only.`],
  };
}

/**
 * Keeps the door's state, so that whenever the power is cut the old or the new one is there, and then a copy of it.
 * @throws what the system says.
 */
export async function writeDoor(disk: Disk, userData: string, kept: KeptDoor): Promise<void> {
  const file = fileIn(userData);
  const text = `${JSON.stringify({ formatVersion: 1, ...kept }, null, 2)}\n`;
  await replaceFile(disk, file, text);
  await replaceFile(disk, copyOf(file), text);
}

/** The PIN as it lies on the disk now; null where there is none or it cannot be read. */
export async function pinOnDisk(disk: Disk, userData: string): Promise<StoredPin | null> {
  const found = await readKept(disk, fileIn(userData));
  return typeof found === 'object' ? found.pin : null;
}

async function readKept(disk: Disk, file: string): Promise<KeptDoor | 'absent' | 'damaged'> {
  try {
    const bytes = await disk.readFile(file);
    if (bytes === null) return 'absent';
    const { pin, failures } = keptSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
    return { pin, failures };
  } catch (cause) {
    if (cause instanceof z.ZodError || cause instanceof SyntaxError || isSystemError(cause)) return 'damaged';
    throw cause;
  }
}
