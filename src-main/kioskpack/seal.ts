import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';

const PREFIX = 'kioskpack-sha256:';
const SEAL = /^kioskpack-sha256:([0-9a-f]{64})$/;

/** Length of the archive's comment: the prefix and 64 digits. */
const SEAL_BYTES = PREFIX.length + 64;

/** Stands in an archive for the seal, whose text is not known before all else is written. */
export const SEAL_TO_COME = ' '.repeat(SEAL_BYTES);

/** The end record of a zip without its comment, and how it begins (APPNOTE 4.3.16). */
const END_RECORD_BYTES = 22;
const END_RECORD_SIGNATURE = 0x06054b50;

const CHUNK_BYTES = 256 * 1024;

/**
 * The sum a file is sealed with (64 hexadecimal digits), or null when it does not bear our seal or a single byte of
 * it is not as it was sealed. Reads the whole file once, in pieces.
 */
export async function intactSeal(handle: FileHandle, fileBytes: number): Promise<string | null> {
  const sealed = await sealedSum(handle, fileBytes);
  if (sealed === null) return null;
  const hash = createHash('sha256');
  const end = fileBytes - SEAL_BYTES;
  const chunk = Buffer.alloc(CHUNK_BYTES);
  for (let at = 0; at < end;) {
    const { bytesRead } = await handle.read(chunk, 0, Math.min(CHUNK_BYTES, end - at), at);
    if (bytesRead === 0) return null;
    hash.update(chunk.subarray(0, bytesRead));
    at += bytesRead;
  }
  return hash.digest('hex') === sealed ? sealed : null;
}

/** What the seal says, where the file ends in an end record and a seal. */
async function sealedSum(handle: FileHandle, fileBytes: number): Promise<string | null> {
  if (fileBytes < END_RECORD_BYTES + SEAL_BYTES) return null;
  const tail = Buffer.alloc(END_RECORD_BYTES + SEAL_BYTES);
  const { bytesRead } = await handle.read(tail, 0, tail.length, fileBytes - tail.length);
  if (bytesRead !== tail.length || tail.readUInt32LE(0) !== END_RECORD_SIGNATURE) return null;
  return SEAL.exec(tail.toString('latin1', END_RECORD_BYTES))?.[1] ?? null;
}

/** The bytes of an archive whose comment is as long as a seal, with the seal in its place. */
export async function* sealed(archive: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let held = Buffer.alloc(0);
  for await (const piece of archive) {
    const all = Buffer.concat([held, piece]);
    const ready = all.subarray(0, Math.max(0, all.length - SEAL_BYTES));
    held = all.subarray(ready.length);
    hash.update(ready);
    yield ready;
  }
  yield Buffer.from(PREFIX + hash.digest('hex'), 'latin1');
}
