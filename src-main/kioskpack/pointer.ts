import { z } from 'zod';
import { readJson } from '../../src-shared/content/json-text.ts';
import { isSystemError } from './disk-errors.ts';
import type { Disk } from './disk.ts';
import { replaceFile } from './durably.ts';

/** A name of a folder and never a way out of it. */
const nameSchema = z.string().regex(/^[0-9a-z][0-9A-Za-z.+_~-]{0,199}$/);

const pointerSchema = z.strictObject({
  formatVersion: z.literal(1),
  current: nameSchema.nullable(),
  previous: nameSchema.nullable(),
  trial: z.strictObject({ starts: z.int().min(0) }).nullable(),
});

/** What can be saved from a pointer that is otherwise broken. */
const remainsSchema = z.object({ formatVersion: z.literal(1), previous: nameSchema });

/**
 * `installed.json`: which installed pack plays, by the name of its folder. Null is the pack that comes with the
 * kiosk. `previous` is always one that has shown its first scene. `trial` is there until the current pack has.
 */
export type PackPointer = z.output<typeof pointerSchema>;

/** Nothing is installed. */
export const NOTHING_INSTALLED: PackPointer = {
  formatVersion: 1,
  current: null,
  previous: null,
  trial: null,
};

/** A pointer, or null where it cannot be made out, which is not the same as nothing installed. */
export interface PointerReading {
  readonly pointer: PackPointer | null;
  /** For the log, where something was wrong. */
  readonly sentence: string | null;
}

/**
 * Reads the pointer. Whatever is in the file, nothing is thrown; a broken one gives the pack before, where that can
 * be made out.
 */
export async function readPointer(disk: Disk, file: string): Promise<PointerReading> {
  try {
    const bytes = await disk.readFile(file);
    if (bytes === null) return { pointer: NOTHING_INSTALLED, sentence: null };
    return pointerIn(Buffer.from(bytes).toString('utf8'), file);
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    return { pointer: null, sentence: `${file} cannot be read: ${cause.message}.` };
  }
}

/** Replaces the pointer at once and for good: the one moment at which another pack is chosen. */
export async function writePointer(disk: Disk, file: string, pointer: PackPointer): Promise<void> {
  await replaceFile(disk, file, `${JSON.stringify(pointer, null, 2)}\n`);
}

function pointerIn(text: string, file: string): PointerReading {
  const reading = readJson(text);
  const value = reading.ok ? reading.value : null;
  const whole = pointerSchema.safeParse(value);
  if (whole.success) return { pointer: whole.data, sentence: null };
  const remains = remainsSchema.safeParse(value);
  if (!remains.success) return { pointer: null, sentence: `${file} is damaged: install the pack again.` };
  const pointer = { ...NOTHING_INSTALLED, current: remains.data.previous };
  return { pointer, sentence: `${file} is damaged: the pack before, ${remains.data.previous}, takes over.` };
}
