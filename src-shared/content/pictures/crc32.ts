/** The polynomial of CRC-32 with its bits reversed (PNG, third edition, annex D). */
const POLYNOMIAL = 0xedb88320;

/** What each byte adds to a CRC-32: 256 numbers, made once for a file. */
export function crcTable(): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, byte) => {
    let sum = byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ POLYNOMIAL : sum >>> 1;
    return sum;
  });
}

/** The CRC-32 of the bytes from `start` up to `end`, without sign. */
export function crc32(
  bytes: Uint8Array,
  [start, end]: readonly [number, number],
  table: Uint32Array,
): number {
  let sum = 0xffffffff;
  for (let at = start; at < end; at += 1) {
    sum = (sum >>> 8) ^ (table[(sum ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
