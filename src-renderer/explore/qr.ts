/** A QR code as one SVG path on a grid of `size` units, its margin of two modules included. */
export interface QrDrawing {
  readonly path: string;
  readonly size: number;
}

/** Light modules around the code; readers need some, look.md asks for two. */
const MARGIN = 2;

/**
 * Draws an address as a QR code of medium error correction. The library is loaded only when a visitor opens
 * a source that has an address.
 */
export async function drawQr(address: string): Promise<QrDrawing> {
  const { create } = await import('qrcode');
  const { modules } = create(address, { errorCorrectionLevel: 'M' });
  const squares: string[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) squares.push(`M${column + MARGIN} ${row + MARGIN}h1v1h-1z`);
    }
  }
  return { path: squares.join(''), size: modules.size + 2 * MARGIN };
}
