/** One set of furrows: parallel lines on a ground. Lengths in CSS pixels. */
export interface Furrows {
  readonly ground: string;
  readonly line: string;
  /** 0 to 1: how much of the line's colour covers the ground. */
  readonly strength: number;
  /** Clockwise from vertical lines: 90 lies flat. */
  readonly degrees: number;
  readonly everyPx: number;
  readonly widthPx: number;
}

/** The directions of a strip's parts, largest first (look.md): horizontal, 50°, vertical. */
export const FURROW_DEGREES = [90, 50, 0] as const;

/**
 * A canvas pattern of furrows, drawn at the screen's own resolution so that it stays sharp. Anchored to the
 * canvas's top left corner.
 */
export function furrowPattern(
  context: CanvasRenderingContext2D,
  furrows: Furrows,
  devicePixelRatio: number,
): CanvasPattern | string {
  const tile = document.createElement('canvas');
  // Whole pixels across, or a seam shows where tiles meet; the matrix below takes the rounding back.
  tile.width = Math.max(2, Math.round(furrows.everyPx * devicePixelRatio));
  tile.height = 1;
  const brush = tile.getContext('2d');
  if (brush === null) return furrows.ground;
  brush.fillStyle = furrows.ground;
  brush.fillRect(0, 0, tile.width, 1);
  brush.globalAlpha = furrows.strength;
  brush.fillStyle = furrows.line;
  const lineWidth = (furrows.widthPx / furrows.everyPx) * tile.width;
  brush.fillRect((tile.width - lineWidth) / 2, 0, lineWidth, 1);
  const pattern = context.createPattern(tile, 'repeat');
  const scale = furrows.everyPx / tile.width;
  pattern?.setTransform(new DOMMatrix().rotate(furrows.degrees).scale(scale, scale));
  return pattern ?? furrows.ground;
}
