import { type Box, type Frame, farEdges, smallPx } from './frame.ts';
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

/** The boxes a square and its drawn-out cell may take. On upright and narrow screens they are one and the same. */
export interface SquareBoxes {
  readonly square: Box;
  readonly cell: Box;
}

/** A square on the stage. */
export interface SquareLayout {
  readonly square: Box;
  /** The one square kilometre in it, to scale. */
  readonly cell: Box;
  /** The same one drawn out. */
  readonly drawnOut: Box;
  readonly pitches: readonly Box[];
  /** Furrows in the square: how far apart, how thick, and where in each stretch. */
  readonly furrow: { readonly every: number; readonly width: number; readonly at: number };
  readonly linePx: number;
  /** The measure above the square, broken for its words. */
  readonly measure: string;
  readonly side: { readonly middle: number; readonly top: number };
  /** Lines from the drawn-out cell to the one in the square. */
  readonly callout: string;
  readonly cellLabel: {
    readonly left: number;
    readonly bottom: number;
    readonly name: readonly string[];
    readonly note: readonly string[];
  };
}

/** A football pitch's length to its width: 105 to 68 m (figures.json). */
const PITCH_RATIO = 105 / 68;
const LEADING = 1.35;
/** Sizes in cqmin. */
const SIDE = { wide: 64, narrow: 50, portrait: 56 } as const;
const DRAWN_OUT = { most: 19.5, least: 14, portrait: 22 } as const;
const CELL_SHARE = { left: 0.07, bottom: 0.19 } as const;

/** What a square needs: the width of its column, and the least heights of its box and of the drawn-out cell's. */
export interface SquareNeeds {
  readonly width: number;
  readonly height: number;
  readonly cellHeight: number;
}

/** The room a square and its cell need on the stage. */
export function squareNeeds(frame: Frame, figure: SquareFigure): SquareNeeds {
  const width = SIDE[frame.shape] * frame.unitPx;
  const measure = measureBand(frame);
  if (frame.shape === 'portrait') {
    const label = labelHeight(cellWords(frame, figure, uprightRoom(frame, width)), frame);
    const cell = label + (DRAWN_OUT.least + 3.5) * frame.unitPx;
    const height = Math.max(cell, (frame.roomy ? 0.92 : 0.7) * width + measure);
    return { width, height, cellHeight: 0 };
  }
  const label = labelHeight(cellWords(frame, figure, acrossRoom(frame, width)), frame);
  const cellHeight = Math.max(label, DRAWN_OUT.least * frame.unitPx) + 2.8 * frame.unitPx;
  return { width, height: width * 0.8 + measure, cellHeight };
}

/** The square standing on its box's bottom edge, at its right; the cell drawn out to its left. */
export function squareLayout(frame: Frame, figure: SquareFigure, boxes: SquareBoxes): SquareLayout {
  const square = standing(frame, boxes.square);
  const cell = cellIn(square, figure.sideKilometres);
  const isUpright = frame.shape === 'portrait';
  const room = isUpright
    ? uprightRoom(frame, square.width)
    : acrossRoom(frame, frame.widthPx - square.left - frame.edgePx);
  const words = cellWords(frame, figure, room);
  const height = labelHeight(words, frame);
  const drawnOut = isUpright
    ? drawnOutUnder(frame, boxes.cell, { width: room, labelHeight: height })
    : drawnOutBeside(frame, boxes.cell, square);
  const bottom = isUpright ? drawnOut.top - frame.unitPx * 1.2 : farEdges(drawnOut).bottom;
  return {
    square,
    cell,
    drawnOut,
    pitches: pitchesIn(drawnOut, figure.pitches),
    furrow: { every: 2.24 * frame.unitPx, width: 0.64 * frame.unitPx, at: 0.8 * frame.unitPx },
    linePx: Math.max(frame.hairlinePx, 0.22 * frame.unitPx),
    ...measureOver(frame, square, figure.side),
    callout: calloutBetween(drawnOut, cell),
    cellLabel: { left: frame.edgePx, bottom, ...words },
  };
}

/** One square kilometre's pitches in rows, as near to a pitch's own shape as whole rows allow; the last, at the bottom, may be short. */
export function pitchesIn(area: Box, count: number): readonly Box[] {
  const whole = Math.round(count);
  const perRow = Math.max(1, Math.round(Math.sqrt(whole / PITCH_RATIO)));
  const rows = Math.max(1, Math.ceil(whole / perRow));
  const width = area.width / perRow;
  const height = area.height / rows;
  const { bottom } = farEdges(area);
  return Array.from({ length: whole }, (_, index) => ({
    left: area.left + (index % perRow) * width,
    top: bottom - (Math.floor(index / perRow) + 1) * height,
    width,
    height,
  }));
}

function standing(frame: Frame, box: Box): Box {
  const { right, bottom } = farEdges(box);
  const most = SIDE[frame.shape] * frame.unitPx;
  const side = Math.floor(Math.min(box.width, box.height - measureBand(frame), most));
  return { left: right - side, top: bottom - side, width: side, height: side };
}

function cellIn(square: Box, sideKilometres: number): Box {
  const side = square.width / Math.max(1, sideKilometres);
  const left = square.left + square.width * CELL_SHARE.left;
  const middle = square.top + square.height * (1 - CELL_SHARE.bottom);
  return {
    left,
    top: Math.min(middle - side / 2, farEdges(square).bottom - side),
    width: side,
    height: side,
  };
}

function drawnOutBeside(frame: Frame, box: Box, square: Box): Box {
  const side = Math.min(DRAWN_OUT.most * frame.unitPx, box.height - 2.8 * frame.unitPx);
  const left = square.left - side - (frame.shape === 'wide' ? 27 : 9) * frame.unitPx;
  return { left, top: farEdges(box).bottom - 2.8 * frame.unitPx - side, width: side, height: side };
}

function drawnOutUnder(
  frame: Frame,
  box: Box,
  { width, labelHeight: words }: { readonly width: number; readonly labelHeight: number },
): Box {
  const left = box.height - words - 4.5 * frame.unitPx;
  const side = Math.max(0, Math.min(DRAWN_OUT.portrait * frame.unitPx, width, left));
  return {
    left: frame.edgePx,
    top: farEdges(box).bottom - 2.8 * frame.unitPx - side,
    width: side,
    height: side,
  };
}

function acrossRoom(frame: Frame, squareWidth: number): number {
  const gap = (frame.shape === 'wide' ? 27 : 9) * frame.unitPx;
  const left = frame.widthPx - 2 * frame.edgePx - squareWidth - gap - DRAWN_OUT.most * frame.unitPx;
  return left - 3 * frame.unitPx;
}

function uprightRoom(frame: Frame, squareWidth: number): number {
  return frame.widthPx - 2 * frame.edgePx - squareWidth - 4 * frame.unitPx;
}

function cellWords(
  frame: Frame,
  { cell, cellNote }: SquareFigure,
  room: number,
): { readonly name: readonly string[]; readonly note: readonly string[] } {
  const at = (weight: number) => (line: string) =>
    frame.ruler.width(line, { sizePx: smallPx(frame), weight });
  return { name: wrapText(cell, room, at(640)), note: wrapText(cellNote, room, at(420)) };
}

function labelHeight(
  words: { readonly name: readonly string[]; readonly note: readonly string[] },
  frame: Frame,
): number {
  return (words.name.length + words.note.length) * smallPx(frame) * LEADING;
}

function measureBand(frame: Frame): number {
  return frame.labelPx * 1.3 + frame.unitPx * 0.6;
}

function measureOver(frame: Frame, square: Box, side: string): Pick<SquareLayout, 'measure' | 'side'> {
  const y = square.top - measureBand(frame) / 2;
  const tick = frame.unitPx * 0.9;
  const { right } = farEdges(square);
  const middle = (square.left + right) / 2;
  const half = frame.ruler.width(side, { sizePx: frame.labelPx, weight: 560 }) / 2 + frame.unitPx * 2;
  const end = (x: number): string => `M${x} ${y - tick}V${y + tick}`;
  const measure = `${end(square.left)}M${square.left} ${y}H${middle - half}M${middle + half} ${y}H${right}${end(right)}`;
  return { measure, side: { middle, top: y } };
}

function calloutBetween(drawnOut: Box, cell: Box): string {
  const { right, bottom } = farEdges(drawnOut);
  return `M${right} ${drawnOut.top}L${cell.left} ${cell.top}M${right} ${bottom}L${cell.left} ${farEdges(cell).bottom}`;
}
