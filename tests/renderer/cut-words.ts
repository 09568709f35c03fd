/** Letters are lower than their line's box: what matters is the middle of it. */
const AIR = 0.22;
const TOLERANCE_PX = 1.5;

/** A text on the page, and the element it stands in. */
export interface StandingText {
  readonly text: string;
  readonly parent: HTMLElement;
  readonly boxes: readonly DOMRect[];
}

/** Every text that a visitor sees now: not what is hidden, and not what only assistive technology reads. */
export function textsInSight(): readonly StandingText[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: StandingText[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? '';
    const parent = node.parentElement;
    if (text === '' || parent === null || !isInSight(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
    if (boxes.length > 0) texts.push({ text, parent, boxes });
  }
  return texts;
}

/** Texts in sight that stick out of the screen, lie under the sill, or are cut by a box that hides what overflows. */
export function cutWords(): readonly string[] {
  const sillTop = document.querySelector('.sill')?.getBoundingClientRect().top ?? innerHeight;
  const cut = textsInSight().filter(({ parent, boxes }) => {
    const bottom = parent.closest('[data-stage]') === null ? innerHeight : sillTop;
    const limits = [new DOMRect(0, 0, innerWidth, bottom), ...hidingBoxes(parent)];
    return boxes.some((box) => limits.some((limit) => sticksOut(box, limit)));
  });
  return cut.map(({ text }) => text.slice(0, 60));
}

function isInSight(element: HTMLElement): boolean {
  // What a list shows after a swipe is no cut text, and what is seen through a door is a picture of words.
  const aside = '.visually-hidden, [inert], .sheet ul, [data-door] [aria-hidden="true"], script, style';
  const isAside = element.closest(aside) !== null;
  return !isAside && element.checkVisibility({ checkVisibilityCSS: true });
}

function hidingBoxes(element: HTMLElement): DOMRect[] {
  const boxes: DOMRect[] = [];
  for (let up: Element | null = element; up !== null; up = up.parentElement) {
    if (getComputedStyle(up).overflow !== 'visible') boxes.push(up.getBoundingClientRect());
  }
  return boxes;
}

function sticksOut(box: DOMRect, limit: DOMRect): boolean {
  return (
    box.left < limit.left - TOLERANCE_PX ||
    box.right > limit.right + TOLERANCE_PX ||
    box.top + box.height * AIR < limit.top - TOLERANCE_PX ||
    box.bottom - box.height * AIR > limit.bottom + TOLERANCE_PX
  );
}
