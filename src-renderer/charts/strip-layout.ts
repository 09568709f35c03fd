import { type Box, type Frame, farEdges } from './frame.ts';
import { placeLabels } from './place-labels.ts';
import {
  acrossLabels,
  labelBand,
  labelGap,
  labelsInColumn,
  segmentsOf,
  type SetLabel,
  type StripPart,
} from './strip-labels.ts';
import type { Segment } from './strip-segments.ts';

/** A label on the stage: its number over the lines of its name. */
export interface PlacedLabel {
  readonly id: string;
  readonly number: string;
  readonly lines: readonly string[];
  readonly left: number;
  readonly top: number;
  readonly width: number;
  /** A line from a label that had to move to the part it names; null when it stands on its part's start. */
  readonly leader: string | null;
}

/** A strip on the stage. */
export interface StripLayout {
  readonly bar: Box;
  readonly isUpright: boolean;
  /** Along the bar from its left end or, upright, from its top. In the order of the parts given. */
  readonly segments: readonly Segment[];
  readonly labels: readonly PlacedLabel[];
}

/** A strip's depth across the screen, in cqmin: what it likes, what it must have. */
const DEPTH = { wide: 15.6, narrow: 12, least: 8.5, bare: 21 } as const;
/** Paper over the labels beyond the gap every chart keeps, in cqmin. */
const AIR = 1;
/** Where the upright strip begins, as a share of the screen's width, and its least height, the paper above it and below its last label, in cqmin. */
const UPRIGHT = { start: 0.463, roomy: 68, least: 44, air: 3, foot: 1.5 } as const;

/** The least height a strip needs on the stage, labels included; Infinity when its labels cannot be placed. */
export function stripNeeds(frame: Frame, parts: readonly StripPart[]): number {
  if (frame.shape === 'portrait') {
    const labels = uprightLabels(frame, parts);
    const stacked = labels.reduce((sum, label) => sum + label.height + labelGap(frame) / 2, 0);
    return Math.max(
      stacked + (UPRIGHT.air + UPRIGHT.foot) * frame.unitPx,
      frame.unitPx * (frame.roomy ? UPRIGHT.roomy : UPRIGHT.least),
    );
  }
  const labels = acrossLabels(frame, parts);
  if (labels === null) return Number.POSITIVE_INFINITY;
  const depth = frame.roomy ? DEPTH[frame.shape] - 3 : DEPTH.least;
  return labelBand(labels, frame) + (depth + AIR) * frame.unitPx;
}

/** Where labels stand across the screen above a strip: what hangs down from above must miss them. */
export function stripLabelStretches(frame: Frame, parts: readonly StripPart[]): readonly Segment[] {
  const placed = acrossLabels(frame, parts);
  if (placed === null) return [];
  return placed.labels.map(({ width }, index) => {
    const from = placed.starts[index] ?? 0;
    return { from, to: from + width };
  });
}

/** The strip and its labels in a box of the stage: across the whole screen, or upright at its right edge. */
export function stripLayout(frame: Frame, parts: readonly StripPart[], box: Box): StripLayout {
  return frame.shape === 'portrait' ? uprightLayout(frame, parts, box) : acrossLayout(frame, parts, box);
}

function acrossLayout(frame: Frame, parts: readonly StripPart[], box: Box): StripLayout {
  const { bottom } = farEdges(box);
  const placed = acrossLabels(frame, parts) ?? { labels: [], starts: [], isInPlace: true };
  const band = labelBand(placed, frame);
  const likes = placed.labels.length === 0 ? DEPTH.bare : DEPTH[frame.shape === 'wide' ? 'wide' : 'narrow'];
  const depth = Math.round(Math.min(likes * frame.unitPx, box.height - band));
  const bar = { left: 0, top: bottom - depth, width: frame.widthPx, height: depth };
  const segments = segmentsOf(parts, frame.widthPx, frame);
  const foot = bar.top - band + Math.max(0, ...placed.labels.map((label) => label.height));
  const labels = placed.labels.map((label, index): PlacedLabel => {
    const left = placed.starts[index] ?? 0;
    const own = segments[label.index] ?? { from: 0, to: 0 };
    const target = (own.from + own.to) / 2;
    const isOnPart = left + label.width > own.from && left < own.to;
    const leader = isOnPart ? null : `M${left + label.width / 2} ${foot} L${target} ${bar.top}`;
    return { ...published(label), left, top: bar.top - band, leader };
  });
  return { bar, isUpright: false, segments, labels };
}

function uprightLayout(frame: Frame, parts: readonly StripPart[], box: Box): StripLayout {
  const left = Math.round(frame.widthPx * UPRIGHT.start);
  const top = box.top + UPRIGHT.air * frame.unitPx;
  const height = box.height - UPRIGHT.air * frame.unitPx;
  const bar = { left, top, width: frame.widthPx - left, height };
  // Largest at the bottom, as weight lies: the parts are laid from the top in reverse.
  const fromTop = segmentsOf([...parts].reverse(), height, frame);
  const segments = [...fromTop].reverse();
  const labels = [...uprightLabels(frame, parts)].reverse();
  const row = {
    wanted: labels.map((label) => top + (segments[label.index]?.from ?? 0)),
    sizes: labels.map((label) => label.height),
    from: top,
    to: farEdges(bar).bottom - frame.unitPx * UPRIGHT.foot,
    gap: labelGap(frame) / 2,
  };
  const starts = placeLabels(row) ?? row.wanted;
  const leaderLeft = frame.edgePx + Math.max(0, ...labels.map((label) => label.width)) + frame.unitPx;
  const placed = labels.map((label, index): PlacedLabel => {
    const start = starts[index] ?? 0;
    const own = segments[label.index] ?? { from: 0, to: 0 };
    const middle = top + (own.from + own.to) / 2;
    const isBeside = start + label.height > top + own.from && start < top + own.to;
    const from = `${leaderLeft} ${start + label.height / 2}`;
    const leader = isBeside ? null : `M${from} L${bar.left - frame.unitPx / 2} ${middle}`;
    return { ...published(label), left: frame.edgePx, top: start, leader };
  });
  return { bar, isUpright: true, segments, labels: placed.reverse() };
}

function published({
  part,
  number,
  lines,
  width,
}: SetLabel): Pick<PlacedLabel, 'id' | 'number' | 'lines' | 'width'> {
  return { id: part.id, number, lines, width };
}

function uprightLabels(frame: Frame, parts: readonly StripPart[]): readonly SetLabel[] {
  const room = frame.widthPx * UPRIGHT.start - frame.edgePx - 2.2 * frame.unitPx;
  return labelsInColumn(frame, parts, room);
}
