import { type Box, type Frame, farEdges } from './frame.ts';

/** Marks on the stage: each a small ploughed plot. Path data in pixels. */
export interface TallyLayout {
  readonly marks: readonly Box[];
  readonly plots: string;
  readonly furrows: string;
  readonly furrowPx: number;
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
const FURROWS = 4;

/** How many marks stand for a count: one for each `perMark`, none for less than half of one. */
export function markCount({ count, perMark }: Tally): number {
  return Math.round(count / Math.max(1, perMark));
}

/** The least height marks need on the stage. */
export function tallyNeeds(frame: Frame): number {
  return HEIGHT[frame.shape][frame.roomy ? 'roomy' : 'tight'] * frame.unitPx;
}

/** As few rows as make the marks as large as the box allows, filled from the sill up, the top row perhaps short. */
export function tallyLayout(frame: Frame, tally: Tally, box: Box): TallyLayout {
  const count = markCount(tally);
  const most = MARK.most * frame.unitPx;
  const rows = bestRows(count, box, most);
  const perRow = Math.max(1, Math.ceil(count / rows));
  const high = pitchFor(rows, count, box, most);
  // Plots may be longer than they are deep, as strips of land are, to reach from edge to edge.
  const wide = Math.min(box.width / (perRow - MARK.gapShare), high * MARK.longest);
  const gap = high * MARK.gapShare;
  const { bottom } = farEdges(box);
  const marks = Array.from({ length: count }, (_, index) => ({
    left: box.left + (index % perRow) * wide,
    top: bottom - Math.floor(index / perRow) * high - (high - gap),
    width: wide - gap,
    height: high - gap,
  }));
  return {
    marks,
    plots: marks
      .map(({ left, top, width, height }) => `M${left} ${top}h${width}v${height}h${-width}z`)
      .join(''),
    furrows: marks.map(furrowsIn).join(''),
    furrowPx: high * 0.045,
  };
}

function furrowsIn({ left, top, width, height }: Box): string {
  const lines = Array.from({ length: FURROWS }, (_, line) => top + (height * (line + 0.5)) / FURROWS);
  return lines.map((y) => `M${left} ${y}h${width}`).join('');
}

function bestRows(count: number, box: Box, most: number): number {
  let best = 1;
  for (let rows = 1; rows <= count; rows += 1) {
    if (pitchFor(rows, count, box, most) > pitchFor(best, count, box, most) + 1e-6) best = rows;
  }
  return best;
}

/** The side of a mark and its space when there are so many rows. */
function pitchFor(rows: number, count: number, box: Box, most: number): number {
  const perRow = Math.ceil(count / rows);
  return Math.min(most, box.width / Math.max(1 - MARK.gapShare, perRow - MARK.gapShare), box.height / rows);
}
