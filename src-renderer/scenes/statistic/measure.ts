import type { Box, Frame, Shape } from '../../charts/frame.ts';
import type { Ink, TextRuler } from '../../charts/text-ruler.ts';
import { isRightToLeft } from '../../targets.ts';
import type { Arrangement } from './arrangement.ts';
import type { Needs } from './needs.ts';
import { boxOf } from '../../turned.ts';

/** Where charts may draw, once the words are set. */
export interface ChartBoxes {
  readonly chart: Box;
  /** For a square beside its words: under them. Otherwise the same. */
  readonly cell: Box;
}

/** The elements a statistic is measured by. */
export interface StatisticElements {
  readonly root: HTMLElement;
  /** Set in tokens: reads cqmin, text size and edges as pixels. */
  readonly probe: HTMLElement;
  readonly body: HTMLElement;
  readonly number: HTMLElement;
  readonly plot: HTMLElement;
  /** The words that bound the chart from above where it has a column of its own. */
  readonly fine: HTMLElement;
}

/** Paper between the words and what stands below them, in cqmin. */
const GAP = 2.4;

/** How the big number is set: as tight as in look.md, Type. */
export const NUMERAL = { weight: 600, spacing: -0.045, min: 15, max: 52 } as const;

/** The stage as it is now, in pixels. */
export function readFrame(
  { root, probe }: StatisticElements,
  { ruler, roomy }: { readonly ruler: TextRuler; readonly roomy: boolean },
): Frame {
  const style = getComputedStyle(probe);
  const px = (property: string): number => Number.parseFloat(style.getPropertyValue(property));
  const unitPx = px('width') / 100;
  return {
    shape: shapeOf(getComputedStyle(root).getPropertyValue('--shape').trim()),
    widthPx: root.clientWidth,
    heightPx: root.clientHeight,
    unitPx,
    labelPx: px('font-size'),
    edgePx: px('padding-left'),
    headEndPx: px('padding-top'),
    hairlinePx: px('border-top-width'),
    gapPx: Math.max(2, Math.round(unitPx * 0.74)),
    roomy,
    ruler,
  };
}

function shapeOf(name: string): Shape {
  return name === 'portrait' || name === 'narrow' ? name : 'wide';
}

/**
 * Where the chart may draw, from where the words have come to lie. Counted from the side where lines begin, except for
 * columns in a row of their own, which stand as they are seen.
 */
export function chartBoxes(
  { root, plot, fine, body }: StatisticElements,
  frame: Frame,
  arrangement: Arrangement,
): ChartBoxes {
  const stage = boxOf(root);
  const room = boxOf(plot);
  const gap = GAP * frame.unitPx;
  const isMirrored = isRightToLeft(root) && arrangement !== 'columns';
  const start = ({ left, right }: DOMRect): number => (isMirrored ? stage.right - right : left - stage.left);
  const upTo = (top: number, left: number, width: number): Box => ({
    left,
    top: top - stage.top,
    width,
    height: stage.bottom - top,
  });
  if (arrangement === 'square') {
    const words = boxOf(body);
    const chart = upTo(stage.top + frame.headEndPx, start(room), room.width);
    return { chart, cell: upTo(words.bottom + gap, start(words), start(room) - start(words)) };
  }
  const top = arrangement === 'columns' ? boxOf(fine).bottom : room.top;
  const chart = upTo(top + gap, start(room), room.width);
  return { chart, cell: chart };
}

/** Whether words and number stand free of the chart and of each other, with the room the chart needs. */
export function standsFree(
  elements: StatisticElements,
  frame: Frame,
  asked: { readonly arrangement: Arrangement; readonly needs: Needs },
): boolean {
  const { chart, cell } = chartBoxes(elements, frame, asked.arrangement);
  if (chart.height < asked.needs.height || cell.height < asked.needs.cellHeight) return false;
  const stage = boxOf(elements.root);
  const words = boxOf(elements.body);
  if (words.bottom > stage.bottom - GAP * frame.unitPx) return false;
  const [left, right] = [stage.left + frame.edgePx - 1, stage.right - frame.edgePx + 1];
  return [...elements.body.children].every(
    (child) =>
      // The number is measured by its ink: the space its last digit keeps after it may stick out.
      child === elements.number ||
      (child.scrollWidth <= child.clientWidth + 1 && isBetween(boxOf(child), left, right)),
  );
}

function isBetween(box: DOMRect, left: number, right: number): boolean {
  return box.left >= left && box.right <= right;
}

/**
 * The number's ink as custom properties, in em: its box is then exactly what is seen of it, or, when it
 * `hangs`, what is seen of it above the baseline.
 */
export function inkProperties(ink: Ink, hangs: boolean): Readonly<Record<string, string>> {
  const baseline = (1 - ink.fontHeight) / 2 + ink.fontAscent;
  return {
    '--ink-left': String(-ink.left),
    '--ink-top': String(ink.ascent - baseline),
    '--ink-height': String(hangs ? ink.ascent : ink.ascent + ink.descent),
    '--ink-width': String(ink.width),
  };
}
