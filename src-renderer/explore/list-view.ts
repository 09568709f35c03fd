/** A list of rows of equal height, some of which are in view. */
export interface ListView {
  readonly total: number;
  /** Items in a row. At least 1. */
  readonly columns: number;
  readonly rowPx: number;
  /** The height of what is seen of it. */
  readonly viewPx: number;
  /** How much of it lies above what is seen. */
  readonly scrollPx: number;
}

/** Items from one, counted from 0, to another one that is not included. */
export interface ItemRange {
  readonly from: number;
  readonly to: number;
}

/** Whether all of it is seen at once. */
export function fits(view: ListView): boolean {
  return contentPx(view) <= view.viewPx;
}

/** The height of the whole list, with the room at its end that lets it stop with a whole row on top there too. */
export function heightPx(view: ListView): number {
  return fits(view) ? contentPx(view) : mostScrollPx(view) + view.viewPx;
}

function contentPx({ total, columns, rowPx }: ListView): number {
  return Math.ceil(total / columns) * rowPx;
}

function mostScrollPx(view: ListView): number {
  const beyondPx = Math.max(contentPx(view) - view.viewPx, 0);
  return view.rowPx === 0 ? 0 : Math.ceil(beyondPx / view.rowPx) * view.rowPx;
}

/** The items of every row that is in view, be it in part, and of a screen above and below: all that the page holds. */
export function heldItems(view: ListView): ItemRange {
  const { scrollPx, viewPx, rowPx } = view;
  if (rowPx <= 0) return { from: 0, to: 0 };
  return itemsIn(view, Math.floor((scrollPx - viewPx) / rowPx), Math.ceil((scrollPx + 2 * viewPx) / rowPx));
}

/** How much of a row must be in view to count as seen: its words are, though its lower edge may not be. */
const SEEN_SHARE = 0.7;

/** The items of the rows that are seen: of one row at least, however little of it there is. */
export function seenItems(view: ListView): ItemRange {
  const { scrollPx, viewPx, rowPx, total, columns } = view;
  if (rowPx <= 0) return { from: 0, to: 0 };
  const lastRow = Math.max(Math.ceil(total / columns) - 1, 0);
  const first = Math.min(Math.ceil(scrollPx / rowPx - (1 - SEEN_SHARE)), lastRow);
  return itemsIn(view, first, Math.max(Math.floor((scrollPx + viewPx) / rowPx + 1 - SEEN_SHARE), first + 1));
}

/** Where a row of held items begins. */
export function topPx({ from }: ItemRange, { columns, rowPx }: ListView): number {
  return Math.floor(from / columns) * rowPx;
}

/** The scroll position nearest to the present one at which an item's row is in view as a whole, and another one on top. */
export function scrollPxFor(index: number, view: ListView): number {
  const { columns, rowPx, scrollPx } = view;
  const row = Math.floor(index / columns);
  const least = row + 1 - rowsInView(view);
  const wanted = Math.min(Math.max(Math.round(scrollPx / rowPx), least), row);
  return clamp(wanted * rowPx, 0, mostScrollPx(view));
}

/** The scroll position a screen of whole rows further on, or back. */
export function scrollPxBy(screens: 1 | -1, view: ListView): number {
  const { rowPx, scrollPx } = view;
  const row = Math.round(scrollPx / rowPx) + screens * rowsInView(view);
  return clamp(row * rowPx, 0, mostScrollPx(view));
}

/** The item a key leads to from another one; null for a key that leads nowhere. Ends are ends: nothing goes round. */
export function itemByKey(
  key: string,
  index: number,
  view: ListView & { readonly rightToLeft: boolean },
): number | null {
  const by = stepOf(key, view);
  if (by === null) return null;
  const wanted = index + by;
  const isStep = key === 'ArrowUp' || key === 'ArrowDown';
  // Up from the first row and down from the last there is nothing in the column.
  if (isStep && (wanted < 0 || wanted >= view.total)) return index;
  return clamp(wanted, 0, Math.max(view.total - 1, 0));
}

function stepOf(key: string, view: ListView & { readonly rightToLeft: boolean }): number | null {
  const { columns, total, rightToLeft } = view;
  switch (key) {
    case 'ArrowDown':
      return columns;
    case 'ArrowUp':
      return -columns;
    case 'ArrowRight':
      return rightToLeft ? -1 : 1;
    case 'ArrowLeft':
      return rightToLeft ? 1 : -1;
    case 'PageDown':
      return rowsInView(view) * columns;
    case 'PageUp':
      return -rowsInView(view) * columns;
    case 'Home':
      return -total;
    case 'End':
      return total;
    default:
      return null;
  }
}

function rowsInView({ rowPx, viewPx }: ListView): number {
  return Math.max(Math.floor(viewPx / rowPx), 1);
}

function itemsIn({ total, columns }: ListView, fromRow: number, toRow: number): ItemRange {
  const from = clamp(Math.max(fromRow, 0) * columns, 0, total);
  return { from, to: clamp(Math.max(toRow, 0) * columns, from, total) };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
