import type { TextRuler } from './text-ruler.ts';

/** The three shapes of screen a statistic is composed for; `--shape` in StatisticScene decides which. */
export type Shape = 'wide' | 'narrow' | 'portrait';

/** What a chart knows of the stage it stands on. All lengths in CSS pixels. */
export interface Frame {
  readonly shape: Shape;
  readonly widthPx: number;
  /** Height of the stage: its bottom edge is the sill. */
  readonly heightPx: number;
  /** One cqmin: a hundredth of the screen's shorter side. */
  readonly unitPx: number;
  /** Size of a direct label at the visitor's text size. */
  readonly labelPx: number;
  readonly edgePx: number;
  readonly headEndPx: number;
  readonly hairlinePx: number;
  /** The gap of paper between two parts: 8 px at 1080p. */
  readonly gapPx: number;
  /** Whether charts may ask for the room they like, or only for what they need. */
  readonly roomy: boolean;
  readonly ruler: TextRuler;
}

/** A rectangle of the stage, from its top left corner, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** No text on a screen is smaller than the source line, in cqmin (look.md, Type). */
export const LEAST_TEXT = 2.1;

/** Size of a part's printed number beside its label: 5 to 2.8 (look.md, Charts). */
export function partNumberPx(frame: Frame): number {
  return (frame.labelPx * 5) / 2.8;
}

/** Size of small print beside a chart: 2.4 to 2.8 (look.md, Type). */
export function smallPx(frame: Frame): number {
  return Math.max(LEAST_TEXT * frame.unitPx, (frame.labelPx * 2.4) / 2.8);
}

/** The far edges of a box. */
export function farEdges(box: Box): { readonly right: number; readonly bottom: number } {
  return { right: box.left + box.width, bottom: box.top + box.height };
}
