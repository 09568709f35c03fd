import type { Entry, ZipFile } from 'yauzl';
import type { ContentFinding } from '../../src-shared/errors.ts';
import { aboutEntry } from './findings.ts';
import { MANIFEST_PATH } from './format.ts';
import type { KioskpackLimits } from './limits.ts';
import { pathFindings } from './paths.ts';

/** An entry of the archive's directory, with its path decoded. Nothing of it has been unpacked. */
export interface PackedEntry {
  readonly path: string;
  /** Size that the directory declares. */
  readonly bytes: number;
  readonly entry: Entry;
}

/** Ways of packing that we open: stored and deflated. */
const METHODS = [0, 8];

/** Bits of an entry: encrypted, encrypted strongly, names in UTF-8, directory masked. */
const ENCRYPTED_BITS = 0x0001 | 0x0040 | 0x2000;
const UTF8_BIT = 0x0800;

/** File types of Unix in the upper half of the attributes; 0 where the archive was not made on Unix. */
const TYPE_BITS = 0o170000;
const REGULAR_FILE = 0o100000;

/** Attributes of Windows: volume label, folder, device, reparse point (which is what links are there). */
const WINDOWS_SPECIAL = 0x08 | 0x10 | 0x40 | 0x400;

/** The only extra field that we write: sizes and an offset beyond 4 GB (APPNOTE 4.5.3). */
const LONGEST_EXTRA = 32;

/** The directory of an archive, entry by entry. @throws Error of yauzl where it is not one. */
export async function readEntries(zip: ZipFile): Promise<readonly PackedEntry[]> {
  const entries: PackedEntry[] = [];
  for await (const entry of zip.eachEntry()) {
    entries.push({ path: decodedPath(entry), bytes: entry.uncompressedSize, entry });
  }
  return entries;
}

/** Hazards (rule K4) and excessive sizes (rule K5) that the directory alone shows. */
export function entryFindings(
  entries: readonly PackedEntry[],
  limits: KioskpackLimits,
): readonly ContentFinding[] {
  const total = entries.reduce((sum, { bytes }) => sum + bytes, 0);
  const tooMuch = `All files together have ${total} bytes, and ${limits.totalBytes} are allowed: make pictures smaller.`;
  return [
    ...pathFindings(entries.map(({ path }) => path)),
    ...entries.flatMap((entry) => [...specialFindings(entry), ...sizeFindings(entry, limits)]),
    ...(total > limits.totalBytes ? [aboutEntry('K5', MANIFEST_PATH, tooMuch)] : []),
  ];
}

function specialFindings({ path, entry }: PackedEntry): ContentFinding[] {
  const hazard = specialHazard(entry);
  if (hazard === null) return [];
  return [aboutEntry('K4', path, `${hazard}: have the pack packed again from its folder.`)];
}

function specialHazard(entry: Entry): string | null {
  if ((entry.generalPurposeBitFlag & ENCRYPTED_BITS) !== 0) return 'This entry is encrypted';
  if (!METHODS.includes(entry.compressionMethod))
    return 'This entry is packed in a way that the kiosk does not open';
  const type = (entry.externalFileAttributes >>> 16) & TYPE_BITS;
  const isSpecial =
    (type !== 0 && type !== REGULAR_FILE) || (entry.externalFileAttributes & WINDOWS_SPECIAL) !== 0;
  if (isSpecial) return 'This entry is a link or another special file';
  if (!isReadable(entry)) return 'The name of this entry is not UTF-8';
  const hasMore = entry.fileCommentLength > 0 || entry.extraFieldLength > LONGEST_EXTRA;
  return hasMore ? 'This entry carries more than its content' : null;
}

function sizeFindings({ path, bytes, entry }: PackedEntry, limits: KioskpackLimits): ContentFinding[] {
  if (bytes > limits.fileBytes) {
    return [
      aboutEntry(
        'K5',
        path,
        `This file has ${bytes} bytes, and ${limits.fileBytes} are allowed: make it smaller.`,
      ),
    ];
  }
  if (bytes <= limits.ratioFromBytes || bytes <= entry.compressedSize * limits.ratio) return [];
  const sentence = `This file would become more than ${limits.ratio} times larger when unpacked: have the pack packed again.`;
  return [aboutEntry('K5', path, sentence)];
}

/** The path as bytes that a person can read; what is not UTF-8 is shown in Latin-1 and refused. */
function decodedPath(entry: Entry): string {
  return entry.fileNameRaw.toString(isReadable(entry) ? 'utf8' : 'latin1');
}

function isReadable({ fileNameRaw, generalPurposeBitFlag }: Entry): boolean {
  if (fileNameRaw.every((byte) => byte < 0x80)) return true;
  const isUtf8 = Buffer.from(fileNameRaw.toString('utf8')).equals(fileNameRaw);
  return isUtf8 && (generalPurposeBitFlag & UTF8_BIT) !== 0;
}
