/** How many fields a screen is laid out in, to be touched one by one. */
export interface Fields {
  readonly columns: number;
  readonly rows: number;
}

/** How many fields lie along the shorter side: each is 135 px at 1080, the width of two fingers. */
const ALONG_SHORTER = 8;

/** The fields of a screen, nearly square, the whole of it covered. */
export function fieldsOf(widthPx: number, heightPx: number): Fields {
  const sidePx = Math.max(1, Math.min(widthPx, heightPx)) / ALONG_SHORTER;
  return {
    columns: Math.max(1, Math.round(widthPx / sidePx)),
    rows: Math.max(1, Math.round(heightPx / sidePx)),
  };
}
