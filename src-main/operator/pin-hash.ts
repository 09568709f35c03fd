import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import { promisify } from 'node:util';
import { z } from 'zod';

const base64 = (least: number) =>
  z.base64().refine((text) => Buffer.from(text, 'base64').length >= least, `at least ${least} bytes`);

/**
 * A PIN as it is kept: never itself, only what scrypt makes of it, with the salt and the cost it was made with, so that the
 * cost can grow. The bounds are those of a machine that shall answer within a second or two, whatever a damaged file says.
 */
export const storedPinSchema = z.strictObject({
  algorithm: z.literal('scrypt'),
  salt: base64(16),
  hash: base64(32),
  costN: z
    .int()
    .min(2 ** 14)
    .max(2 ** 18),
  blockR: z.int().min(8).max(16),
  parallelP: z.int().min(1).max(4),
});

export type StoredPin = Readonly<z.output<typeof storedPinSchema>>;

/** What scrypt costs today: about a tenth of a second and 32 MB (OWASP Password Storage Cheat Sheet, 2^15, 8, 3 or 2^17, 8, 1 are its strongest). */
const COST = { costN: 2 ** 15, blockR: 8, parallelP: 1 } as const;
const SALT_BYTES = 16;
const HASH_BYTES = 32;

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

/** How PINs are kept and told again: handed in, since what is costly on purpose would make tests slow. */
export interface Pins {
  /** A PIN made ready to be kept, with a salt of its own. */
  hash(pin: string): Promise<StoredPin>;
  /** Whether this is the PIN that was kept, in a time that does not depend on how much of it is right. */
  isSame(pin: string, stored: StoredPin): Promise<boolean>;
}

/** PINs kept by scrypt. */
export const scryptPins: Pins = { hash: hashPin, isSame: isPin };

async function hashPin(pin: string): Promise<StoredPin> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await derivedFrom(pin, salt, HASH_BYTES, COST);
  return {
    algorithm: 'scrypt',
    salt: salt.toString('base64'),
    hash: hash.toString('base64'),
    ...COST,
  };
}

async function isPin(pin: string, stored: StoredPin): Promise<boolean> {
  const kept = Buffer.from(stored.hash, 'base64');
  const found = await derivedFrom(pin, Buffer.from(stored.salt, 'base64'), kept.length, stored);
  return timingSafeEqual(found, kept);
}

function derivedFrom(
  pin: string,
  salt: Buffer,
  bytes: number,
  { costN, blockR, parallelP }: Pick<StoredPin, 'costN' | 'blockR' | 'parallelP'>,
): Promise<Buffer> {
  // scrypt itself needs 128 N r bytes; Node refuses from 32 MB on unless it is told that more is meant.
  const maxmem = 2 * 128 * costN * blockR;
  return derive(pin, salt, bytes, { N: costN, r: blockR, p: parallelP, maxmem });
}
