/** How large a `.kioskpack` may be (rule K5). Handed in, so that tests can use small ones. */
export interface KioskpackLimits {
  /** Files in the pack. */
  readonly files: number;
  /** Bytes of one file, unpacked. */
  readonly fileBytes: number;
  /** Bytes of all files, unpacked. */
  readonly totalBytes: number;
  /** How many times larger a file may become when it is unpacked. */
  readonly ratio: number;
  /** Files up to this size may become as large as they like: they cannot fill anything. */
  readonly ratioFromBytes: number;
}

/**
 * The limits that hold.
 * - `files`: ten thousand scenes in nine languages with a file each; more is a mistake or an attack.
 * - `fileBytes`: a photograph as a camera makes it, and far more than a screen can show.
 * - `totalBytes`: ten times the largest pack we made; small kiosks have 16 GB, and three packs lie there at times.
 * - `ratio`: our JSON packs 10:1, with much white space 30:1; deflate reaches 1032:1 only with nothing inside.
 */
export const KIOSKPACK_LIMITS: KioskpackLimits = {
  files: 100_000,
  fileBytes: 20_000_000,
  totalBytes: 500_000_000,
  ratio: 100,
  ratioFromBytes: 1_000_000,
};

/** Bytes of an entry's headers at most: its path twice (200 bytes each, see paths.ts) and 122 bytes of numbers. */
const HEADER_BYTES = 600;

/** A file with more bytes than this holds more than a pack may: it need not be read to know that. */
export function largestArchive({ files, totalBytes, fileBytes }: KioskpackLimits): number {
  return totalBytes + fileBytes + files * HEADER_BYTES;
}
