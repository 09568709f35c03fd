import { type Box, type Frame, farEdges, LEAST_TEXT } from './frame.ts';

/** One column with its printed words. */
export interface ColumnPoint {
  readonly id: string;
  readonly value: number;
  readonly year: string;
  readonly number: string;
}

/** A column on the stage, with the places of its value above it and its year in its foot. */
export interface Column extends ColumnPoint {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** The middle of the column: its words are centred on it. */
  readonly middle: number;
  readonly isLatest: boolean;
}

/** Columns on the stage. */
export interface ColumnsLayout {
  readonly columns: readonly Column[];
  /** Where the canvas lies: the columns' own box, half a space wider on both sides. */
  readonly canvas: Box;
  /** The value the canvas's top edge stands for. */
  readonly maxValue: number;
  readonly valuePx: number;
  readonly yearPx: number;
  /** Whether the years are turned to stand in narrow columns. */
  readonly isTurned: boolean;
}

/** How much of its pitch a column takes; the rest is paper. */
const COLUMN_SHARE = 0.835;
const LABEL_LEADING = 1.3;
const VALUE_WEIGHT = { other: 480, latest: 640 } as const;
/** Least height of the chart in cqmin. */
const HEIGHT = { roomy: 40, least: 26 } as const;

/** The least height columns need on the stage. */
export function columnsNeeds(frame: Frame): number {
  return frame.unitPx * (frame.roomy ? HEIGHT.roomy : HEIGHT.least);
}

/** Columns from zero, standing on the box's bottom edge and filling its width; the last is the latest. */
export function columnsLayout(frame: Frame, points: readonly ColumnPoint[], box: Box): ColumnsLayout {
  const pitch = box.width / Math.max(1, points.length - 1 + COLUMN_SHARE);
  const width = pitch * COLUMN_SHARE;
  const valuePx = valueSize(frame, points, pitch);
  const plotHeight = Math.floor(Math.max(1, box.height - valuePx * LABEL_LEADING - frame.unitPx * 0.4));
  const maxValue = Math.max(1, ...points.map((point) => point.value));
  const { bottom } = farEdges(box);
  const columns = points.map((point, index): Column => {
    const height = (point.value / maxValue) * plotHeight;
    const left = box.left + index * pitch;
    const isLatest = index === points.length - 1;
    return { ...point, left, width, height, top: bottom - height, middle: left + width / 2, isLatest };
  });
  const halfSpace = (pitch - width) / 2;
  const canvas = {
    left: box.left - halfSpace,
    top: bottom - plotHeight,
    width: box.width + 2 * halfSpace,
    height: plotHeight,
  };
  return { columns, canvas, maxValue, valuePx, ...yearSetting(frame, points, width) };
}

/** The values' type size: the label's, or less where the columns stand close. */
function valueSize(frame: Frame, points: readonly ColumnPoint[], pitch: number): number {
  const widestAtOne = Math.max(
    0.01,
    ...points.map(
      ({ number }) => frame.ruler.width(number, { sizePx: 100, weight: VALUE_WEIGHT.latest }) / 100,
    ),
  );
  return Math.max(LEAST_TEXT * frame.unitPx, Math.min(frame.labelPx, (pitch * 0.9) / widestAtOne));
}

function yearSetting(
  frame: Frame,
  points: readonly ColumnPoint[],
  columnWidth: number,
): Pick<ColumnsLayout, 'yearPx' | 'isTurned'> {
  const yearPx = (frame.labelPx * 2.6) / 2.8;
  const widestYear = Math.max(
    0,
    ...points.map(({ year }) => frame.ruler.width(year, { sizePx: yearPx, weight: 520 })),
  );
  const isTurned = frame.shape === 'portrait' || widestYear > columnWidth * 0.86;
  return { isTurned, yearPx: isTurned ? Math.min(yearPx, columnWidth * 0.7) : yearPx };
}
