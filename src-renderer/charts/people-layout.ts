import {
  bands,
  type Crowd,
  type CrowdPlan,
  leastRow,
  naturalRow,
  planCrowd,
  rowToFigure,
} from './crowd-plan.ts';
import { type Box, type Frame, farEdges } from './frame.ts';
import { crowdPath, FIGURE_UNITS, type Standing } from './silhouettes.ts';

/** A group on the stage. */
export interface PeopleBlock {
  readonly id: string;
  readonly isFirst: boolean;
  readonly path: string;
  /** Ground lines under its rows, except the row that stands on the sill. */
  readonly grounds: readonly number[];
  readonly label: {
    readonly number: string;
    readonly text: string;
    readonly left: number;
    readonly bottom: number;
  };
}

/** People on the stage. Paths are in figure units: `scale` pixels to one. */
export interface PeopleLayout {
  readonly blocks: readonly PeopleBlock[];
  readonly scale: number;
  readonly note: { readonly lines: readonly string[]; readonly left: number; readonly bottom: number } | null;
}

/** Whether the note stands beside the last row; otherwise it belongs to the words. */
export function noteStandsInRow(frame: Frame, crowd: Crowd): boolean {
  return planCrowd(frame, crowd).note !== null;
}

/** The least height the people need on the stage. */
export function peopleNeeds(frame: Frame, crowd: Crowd): number {
  const plan = planCrowd(frame, crowd);
  return bands(plan) + plan.rowCount * leastRow(frame, plan.pitch);
}

/** One figure one person, the first group first, the last row on the box's bottom edge. */
export function peopleLayout(frame: Frame, crowd: Crowd, box: Box): PeopleLayout {
  const plan = planCrowd(frame, crowd);
  const rowHeight = Math.min(naturalRow(frame, plan.pitch), (box.height - bands(plan)) / plan.rowCount);
  const scale = rowHeight / rowToFigure(frame) / FIGURE_UNITS;
  const { bottom } = farEdges(box);
  let ground = bottom - bands(plan) - plan.rowCount * rowHeight;
  let firstIndex = 0;
  const blocks = crowd.parts.map((part, block): PeopleBlock => {
    const isLast = block === crowd.parts.length - 1;
    const inRowLeft = isLast ? plan.lastLabelLeft : null;
    const labelBottom = ground + (isLast && block > 0 ? plan.lastBand : plan.band);
    ground = labelBottom;
    const grounds = Array.from({ length: plan.rows[block] ?? 0 }, (_, row) => ground + (row + 1) * rowHeight);
    ground = grounds.at(-1) ?? ground;
    const path = crowdPath(standings(part.value, plan, grounds, { scale, left: box.left }), firstIndex);
    firstIndex += part.value;
    const label =
      inRowLeft === null
        ? { left: box.left, bottom: labelBottom + rowHeight * 0.06 }
        : { left: inRowLeft, bottom: bottom - rowHeight * 0.14 };
    return {
      id: part.id,
      isFirst: block === 0,
      path,
      grounds: isLast ? grounds.slice(0, -1) : grounds,
      label: { ...label, number: part.number, text: part.label },
    };
  });
  const note = plan.note && { ...plan.note, bottom: bottom - rowHeight * 0.14 };
  return { blocks, scale, note };
}

function standings(
  count: number,
  { perRow, pitch }: CrowdPlan,
  grounds: readonly number[],
  { scale, left }: { readonly scale: number; readonly left: number },
): readonly Standing[] {
  return Array.from({ length: count }, (_, index) => ({
    x: (left + ((index % perRow) + 0.5) * pitch) / scale,
    y: (grounds[Math.floor(index / perRow)] ?? 0) / scale,
  }));
}
