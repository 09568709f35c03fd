import { type Box, type Frame, farEdges, partNumberPx, smallPx } from './frame.ts';
import { crowdPath, FIGURE_UNITS } from './silhouettes.ts';
import { LABEL_TYPE } from './strip-layout.ts';
import { wrapText } from './wrap-text.ts';

/** One group of people with its printed words. */
export interface PeoplePart {
  readonly id: string;
  readonly value: number;
  readonly label: string;
  readonly number: string;
}

/** What there is to stand on the ground lines. */
export interface Crowd {
  readonly parts: readonly PeoplePart[];
  /** People to a row across the screen; upright screens take a third of it. */
  readonly perRow: number;
  readonly note: string | null;
}

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

/** A row's height to its figures' height, and a figure's height to the space it has across. */
const ROW_TO_FIGURE = 1.28;
const FIGURE_TO_PITCH = 2.36;
/** Heights in cqmin that a row must have, at the least, on upright screens and across. */
const LEAST_ROW = { portrait: { roomy: 4.7, tight: 3.7 }, across: { roomy: 0.97, tight: 0.66 } } as const;
const NOTE_LEADING = 1.35;

/** The part of a crowd's plan that does not depend on where it stands. */
interface CrowdPlan {
  readonly perRow: number;
  readonly pitch: number;
  readonly rows: readonly number[];
  readonly rowCount: number;
  /** Paper for a label over its group; and over the last group when its label stands in its last row. */
  readonly band: number;
  readonly lastBand: number;
  readonly lastLabelLeft: number | null;
  readonly note: { readonly lines: readonly string[]; readonly left: number } | null;
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
  const rowHeight = Math.min(naturalRow(plan.pitch), (box.height - bands(plan)) / plan.rowCount);
  const scale = rowHeight / ROW_TO_FIGURE / FIGURE_UNITS;
  const { bottom } = farEdges(box);
  let ground = bottom - bands(plan) - plan.rowCount * rowHeight;
  let firstIndex = 0;
  const blocks = crowd.parts.map((part, block): PeopleBlock => {
    const isLast = block === crowd.parts.length - 1;
    const isInRow = isLast && plan.lastLabelLeft !== null;
    const labelBottom = ground + (isLast && block > 0 ? plan.lastBand : plan.band);
    ground = labelBottom;
    const grounds = Array.from({ length: plan.rows[block] ?? 0 }, (_, row) => ground + (row + 1) * rowHeight);
    ground = grounds.at(-1) ?? ground;
    const path = crowdPath(standings(part.value, plan, grounds, { scale, left: box.left }), firstIndex);
    firstIndex += part.value;
    const label = isInRow
      ? { left: plan.lastLabelLeft ?? 0, bottom: bottom - rowHeight * 0.14 }
      : { left: box.left, bottom: labelBottom + rowHeight * 0.06 };
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

/** The height of a row whose figures are as tall as the space each has across allows. */
function naturalRow(pitch: number): number {
  return pitch * FIGURE_TO_PITCH * ROW_TO_FIGURE;
}

function leastRow(frame: Frame, pitch: number): number {
  const least = frame.roomy ? 'roomy' : 'tight';
  if (frame.shape === 'portrait') return LEAST_ROW.portrait[least] * frame.unitPx;
  return LEAST_ROW.across[least] * naturalRow(pitch);
}

function standings(
  count: number,
  { perRow, pitch }: CrowdPlan,
  grounds: readonly number[],
  { scale, left }: { readonly scale: number; readonly left: number },
): readonly { readonly x: number; readonly y: number }[] {
  return Array.from({ length: count }, (_, index) => ({
    x: (left + ((index % perRow) + 0.5) * pitch) / scale,
    y: (grounds[Math.floor(index / perRow)] ?? 0) / scale,
  }));
}

function bands({ rows, band, lastBand }: CrowdPlan): number {
  return rows.length > 1 ? band * (rows.length - 1) + lastBand : lastBand;
}

function planCrowd(frame: Frame, { parts, perRow: perFullRow, note }: Crowd): CrowdPlan {
  const perRow = frame.shape === 'portrait' ? Math.max(1, Math.round(perFullRow / 3)) : perFullRow;
  const pitch = (frame.widthPx - 2 * frame.edgePx) / perRow;
  const rows = parts.map((part) => Math.ceil(part.value / perRow));
  const band = partNumberPx(frame) * 1.12 + frame.unitPx * 0.5;
  const tail = tailRoom(frame, parts, { perRow, pitch });
  const lastBand = tail.labelLeft === null ? band : rows.length > 1 ? 3.1 * frame.unitPx : 0;
  return {
    perRow,
    pitch,
    rows,
    rowCount: rows.reduce((sum, count) => sum + count, 0),
    band,
    lastBand,
    lastLabelLeft: tail.labelLeft,
    note:
      tail.noteLeft === null || note === null ? null : noteInRow(frame, note, { left: tail.noteLeft, pitch }),
  };
}

/** Where the last group's label, and after it the note, can stand in the paper its last row leaves. */
function tailRoom(
  frame: Frame,
  parts: readonly PeoplePart[],
  { perRow, pitch }: Pick<CrowdPlan, 'perRow' | 'pitch'>,
): { readonly labelLeft: number | null; readonly noteLeft: number | null } {
  const last = parts.at(-1);
  if (last === undefined) return { labelLeft: null, noteLeft: null };
  const standing = last.value % perRow === 0 ? perRow : last.value % perRow;
  const left = frame.edgePx + standing * pitch + 2 * frame.unitPx;
  const { numberWeight, nameWeight, numberSpacing } = LABEL_TYPE;
  const number = { sizePx: partNumberPx(frame), weight: numberWeight, spacing: numberSpacing };
  const width =
    frame.ruler.width(last.number, number) +
    frame.ruler.width(last.label, { sizePx: frame.labelPx, weight: nameWeight }) +
    frame.labelPx * 0.5;
  const right = frame.widthPx - frame.edgePx;
  const hasHeight = leastRow(frame, pitch) > partNumberPx(frame);
  const labelLeft = hasHeight && left + width <= right ? left : null;
  return { labelLeft, noteLeft: labelLeft === null ? null : labelLeft + width + 6 * frame.unitPx };
}

/** The note in at most two lines from `left` on, if it fits there and in a row's height. */
function noteInRow(
  frame: Frame,
  note: string,
  { left, pitch }: { readonly left: number; readonly pitch: number },
): CrowdPlan['note'] {
  const style = { sizePx: smallPx(frame), weight: 420 };
  const room = frame.widthPx - frame.edgePx - left;
  const widthOf = (line: string): number => frame.ruler.width(line, style);
  const lines = wrapText(note, room, widthOf);
  const fits = lines.length <= 2 && lines.every((line) => widthOf(line) <= room);
  const height = lines.length * style.sizePx * NOTE_LEADING;
  return fits && height <= leastRow(frame, pitch) ? { lines, left } : null;
}
