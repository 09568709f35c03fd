/** How many scenes stand in one place: some minutes, since each stays for ten seconds or so. */
const SCENES_A_STEP = 20;

/** The furthest that the picture is moved, in CSS pixels (`--shift-most`): nobody sees it, and each edge of a letter wanders. */
const MOST_PX = 2;

/** There and back again. */
const WAY = 4 * MOST_PX;

/**
 * How far the picture is moved against burn-in at a position of the loop (rule U7). It moves with a change of scenes, when nobody
 * can see it, by one pixel, and comes to all 25 places.
 */
export function pixelShiftAt(position: number): { readonly xPx: number; readonly yPx: number } {
  const moves = Math.floor(position / SCENES_A_STEP);
  // One move in so many goes up or down, all others across.
  const down = Math.floor(moves / (WAY / 2 + 1));
  return { xPx: there(moves - down), yPx: there(down) };
}

/** Goes from -2 to 2 and back, a pixel a move. */
function there(moves: number): number {
  const along = moves % WAY;
  return Math.min(along, WAY - along) - MOST_PX;
}
