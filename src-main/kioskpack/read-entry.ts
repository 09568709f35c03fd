import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { ContentFinding } from '../../src-shared/errors.ts';
import type { Archive } from './archive.ts';
import { isSystemError, unreadable } from './disk-errors.ts';
import type { PackedEntry } from './entries.ts';
import { aboutEntry } from './findings.ts';

/** What an entry should be: all of it is known before a byte is unpacked. */
interface Expected {
  readonly bytes: number;
  /** Null for the manifest, which cannot list itself; the seal vouches for it. */
  readonly sha256: string | null;
}

/** Where unpacked bytes go, a piece at a time. */
export type Sink = (bytes: Uint8Array) => Promise<void> | void;

/**
 * Unpacks one entry into a sink: null, or the finding that refuses it. The sink never gets more bytes than are
 * expected; what is written before a finding must be thrown away.
 * @throws OperatorError `unreadable` where the stick is gone; whatever the sink throws.
 */
export async function readEntry(
  archive: Archive,
  { path, entry }: PackedEntry,
  expected: Expected,
  sink: Sink,
): Promise<ContentFinding | null> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of unpacked(archive, entry)) {
    if (piece === null)
      return aboutEntry('K3', path, 'This file cannot be unpacked: have the pack packed again.');
    bytes += piece.length;
    if (bytes > expected.bytes) break;
    hash.update(piece);
    await sink(piece);
  }
  if (bytes !== expected.bytes) {
    const sentence = `This file does not have the ${expected.bytes} bytes that are declared: have the pack packed again.`;
    return aboutEntry('K5', path, sentence);
  }
  if (expected.sha256 === null || hash.digest('hex') === expected.sha256) return null;
  return aboutEntry(
    'K3',
    path,
    'This file is not the one the list of files names: have the pack packed again.',
  );
}

/** The unpacked pieces, and null at the end where they cannot be unpacked. */
async function* unpacked(
  { zip, file }: Archive,
  entry: PackedEntry['entry'],
): AsyncGenerator<Uint8Array | null> {
  let stream: Readable | null = null;
  try {
    stream = await zip.openReadStreamPromise(entry);
    for await (const piece of stream) {
      if (!(piece instanceof Uint8Array)) throw new TypeError('yauzl gave something else than bytes');
      yield piece;
    }
  } catch (cause) {
    // zlib and yauzl each have errors of their own for what cannot be unpacked; the disk's are not among them.
    if (isSystemError(cause)) throw unreadable(file, cause);
    if (cause instanceof TypeError) throw cause;
    yield null;
  } finally {
    stream?.destroy();
  }
}
