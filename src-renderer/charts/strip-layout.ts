import { type Box, type Frame, farEdges, partNumberPx } from './frame.ts';
import { placeLabels } from './place-labels.ts';
import { type Segment, stripSegments } from './strip-segments.ts';
import { widest, wrapText } from './wrap-text.ts';

/** One part of a strip with its printed words; `words` is null for the part that is only the rest. */
export interface StripPart {
  readonly id: string;
  readonly value: number;
  readonly words: { readonly label: string; readonly number: string } | null;
}

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

/** Weights of a label's number and name, and how tight the number is set (look.md, Type). */
export const LABEL_TYPE = { numberWeight: 600, nameWeight: 420, numberSpacing: -0.03 } as const;

/** Heights of a label's lines, in the sizes of their own type. The style sheet uses the same. */
const NUMBER_LEADING = 1.06;
const NAME_LEADING = 1.26;

/** A strip's depth across the screen, in cqmin: what it likes, what it must have. */
const DEPTH = { wide: 15.6, narrow: 12, least: 8.5 } as const;
/** Where the upright strip begins, as a share of the screen's width, and its least height in cqmin. */
const UPRIGHT = { start: 0.463, roomy: 62, least: 40 } as const;

/** A label before it is placed. */
interface SetLabel {
  readonly part: StripPart;
  readonly index: number;
  readonly number: string;
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

/** The least height a strip needs on the stage, labels included; Infinity when its labels cannot be placed. */
export function stripNeeds(frame: Frame, parts: readonly StripPart[]): number {
  if (frame.shape === 'portrait') {
    const labels = uprightLabels(frame, parts);
    const stacked = labels.reduce((sum, label) => sum + label.height + labelGap(frame) / 2, 0);
    return Math.max(stacked, frame.unitPx * (frame.roomy ? UPRIGHT.roomy : UPRIGHT.least));
  }
  const labels = acrossLabels(frame, parts);
  if (labels === null) return Number.POSITIVE_INFINITY;
  const depth = frame.roomy ? DEPTH[frame.shape] - 3 : DEPTH.least;
  return labelBand(labels.labels, frame) + depth * frame.unitPx;
}

/** The strip and its labels in a box of the stage: across the whole screen, or upright at its right edge. */
export function stripLayout(frame: Frame, parts: readonly StripPart[], box: Box): StripLayout {
  return frame.shape === 'portrait' ? uprightLayout(frame, parts, box) : acrossLayout(frame, parts, box);
}

function acrossLayout(frame: Frame, parts: readonly StripPart[], box: Box): StripLayout {
  const { bottom } = farEdges(box);
  const placed = acrossLabels(frame, parts) ?? { labels: [], starts: [] };
  const band = labelBand(placed.labels, frame);
  const depth = Math.round(
    Math.min(DEPTH[frame.shape === 'wide' ? 'wide' : 'narrow'] * frame.unitPx, box.height - band),
  );
  const bar = { left: 0, top: bottom - depth, width: frame.widthPx, height: depth };
  const segments = segmentsOf(parts, frame.widthPx, frame);
  const labels = placed.labels.map((label, index): PlacedLabel => {
    const left = placed.starts[index] ?? 0;
    const own = segments[label.index] ?? { from: 0, to: 0 };
    const foot = bar.top - band + label.height;
    const target = (own.from + own.to) / 2;
    const isOnPart = left + label.width > own.from && left < own.to;
    const leader = isOnPart ? null : `M${left + label.width / 2} ${foot} L${target} ${bar.top}`;
    return { ...published(label), left, top: bar.top - band, leader };
  });
  return { bar, isUpright: false, segments, labels };
}

function uprightLayout(frame: Frame, parts: readonly StripPart[], box: Box): StripLayout {
  const left = Math.round(frame.widthPx * UPRIGHT.start);
  const bar = { left, top: box.top, width: frame.widthPx - left, height: box.height };
  // Largest at the bottom, as weight lies: the parts are laid from the top in reverse.
  const fromTop = segmentsOf([...parts].reverse(), box.height, frame);
  const segments = [...fromTop].reverse();
  const labels = [...uprightLabels(frame, parts)].reverse();
  const row = {
    wanted: labels.map((label) => box.top + (segments[label.index]?.from ?? 0)),
    sizes: labels.map((label) => label.height),
    from: box.top,
    to: farEdges(box).bottom - frame.unitPx * 1.5,
    gap: labelGap(frame) / 2,
  };
  const starts = placeLabels(row) ?? row.wanted;
  const placed = labels.map((label, index): PlacedLabel => {
    const top = starts[index] ?? 0;
    const own = segments[label.index] ?? { from: 0, to: 0 };
    const middle = box.top + (own.from + own.to) / 2;
    const isBeside = top + label.height > box.top + own.from && top < box.top + own.to;
    const from = `${frame.edgePx + label.width + frame.unitPx} ${top + label.height / 2}`;
    const leader = isBeside ? null : `M${from} L${bar.left - frame.unitPx / 2} ${middle}`;
    return { ...published(label), left: frame.edgePx, top, leader };
  });
  return { bar, isUpright: true, segments, labels: placed.reverse() };
}

function segmentsOf(parts: readonly StripPart[], lengthPx: number, frame: Frame): readonly Segment[] {
  const { gapPx } = frame;
  return stripSegments({ values: parts.map((part) => part.value), lengthPx, gapPx, leastPx: gapPx });
}

function published({
  part,
  number,
  lines,
  width,
}: SetLabel): Pick<PlacedLabel, 'id' | 'number' | 'lines' | 'width'> {
  return { id: part.id, number, lines, width };
}

/** Labels over the strip: whole first, then broken into ever narrower lines until they fit beside each other. */
function acrossLabels(
  frame: Frame,
  parts: readonly StripPart[],
): { readonly labels: readonly SetLabel[]; readonly starts: readonly number[] } | null {
  const segments = segmentsOf(parts, frame.widthPx, frame);
  const tries = [Number.POSITIVE_INFINITY, 30, 24, 18, 12].map((width) => width * frame.labelPx * 0.36);
  let best: { labels: readonly SetLabel[]; starts: readonly number[] } | null = null;
  for (const least of tries) {
    const labels = setLabels(frame, parts, (index) => {
      const own = segments[index] ?? { from: 0, to: 0 };
      const right = index === segments.length - 1 ? own.to - frame.edgePx / 2 : own.to;
      return Math.max(least, right - Math.max(own.from, frame.edgePx));
    });
    const wanted = labels.map((label) => Math.max(frame.edgePx, segments[label.index]?.from ?? 0));
    const to = frame.widthPx - frame.edgePx / 2;
    const starts = placeLabels({
      wanted,
      sizes: labels.map((label) => label.width),
      from: frame.edgePx,
      to,
      gap: labelGap(frame),
    });
    if (starts === null) continue;
    best = { labels, starts };
    if (starts.every((start, index) => Math.abs(start - (wanted[index] ?? start)) < 1)) return best;
  }
  return best;
}

function uprightLabels(frame: Frame, parts: readonly StripPart[]): readonly SetLabel[] {
  const room = frame.widthPx * UPRIGHT.start - frame.edgePx - 2.2 * frame.unitPx;
  return setLabels(frame, parts, () => room);
}

function setLabels(
  frame: Frame,
  parts: readonly StripPart[],
  roomFor: (index: number) => number,
): readonly SetLabel[] {
  const { numberWeight, nameWeight, numberSpacing } = LABEL_TYPE;
  const nameWidth = (line: string): number =>
    frame.ruler.width(line, { sizePx: frame.labelPx, weight: nameWeight });
  const numberStyle = { sizePx: partNumberPx(frame), weight: numberWeight, spacing: numberSpacing };
  return parts.flatMap((part, index) => {
    if (part.words === null) return [];
    const { label, number } = part.words;
    const lines = wrapText(label, roomFor(index), nameWidth);
    const width = Math.max(frame.ruler.width(number, numberStyle), widest(lines, nameWidth));
    const height = partNumberPx(frame) * NUMBER_LEADING + lines.length * frame.labelPx * NAME_LEADING;
    return [{ part, index, number, lines, width, height }];
  });
}

/** Height of the labels over a strip with the paper below them; 0 when there are none. */
function labelBand(labels: readonly SetLabel[], frame: Frame): number {
  if (labels.length === 0) return 0;
  return Math.max(...labels.map((label) => label.height)) + 1.3 * frame.unitPx;
}

function labelGap(frame: Frame): number {
  return frame.labelPx * 0.9;
}
