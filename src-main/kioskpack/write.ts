import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { ZipFile, type ReadStreamOptions } from 'yazl';
import { writingTo } from './disk-errors.ts';
import { machineDisk, type Disk } from './disk.ts';
import { writeFile } from './durably.ts';
import type { Refusal } from './findings.ts';
import { MANIFEST_PATH } from './format.ts';
import { isCompressible } from './kinds.ts';
import { KIOSKPACK_LIMITS } from './limits.ts';
import {
  composeManifest,
  manifestText,
  type ListedFile,
  type PackAbout,
  type PackManifest,
} from './manifest.ts';
import { byPath, pathFindings } from './paths.ts';
import { SEAL_TO_COME, sealed } from './seal.ts';
import { verifyKioskpack, type WholeKioskpack } from './verify.ts';

/** A file that shall go into a pack. It is read twice: once for its sum, once to be packed. */
export interface FileToPack {
  /** Path inside the pack, with `/`. */
  readonly path: string;
  read(): Promise<Uint8Array>;
}

/**
 * Writes a `.kioskpack` to a path, in any order of the files the same bytes, and reads it back before it takes its
 * name: what this hands out passes `verifyKioskpack`. What could not be installed is refused with findings (K2 to
 * K5), and a file that was there stays. One file at a time is in memory, which is why this writes to a path.
 * @throws OperatorError `disk-full`, `read-only` or `disk`; whatever `read` throws.
 */
export async function writeKioskpack(
  target: string,
  files: readonly FileToPack[],
  about: PackAbout,
  disk: Disk = machineDisk,
): Promise<WholeKioskpack | Refusal> {
  const sorted = [...files].sort(byPath);
  const hazards = pathFindings([MANIFEST_PATH, ...sorted.map(({ path }) => path)]);
  if (hazards.length > 0) return { ok: false, findings: hazards };
  const composed = composeManifest(about, await listAll(sorted));
  if (!composed.ok) return composed;
  return writingTo(target, () => writeChecked(target, pieces(composed.manifest, sorted), disk));
}

async function listAll(files: readonly FileToPack[]): Promise<readonly ListedFile[]> {
  const listed: ListedFile[] = [];
  for (const file of files) {
    const bytes = await file.read();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    listed.push({ path: file.path, bytes: bytes.length, sha256 });
  }
  return listed;
}

async function writeChecked(
  target: string,
  archive: AsyncIterable<Uint8Array>,
  disk: Disk,
): Promise<WholeKioskpack | Refusal> {
  const aside = `${target}.part`;
  await disk.remove(aside);
  try {
    await writeFile(disk, aside, async (making) => {
      for await (const piece of archive) await making.write(piece);
    });
    const written = await verifyKioskpack(aside);
    if (!written.ok) return written;
    await disk.rename(aside, target);
    await disk.syncFolder(dirname(target));
    return written;
  } finally {
    await disk.remove(aside);
  }
}

/**
 * The sealed archive, piece by piece. A generator, so that yazl does not begin before somebody listens to what it
 * says.
 */
async function* pieces(manifest: PackManifest, files: readonly FileToPack[]): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const { outputStream } = zip;
  zip.on('error', (cause: Error) => {
    if (outputStream instanceof Readable) outputStream.destroy(cause);
  });
  const list = Buffer.from(manifestText(manifest));
  addTo(zip, { path: MANIFEST_PATH, read: () => Promise.resolve(list) }, list.length);
  files.forEach((file, index) => addTo(zip, file, manifest.files[index]?.bytes ?? 0));
  zip.end({ comment: SEAL_TO_COME, forceZip64Format: false });
  yield* sealed(bytesOf(outputStream));
}

function addTo(zip: ZipFile, file: FileToPack, bytes: number): void {
  zip.addReadStreamLazy(file.path, entryOptions(file.path, bytes), (give) => {
    file.read().then(
      (content) => give(null, Readable.from([content])),
      (cause: unknown) => give(cause, Readable.from([])),
    );
  });
}

/**
 * The same for every machine and day: yazl writes the local time, and this moment it writes alike everywhere. A large
 * file is stored as it is, so that none of ours can look like a bomb (rule K5).
 */
function entryOptions(path: string, bytes: number): Partial<ReadStreamOptions> {
  return {
    mtime: new Date(2000, 0, 1),
    mode: 0o100644,
    compress: isCompressible(path) && bytes <= KIOSKPACK_LIMITS.ratioFromBytes,
    forceDosTimestamp: true,
  };
}

async function* bytesOf(stream: NodeJS.ReadableStream): AsyncGenerator<Uint8Array> {
  for await (const piece of stream) {
    if (!(piece instanceof Uint8Array)) throw new TypeError('yazl gave something else than bytes');
    yield piece;
  }
}
