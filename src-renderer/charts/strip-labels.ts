import { type Frame, partNumberPx } from './frame.ts';
import { placeLabels } from './place-labels.ts';
import { type Segment, stripSegments } from './strip-segments.ts';
import { widest, wrapText } from './wrap-text.ts';

/** One part of a strip with its printed words; `words` is null for the part that is only the rest. */
export interface StripPart {
  readonly id: string;
  readonly value: number;
  readonly words: { readonly label: string; readonly number: string } | null;
}

/** Weights of a label's number and name, and how tight the number is set (look.md, Type). */
export const LABEL_TYPE = { numberWeight: 600, nameWeight: 420, numberSpacing: -0.03 } as const;

/** Heights of a label's lines, in the sizes of their own type. The style sheet uses the same. */
const NUMBER_LEADING = 1.06;
const NAME_LEADING = 1.26;

/** Paper between labels and strip in cqmin, and when lines must run from labels to parts. */
const PAPER = { below: 1.3, forLeaders: 2.8 } as const;
/** Paper a label leaves to the screen's right edge, of the screen's own edge: a strip bleeds, its words do not. */
const SIDE_AIR = 0.36;
/** A label before it is placed. */
export interface SetLabel {
  readonly part: StripPart;
  /** The part's place in the strip. */
  readonly index: number;
  readonly number: string;
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

/** Labels with where each of them starts along the screen. */
export interface LabelsAcross {
  readonly labels: readonly SetLabel[];
  readonly starts: readonly number[];
  /** Whether every label stands on its part's own start. */
  readonly isInPlace: boolean;
}

/** The parts' stretches of a strip so long. */
export function segmentsOf(parts: readonly StripPart[], lengthPx: number, frame: Frame): readonly Segment[] {
  const { gapPx } = frame;
  return stripSegments({ values: parts.map((part) => part.value), lengthPx, gapPx, leastPx: gapPx });
}

/** Labels over the strip: whole first, then broken into ever narrower lines until they fit beside each other; null if never. */
export function acrossLabels(frame: Frame, parts: readonly StripPart[]): LabelsAcross | null {
  const segments = segmentsOf(parts, frame.widthPx, frame);
  const tries = [Number.POSITIVE_INFINITY, 30, 24, 18, 12].map((width) => width * frame.labelPx * 0.36);
  let best: LabelsAcross | null = null;
  for (const least of tries) {
    const labels = setLabels(frame, parts, (index) => {
      const own = segments[index] ?? { from: 0, to: 0 };
      const right = index === segments.length - 1 ? own.to - frame.edgePx * SIDE_AIR : own.to;
      return Math.max(least, right - Math.max(own.from, frame.edgePx));
    });
    const wanted = labels.map((label) => Math.max(frame.edgePx, segments[label.index]?.from ?? 0));
    const to = frame.widthPx - frame.edgePx * SIDE_AIR;
    const starts = placeLabels({
      wanted,
      sizes: labels.map((label) => label.width),
      from: frame.edgePx,
      to,
      gap: labelGap(frame),
    });
    if (starts === null) continue;
    const isInPlace = starts.every((start, index) => Math.abs(start - (wanted[index] ?? start)) < 1);
    best = { labels, starts, isInPlace };
    if (isInPlace) return best;
  }
  return best;
}

/** Labels in a column `room` wide. */
export function labelsInColumn(frame: Frame, parts: readonly StripPart[], room: number): readonly SetLabel[] {
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

/** Height of the labels over a strip with the paper below them, in which leaders run; 0 when there are none. */
export function labelBand({ labels, isInPlace }: LabelsAcross, frame: Frame): number {
  if (labels.length === 0) return 0;
  const paper = isInPlace ? PAPER.below : PAPER.forLeaders;
  return Math.max(...labels.map((label) => label.height)) + paper * frame.unitPx;
}

/** The least distance between two labels. */
export function labelGap(frame: Frame): number {
  return frame.labelPx * 0.9;
}
