import { open, type FileHandle } from 'node:fs/promises';
import type { ContentFinding } from '../../src-shared/errors.ts';
import { openArchive, type Archive } from './archive.ts';
import { readingFrom } from './disk-errors.ts';
import { entryFindings } from './entries.ts';
import { aboutEntry, refused, type Refusal } from './findings.ts';
import { MANIFEST_PATH } from './format.ts';
import { KIOSKPACK_LIMITS, largestArchive, type KioskpackLimits } from './limits.ts';
import { listingFindings } from './listing.ts';
import { readManifest, type ListedFile, type PackManifest } from './manifest.ts';
import { readEntry, type Sink } from './read-entry.ts';
import { intactSeal } from './seal.ts';

/** A `.kioskpack` whose seal, directory and manifest are in order. None of the pack's files has been unpacked yet. */
export interface OpenKioskpack {
  readonly manifest: PackManifest;
  /** SHA-256 that the file is sealed with, in hexadecimal: what tells this pack from any other. */
  readonly seal: string;
  /**
   * Unpacks a file of the manifest into a sink: null, or the finding that refuses it.
   * @throws OperatorError `unreadable` when the stick is gone; whatever the sink throws.
   */
  unpack(listed: ListedFile, sink: Sink): Promise<ContentFinding | null>;
}

/**
 * What `use` makes of an opened file, or the findings of rules K1 to K5 that show before the pack's files are
 * unpacked. Nothing is trusted before it was checked: first the seal, then the directory, then the manifest.
 * @throws OperatorError `unreadable` when the file cannot be read.
 */
export async function withKioskpack<Result>(
  file: string,
  use: (pack: OpenKioskpack) => Promise<Result>,
  limits: KioskpackLimits = KIOSKPACK_LIMITS,
): Promise<Result | Refusal> {
  const handle = await readingFrom(file, () => open(file, 'r'));
  try {
    const opened = await readingFrom(file, () => openSealed(handle, file, limits));
    return opened.ok ? await use(opened.pack) : opened;
  } finally {
    await handle.close();
  }
}

type Opening = { readonly ok: true; readonly pack: OpenKioskpack } | Refusal;

async function openSealed(handle: FileHandle, file: string, limits: KioskpackLimits): Promise<Opening> {
  const stats = await handle.stat();
  if (!stats.isFile()) return refused('K1', file, 'This is not a file: choose one that ends in .kioskpack.');
  if (stats.size > largestArchive(limits)) {
    return refused('K5', file, `This file has ${stats.size} bytes, more than any pack may have.`);
  }
  const seal = await intactSeal(handle, stats.size);
  if (seal === null) {
    return refused(
      'K1',
      file,
      'This is not a pack file, or it is damaged or cut off: copy it to the stick again.',
    );
  }
  const archive = await openArchive(file, { handle, bytes: stats.size }, limits.files + 1);
  if (archive === null) {
    return refused('K1', file, 'This is sealed like a pack file and is none: have the pack packed again.');
  }
  if (typeof archive === 'number') {
    return refused('K5', file, `This pack has ${archive} files, and ${limits.files} are allowed.`);
  }
  return openContents(archive, seal, limits);
}

async function openContents(archive: Archive, seal: string, limits: KioskpackLimits): Promise<Opening> {
  const hazards = entryFindings(archive.entries, limits);
  if (hazards.length > 0) return { ok: false, findings: hazards };
  const reading = await manifestOf(archive);
  if (!reading.ok) return reading;
  const { manifest } = reading;
  const packed = new Map(archive.entries.slice(1).map((entry) => [entry.path, entry]));
  const differences = listingFindings(manifest, packed);
  if (differences.length > 0) return { ok: false, findings: differences };
  const unpack: OpenKioskpack['unpack'] = async (listed, sink) => {
    const entry = packed.get(listed.path);
    if (entry === undefined) throw new Error(`${listed.path} is not a file of this manifest`);
    return readEntry(archive, entry, listed, sink);
  };
  return { ok: true, pack: { manifest, seal, unpack } };
}

async function manifestOf(archive: Archive): Promise<ReturnType<typeof readManifest>> {
  const [first] = archive.entries;
  if (first?.path !== MANIFEST_PATH) {
    const sentence = 'The list of files is not at the beginning: have the pack packed again.';
    return { ok: false, findings: [aboutEntry('K2', MANIFEST_PATH, sentence)] };
  }
  const pieces: Uint8Array[] = [];
  const expected = { bytes: first.bytes, sha256: null };
  const broken = await readEntry(archive, first, expected, (piece) => void pieces.push(piece));
  if (broken !== null) return { ok: false, findings: [broken] };
  return readManifest(Buffer.concat(pieces).toString('utf8'));
}
