/** Walking through the kiosk as a person does: from control to control, each looked at where it is. */
import type { Page } from 'playwright';

/** A control that has the focus. */
export interface Stop {
  /** What it does: its `data-action`, `data-door` or `data-entry`, with the language or section it is of. */
  readonly name: string;
  readonly region: 'stage' | 'sill' | 'sheet';
  /** Its place in the document. */
  readonly order: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** What is wrong with it: outside the screen, covered, without a ring of three pixels that is seen. */
  readonly faults: readonly string[];
}

/** The control in focus; null when focus is nowhere. */
export function focused(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return null;
    const { action, door, entry, language, related } = element.dataset;
    const section = element.closest<HTMLElement>('.door')?.dataset['section'];
    const said = [action ?? door ?? entry ?? element.tagName, language ?? related ?? section];
    const box = element.getBoundingClientRect();
    const { left, top, right, bottom } = box;

    const faults: string[] = [];
    if (left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1)
      faults.push('off the screen');
    // Five places of it, for a control may lie under another in a corner only.
    const places = [
      [0.5, 0.5],
      [0.08, 0.12],
      [0.92, 0.12],
      [0.08, 0.88],
      [0.92, 0.88],
    ] as const;
    const hits = places.filter(([x, y]) => {
      const hit = document.elementFromPoint(left + box.width * x, top + box.height * y);
      return hit !== null && (element.contains(hit) || hit.contains(element));
    });
    // A door is covered where its other ways in lie on it.
    if (hits.length < (door === undefined ? 5 : 3))
      faults.push(`covered: ${hits.length} of 5 places are its own`);

    const own = getComputedStyle(element);
    const ring = own.outlineStyle === 'none' ? getComputedStyle(element, '::after') : own;
    if (ring.outlineStyle !== 'solid' || Number.parseFloat(ring.outlineWidth) < 3)
      faults.push(`its ring is ${ring.outlineStyle}, ${ring.outlineWidth}`);
    const region =
      element.closest('.sheet') === null ? (element.closest('.sill') === null ? 'stage' : 'sill') : 'sheet';
    const order = [...document.querySelectorAll('*')].indexOf(element);
    // A list moves under its controls: their order is that of their places in it.
    const scrolled = element.closest('.rows')?.scrollTop ?? 0;
    const place = { left, right, top: top + scrolled, bottom: bottom + scrolled };
    return { order, name: said.filter(Boolean).join(' '), region, ...place, faults };
  });
}

/** Every control that Tab leads to, once round, as they follow each other from the first one on. */
export async function tabRound(page: Page): Promise<readonly Stop[]> {
  const stops = await walkRound(page);
  const first = stops.findIndex(({ order }) => order === Math.min(...stops.map((stop) => stop.order)));
  return [...stops.slice(first), ...stops.slice(0, first)];
}

/** Once round from where focus is: past the last control the window has its turn, and then the first one. */
async function walkRound(page: Page): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  for (let tabs = 0; tabs < 60; tabs += 1) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (stop === null) continue;
    if (stops.some(({ order }) => order === stop.order)) return stops;
    stops.push(stop);
  }
  return stops;
}

/**
 * Pairs that follow each other in the wrong order for the eye: within the stage, the sill or a sheet each control is beside
 * the one before it, further on in its row, or lower.
 */
export function outOfOrder(stops: readonly Stop[], rightToLeft = false): readonly string[] {
  return stops.slice(1).flatMap((stop, index) => {
    const before = stops[index];
    if (before === undefined || before.region !== stop.region) return [];
    const isBelow = stop.top >= before.bottom - 2;
    const isBesideIt = stop.top < before.bottom && stop.bottom > before.top;
    const isFurther = rightToLeft ? stop.right <= before.left + 2 : stop.left >= before.right - 2;
    // A control that lies in another one, such as the way to an index in its door, or a column to the right of another.
    const isInside = stop.left >= before.left && stop.top >= before.top && stop.bottom <= before.bottom;
    return isBelow || (isBesideIt && isFurther) || isInside || (isFurther && stop.region === 'stage')
      ? []
      : [`${before.name} → ${stop.name}`];
  });
}
