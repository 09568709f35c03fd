import { letters, uint16, uint16Little, uint32, uint32Little } from './bytes.ts';

const ORIENTATION_TAG = 0x0112;
const ENTRY_LENGTH = 12;

/**
 * Whether a camera was held upright, so that width and height change places when the picture is shown:
 * orientation 5 to 8 of Exif (CIPA DC-008, 4.6.4). `tiff` is what follows "Exif" in a JPEG file.
 */
export function isTurnedAside(tiff: Uint8Array): boolean {
  const order = letters(tiff, 0, 2);
  if (order !== 'II' && order !== 'MM') return false;
  const [short, long] = order === 'II' ? [uint16Little, uint32Little] : [uint16, uint32];
  const directory = long(tiff, 4);
  for (let entry = 0; entry < short(tiff, directory); entry += 1) {
    const at = directory + 2 + entry * ENTRY_LENGTH;
    if (short(tiff, at) !== ORIENTATION_TAG) continue;
    const orientation = short(tiff, at + 8);
    return orientation >= 5 && orientation <= 8;
  }
  return false;
}
