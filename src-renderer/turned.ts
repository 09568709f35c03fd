import { onPicture, type ScreenPoint, type ScreenTurn } from '../src-shared/turn.ts';

/** By how much the page is turned, as its root element publishes it. */
function turnOf({ documentElement }: Document): ScreenTurn {
  const turn = Number(documentElement.dataset['turn'] ?? 0);
  return turn === 90 || turn === 180 || turn === 270 ? turn : 0;
}

/** A place in the page as its own top left counts it: pointers and boxes are told by the window's (rule U6). */
export function inPage(point: ScreenPoint, document_: Document): ScreenPoint {
  const { clientWidth: width, clientHeight: height } = document_.documentElement;
  return onPicture(point, { width, height }, turnOf(document_));
}

/** The box of an element on the page, whichever way the page is turned. */
export function boxOf(element: Element): DOMRect {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const one = inPage({ x: left, y: top }, element.ownerDocument);
  const other = inPage({ x: right, y: bottom }, element.ownerDocument);
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  return new DOMRect(x, y, Math.abs(one.x - other.x), Math.abs(one.y - other.y));
}
