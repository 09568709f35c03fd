import { type Frame, partNumberPx, smallPx } from './frame.ts';
import { LABEL_TYPE } from './strip-labels.ts';
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

/** A row's height to its figures' height, and a figure's height to the space it has across. */
const ROW_TO_FIGURE = { across: 1.28, portrait: 1.16 } as const;
const FIGURE_TO_PITCH = 2.36;
/** Heights in cqmin that a row must have, at the least, on upright screens and across. */
const LEAST_ROW = { portrait: { roomy: 5.1, tight: 3.7 }, across: { roomy: 0.97, tight: 0.58 } } as const;
const NOTE_LEADING = 1.35;

/** The part of a crowd's plan that does not depend on where it stands. */
export interface CrowdPlan {
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

/** The height of a row whose figures are as tall as the space each has across allows. */
export function naturalRow(frame: Frame, pitch: number): number {
  return pitch * FIGURE_TO_PITCH * rowToFigure(frame);
}

/** A row's height to its figures' height. */
export function rowToFigure({ shape }: Frame): number {
  return ROW_TO_FIGURE[shape === 'portrait' ? 'portrait' : 'across'];
}

/** The height a row must have. */
export function leastRow(frame: Frame, pitch: number): number {
  const least = frame.roomy ? 'roomy' : 'tight';
  if (frame.shape === 'portrait') return LEAST_ROW.portrait[least] * frame.unitPx;
  return LEAST_ROW.across[least] * naturalRow(frame, pitch);
}

/** All the paper over groups. */
export function bands({ rows, band, lastBand }: CrowdPlan): number {
  return rows.length > 1 ? band * (rows.length - 1) + lastBand : lastBand;
}

/** How many rows there are, and where their words stand. */
export function planCrowd(frame: Frame, { parts, perRow: perFullRow, note }: Crowd): CrowdPlan {
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
  // A number's line, and air to the ground line above it.
  const hasHeight = leastRow(frame, pitch) > partNumberPx(frame) * 1.2;
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
