import type { Attachment } from 'svelte/attachments';
import { firstReachable, isReachable, tabStops } from '../tab-stops.ts';

/**
 * Keeps focus inside a sheet while it is open: it begins at the first control, Tab goes round, and when the sheet closes it
 * goes back to what had it before, or to the control that opens sheets.
 */
export const dialogFocus: Attachment<HTMLElement> = (sheet) => {
  const { ownerDocument: page } = sheet;
  const before = page.activeElement;
  tabStops(sheet)[0]?.focus({ preventScroll: true });

  const goRound = (event: KeyboardEvent): void => {
    if (event.key !== 'Tab') return;
    const stops = tabStops(sheet);
    const at = stops.findIndex((stop) => stop === page.activeElement);
    const isLast = at === (event.shiftKey ? 0 : stops.length - 1);
    if (at >= 0 && !isLast) return;
    event.preventDefault();
    stops.at(event.shiftKey ? -1 : 0)?.focus({ preventScroll: true });
  };
  page.addEventListener('keydown', goRound);
  return () => {
    page.removeEventListener('keydown', goRound);
    const isFree = page.activeElement === page.body || sheet.contains(page.activeElement);
    if (isFree) goBack(page, before);
  };
};

function goBack(page: Document, before: Element | null): void {
  const opener = firstReachable(page.body, '[data-action="source"]');
  const back = before instanceof HTMLElement && before !== page.body && isReachable(before) ? before : opener;
  back?.focus({ preventScroll: true });
}

/** Lets keys scroll what has more in it than can be seen: a list that nothing in it could bring into view. */
export const scrolledByKeys: Attachment<HTMLElement> = (list) => {
  const observer = new ResizeObserver(() => {
    if (list.scrollHeight > list.clientHeight + 1) list.tabIndex = 0;
    else list.removeAttribute('tabindex');
  });
  observer.observe(list);
  for (const child of list.children) observer.observe(child);
  return () => observer.disconnect();
};
