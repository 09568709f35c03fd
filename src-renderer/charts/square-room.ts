import { type Frame, smallPx } from './frame.ts';
import { wrapText } from './wrap-text.ts';

/** A square to scale, and the square kilometre in it that is drawn out. */
export interface SquareFigure {
  readonly sideKilometres: number;
  readonly pitches: number;
  /** Printed words: the side's length, the cell's name, what it is divided into. */
  readonly side: string;
  readonly cell: string;
  readonly cellNote: string;
}

/** The words of the drawn-out cell, in lines. */
export interface CellWords {
  readonly name: readonly string[];
  readonly note: readonly string[];
}

/** The leading of small print; the style sheet uses the same. */
const LEADING = 1.35;
/** Sides of the square, in cqmin. */
const SIDE = {
  roomy: { wide: 64, narrow: 50, portrait: 56 },
  tight: { wide: 54, narrow: 41, portrait: 52 },
} as const;
/** Sides of the drawn-out cell, in cqmin. */
export const DRAWN_OUT = { most: 19.5, roomy: 18, least: 11.5, portrait: 22 } as const;

/** What a square needs: the width of its column, and the least heights of its box and of the drawn-out cell's. */
export interface SquareNeeds {
  readonly width: number;
  readonly height: number;
  readonly cellHeight: number;
}

/** The room a square and its cell need on the stage. */
export function squareNeeds(frame: Frame, figure: SquareFigure): SquareNeeds {
  const width = sideMost(frame);
  const measure = measureBand(frame);
  if (frame.shape === 'portrait') {
    const label = labelHeight(cellWords(frame, figure, uprightRoom(frame, width)), frame);
    const cell = label + (DRAWN_OUT.least + 3.5) * frame.unitPx;
    const height = Math.max(cell, (frame.roomy ? 0.92 : 0.7) * width + measure);
    return { width, height, cellHeight: 0 };
  }
  const label = labelHeight(cellWords(frame, figure, acrossRoom(frame, width)), frame);
  const cellHeight =
    Math.max(label, DRAWN_OUT[frame.roomy ? 'roomy' : 'least'] * frame.unitPx) + 2.8 * frame.unitPx;
  return { width, height: width * 0.8 + measure, cellHeight };
}

/** The side of the square where nothing limits it. */
export function sideMost(frame: Frame): number {
  return SIDE[frame.roomy ? 'roomy' : 'tight'][frame.shape] * frame.unitPx;
}

/** The width the cell's words have beside it, left of a square so wide. */
export function acrossRoom(frame: Frame, squareWidth: number): number {
  const gap = calloutGap(frame);
  const left = frame.widthPx - 2 * frame.edgePx - squareWidth - gap - DRAWN_OUT.most * frame.unitPx;
  return left - 3 * frame.unitPx;
}

/** The width the cell and its words have left of a square so wide, on upright screens. */
export function uprightRoom(frame: Frame, squareWidth: number): number {
  return frame.widthPx - 2 * frame.edgePx - squareWidth - 4 * frame.unitPx;
}

/** The cell's words in lines no wider than `room`. */
export function cellWords(frame: Frame, { cell, cellNote }: SquareFigure, room: number): CellWords {
  const at = (weight: number) => (line: string) =>
    frame.ruler.width(line, { sizePx: smallPx(frame), weight });
  return { name: wrapText(cell, room, at(640)), note: wrapText(cellNote, room, at(420)) };
}

/** How high the cell's words are. */
export function labelHeight(words: CellWords, frame: Frame): number {
  return (words.name.length + words.note.length) * smallPx(frame) * LEADING;
}

/** The height of the measure over the square. */
export function measureBand(frame: Frame): number {
  return frame.labelPx * 1.3 + frame.unitPx * 0.6;
}

/** Paper between the drawn-out cell and the square, for the lines that join them. */
export function calloutGap({ shape, unitPx }: Frame): number {
  return (shape === 'wide' ? 27 : 9) * unitPx;
}
