import { viewBoxSize } from './view-box.ts';
import { SVG } from './vocabulary.ts';
import type { XmlElement } from './xml.ts';

/** A rectangle of a drawing, in its own units. */
export interface PlaceBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The shapes of screen that a drawing has a view for. */
export const SHAPES = ['landscape', 'square', 'portrait'] as const;
export type Shape = (typeof SHAPES)[number];

/** How a drawing is laid into a box: what is laid over it in the same way stays on the same spot. */
export interface Framing {
  /** Its `preserveAspectRatio`. */
  readonly fill: string;
  /** The part that each view shows, as a `viewBox`; all of it where there is no such view. */
  readonly views: Readonly<Record<Shape, string>>;
}

/**
 * The `<rect>` with this id, or null when there is none that can be read off: one without an area, or one that a
 * `transform`, its own or of what it lies in, moves somewhere else.
 */
export function placeBox(elements: readonly XmlElement[], id: string): PlaceBox | null {
  const rect = elements.find(
    (element) => element.local === 'rect' && element.uri === SVG && valueOf(element, 'id') === id,
  );
  if (rect === undefined || isMoved(elements, rect)) return null;
  const [x, y] = [numberIn(rect, 'x', '0'), numberIn(rect, 'y', '0')];
  const [width, height] = [numberIn(rect, 'width', ''), numberIn(rect, 'height', '')];
  const isRead = [x, y, width, height].every(Number.isFinite);
  return isRead && width > 0 && height > 0 ? { x, y, width, height } : null;
}

/** Null for a drawing that does not say how large it is. */
export function framingOf(elements: readonly XmlElement[]): Framing | null {
  const [root] = elements;
  const whole = root === undefined ? undefined : valueOf(root, 'viewBox');
  if (root === undefined || whole === undefined || viewBoxSize(whole) === null) return null;
  const view = (shape: Shape): string => {
    const element = elements.find(
      ({ local, uri, ...rest }) => local === 'view' && uri === SVG && valueOf(rest, 'id') === shape,
    );
    return (element === undefined ? undefined : valueOf(element, 'viewBox')) ?? whole;
  };
  return {
    fill: valueOf(root, 'preserveAspectRatio') ?? 'xMidYMid meet',
    views: { landscape: view('landscape'), square: view('square'), portrait: view('portrait') },
  };
}

function isMoved(elements: readonly XmlElement[], element: XmlElement): boolean {
  if (valueOf(element, 'transform') !== undefined) return true;
  const around = elements[element.parent];
  return around !== undefined && isMoved(elements, around);
}

function valueOf({ attributes }: Pick<XmlElement, 'attributes'>, name: string): string | undefined {
  return attributes.find((attribute) => attribute.name === name)?.value;
}

/** Number('') is 0: a length that is not there is no number. */
function numberIn(element: XmlElement, name: string, otherwise: string): number {
  const value = (valueOf(element, name) ?? otherwise).trim();
  return /^-?(?:\d+\.?\d*|\.\d+)$/.test(value) ? Number(value) : Number.NaN;
}
