/**
 * Numbers and letters in the bytes of a file. Past the end everything reads as 0, so that a reader never
 * throws; whether the file reaches that far is asked beforehand.
 */
export function uint8(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0;
}

/** Two bytes, the higher one first. */
export function uint16(bytes: Uint8Array, at: number): number {
  return uint8(bytes, at) * 0x100 + uint8(bytes, at + 1);
}

/** Four bytes, the highest one first. */
export function uint32(bytes: Uint8Array, at: number): number {
  return uint16(bytes, at) * 0x10000 + uint16(bytes, at + 2);
}

/** Two bytes, the lower one first. */
export function uint16Little(bytes: Uint8Array, at: number): number {
  return uint8(bytes, at) + uint8(bytes, at + 1) * 0x100;
}

/** Three bytes, the lowest one first. */
export function uint24Little(bytes: Uint8Array, at: number): number {
  return uint16Little(bytes, at) + uint8(bytes, at + 2) * 0x10000;
}

/** Four bytes, the lowest one first. */
export function uint32Little(bytes: Uint8Array, at: number): number {
  return uint16Little(bytes, at) + uint16Little(bytes, at + 2) * 0x10000;
}

/** Bytes as letters, one each (Latin 1): fewer where the file ends before. */
export function letters(bytes: Uint8Array, at: number, count: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + count));
}
