import { type Box, type Frame, farEdges } from './frame.ts';
import { FURROW_DEGREES } from './furrows.ts';

/** Marks on the stage: each a small ploughed plot. Path data in pixels. */
export interface TallyLayout {
  readonly marks: readonly Box[];
  /** The plots by the way they are ploughed, in degrees clockwise from upright. */
  readonly fields: readonly { readonly degrees: number; readonly path: string }[];
  readonly furrow: { readonly every: number; readonly width: number };
}

/** What is counted: one mark for each `perMark` of it. */
export interface Tally {
  readonly count: number;
  readonly perMark: number;
}

/** Sizes in cqmin. */
const MARK = { most: 12, gapShare: 0.14, longest: 1.6 } as const;
const HEIGHT = {
  wide: { roomy: 25, tight: 16 },
  narrow: { roomy: 22, tight: 14 },
  portrait: { roomy: 46, tight: 26 },
} as const;

/** How many marks stand for a count: one for each `perMark`, none for less than half of one. */
export function markCount({ count, perMark }: Tally): number {
  return Math.round(count / Math.max(1, perMark));
}

/** The least height marks need on the stage. */
export function tallyNeeds(frame: Frame): number {
  return HEIGHT[frame.shape][frame.roomy ? 'roomy' : 'tight'] * frame.unitPx;
}

/** Rows that make the marks as large as the box allows, filled from the sill up, the top row perhaps short. */
export function tallyLayout(frame: Frame, tally: Tally, box: Box): TallyLayout {
  const count = markCount(tally);
  const { wide, high, perRow } = bestGrid(count, box, MARK.most * frame.unitPx);
  const gap = high * MARK.gapShare;
  const { bottom } = farEdges(box);
  const marks = Array.from({ length: count }, (_, index) => ({
    left: box.left + (index % perRow) * wide,
    top: bottom - Math.floor(index / perRow) * high - (high - gap),
    width: wide - gap,
    height: high - gap,
  }));
  const fields = FURROW_DEGREES.map((degrees, direction) => ({
    degrees,
    path: marks
      .filter((_, index) => directionAt(index) === direction)
      .map(outline)
      .join(''),
  }));
  return { marks, fields, furrow: { every: high / 4.2, width: high / 18 } };
}

/** Which way a plot is ploughed, by its index: fixed, and never the same as the plot's before it. */
function directionAt(index: number): number {
  return (index + Math.floor(index / 7) * 2 + Math.floor(index / 3)) % FURROW_DEGREES.length;
}

function outline({ left, top, width, height }: Box): string {
  return `M${left} ${top}h${width}v${height}h${-width}z`;
}

/** A grid of marks with the space each has. */
interface Grid {
  readonly perRow: number;
  readonly wide: number;
  readonly high: number;
  /** Its worth: a mark's area, and more when no row is short. */
  readonly worth: number;
}

function bestGrid(count: number, box: Box, most: number): Grid {
  let best = gridOf(1, count, box, most);
  for (let rows = 2; rows <= count; rows += 1) {
    const grid = gridOf(rows, count, box, most);
    if (grid.worth > best.worth) best = grid;
  }
  return best;
}

function gridOf(rows: number, count: number, box: Box, most: number): Grid {
  const perRow = Math.max(1, Math.ceil(count / rows));
  const across = box.width / (perRow - MARK.gapShare);
  const high = Math.min(most, box.height / rows, across);
  // Plots may be longer than they are deep, as strips of land are, to reach from edge to edge.
  const wide = Math.min((box.width + high * MARK.gapShare) / perRow, high * MARK.longest);
  const short = count % perRow;
  const shape = short === 0 ? 1.4 : short < perRow * 0.4 ? 0.55 : 1;
  const reaches = wide * perRow > box.width * 0.97;
  return { perRow, wide, high, worth: high * wide * shape * (reaches ? 1.5 : 1) };
}
