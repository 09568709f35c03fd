import type { Page } from 'playwright';
import { expect } from 'vitest';
import type { KioskOptions, RunningKiosk } from './launch.ts';
import { launchKiosk } from './launch.ts';

/** A running kiosk with its first scene in view, and everything its console complained of. */
export interface WatchedKiosk extends RunningKiosk {
  readonly complaints: readonly string[];
}

/** What a visitor sees of the scene in view. */
export interface SceneInView {
  readonly kind: string;
  readonly id: string;
}

/** Chromium remarks on headers that forbid what was taken out of it already, each time a page loads. */
const REMARKS =
  /^Error with Permissions-Policy header: Unrecognized feature|^An iframe which has both allow-scripts and allow-same-origin/;

/**
 * Starts the kiosk and waits for its first scene. With `ownClock`, time in the page is the test's: it runs on
 * as usual and can be put forward.
 */
export async function startKiosk(options: KioskOptions & { ownClock?: boolean } = {}): Promise<WatchedKiosk> {
  const kiosk = await launchKiosk(options);
  const complaints: string[] = [];
  const { page } = kiosk;
  page.on('console', (message) => {
    const isComplaint = message.type() === 'error' || message.type() === 'warning';
    if (isComplaint && !REMARKS.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  if (options.ownClock === true) {
    await page.clock.install();
    await page.reload();
  }
  await settled(page);
  return { ...kiosk, complaints };
}

/** Waits until one layer alone stands on the screen; answers with its scene, or null when it shows none. */
export async function settled(page: Page): Promise<SceneInView | null> {
  await page.waitForFunction(() => {
    const layers = document.querySelectorAll<HTMLElement>('.layer');
    return layers.length === 1 && layers[0]?.dataset['state'] === 'settled';
  });
  return sceneInView(page);
}

/** Waits for another scene than the one given to stand on the screen. */
export async function nextScene(page: Page, before: SceneInView | null): Promise<SceneInView> {
  await page.waitForFunction(
    ([kind, id]) => {
      const scene = document.querySelector<HTMLElement>('[data-scene-state="settled"]');
      return scene !== null && (scene.dataset['sceneId'] !== id || scene.dataset['scene'] !== kind);
    },
    [before?.kind, before?.id] as const,
  );
  const scene = await settled(page);
  if (scene === null) throw new Error('No scene is in view');
  return scene;
}

/** The scene that has come to rest; null when something else is in view. */
export function sceneInView(page: Page): Promise<SceneInView | null> {
  return page.evaluate(() => {
    const scene = document.querySelector<HTMLElement>('[data-scene-state="settled"]');
    return scene === null ? null : { kind: scene.dataset['scene'] ?? '', id: scene.dataset['sceneId'] ?? '' };
  });
}

/** Presses a control and waits for what it leads to. */
export async function press(page: Page, selector: string): Promise<SceneInView | null> {
  await page.click(selector);
  return settled(page);
}

/** The action's selector. */
export const action = (name: string): string => `[data-action="${name}"]`;
/** The door's selector. */
export const door = (name: string): string => `[data-door="${name}"]`;
/** The language button's selector. */
export const language = (tag: string): string => `[data-action="language"][data-language="${tag}"]`;

/** The state the root element publishes. */
export function published(page: Page): Promise<Record<string, string | undefined>> {
  return page.evaluate(() => Object.fromEntries(Object.entries(document.documentElement.dataset)));
}

/**
 * Every text on the screen that a visitor cannot read whole: outside the screen, cut by a box that hides what
 * overflows, or covered by the sill.
 */
export function unreadable(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const tolerance = 1.5;
    const faults: string[] = [];
    const sillTop = document.querySelector('.sill')?.getBoundingClientRect().top ?? innerHeight;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      const parent = node.parentElement;
      if (text === '' || parent === null || parent.closest('.visually-hidden, [inert], [aria-hidden="true"]'))
        continue;
      if (parent.closest('.sheet ul') !== null) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (box.width === 0) continue;
        const limits = [
          new DOMRect(0, 0, innerWidth, parent.closest('[data-stage]') ? sillTop : innerHeight),
        ];
        for (let up: Element | null = parent; up !== null; up = up.parentElement) {
          if (getComputedStyle(up).overflow !== 'visible') limits.push(up.getBoundingClientRect());
        }
        const cut = limits.some(
          (limit) =>
            box.left < limit.left - tolerance ||
            box.right > limit.right + tolerance ||
            // Letters are lower than their line's box: what matters is the middle half of it.
            box.top + box.height * 0.22 < limit.top - tolerance ||
            box.bottom - box.height * 0.22 > limit.bottom + tolerance,
        );
        if (cut) faults.push(`"${text.slice(0, 60)}" at ${Math.round(box.left)},${Math.round(box.top)}`);
      }
    }
    return [...new Set(faults)];
  });
}

/** Charts on the screen that are blank: their size changed after they were drawn, or they never were. */
export function blankCharts(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      [...document.querySelectorAll('canvas')].filter((canvas) => {
        const empty = document.createElement('canvas');
        empty.width = canvas.width;
        empty.height = canvas.height;
        return canvas.toDataURL() === empty.toDataURL();
      }).length,
  );
}

/** Fails with the texts that cannot be read, saying where. */
export async function expectReadable(page: Page, where: string): Promise<void> {
  expect(await unreadable(page), where).toEqual([]);
}
