import { type Box, type Frame, farEdges } from './frame.ts';
import { pitchesIn } from './pitches.ts';
import {
  acrossRoom,
  calloutGap,
  cellWords,
  DRAWN_OUT,
  labelHeight,
  measureBand,
  sideMost,
  type SquareFigure,
  uprightRoom,
} from './square-room.ts';

/** Where the one square kilometre lies in the square, as shares of its side. */
const CELL_SHARE = { left: 0.07, bottom: 0.19 } as const;

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

function standing(frame: Frame, box: Box): Box {
  const { right, bottom } = farEdges(box);
  const most = sideMost(frame);
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
  const left = square.left - side - calloutGap(frame);
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
