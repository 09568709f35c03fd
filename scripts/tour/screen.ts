/** What a visitor sees and touches, for the driver. */
import type { Page } from 'playwright';

/** A scene that stands on the screen. */
export interface SceneInView {
  readonly kind: string;
  readonly id: string;
}

/** The selector of a control. */
export const action = (name: string): string => `[data-action="${name}"]`;

/** Waits until one layer alone stands; answers with its scene, or null when it shows none. */
export async function settled(page: Page): Promise<SceneInView | null> {
  await page.waitForFunction(() => {
    const layers = document.querySelectorAll<HTMLElement>('.layer');
    return layers.length === 1 && layers[0]?.dataset['state'] === 'settled';
  });
  return page.evaluate(() => {
    const scene = document.querySelector<HTMLElement>('[data-scene-state="settled"]');
    return scene === null ? null : { kind: scene.dataset['scene'] ?? '', id: scene.dataset['sceneId'] ?? '' };
  });
}

/** The scene that stands. Throws when something else does. */
export async function settledScene(page: Page): Promise<SceneInView> {
  const scene = await settled(page);
  if (scene === null) throw new Error('Expected a scene on the screen, and there is none.');
  return scene;
}

/** Lets the scene that stands have its time, and waits for the next one to stand: it may be another part of the same. */
export async function nextInLoop(page: Page, dwellMs: number): Promise<SceneInView> {
  await page.evaluate(() => document.querySelector('.layer')?.setAttribute('data-photographed', ''));
  await page.clock.fastForward(dwellMs);
  await page.waitForFunction(
    () => document.querySelector('[data-scene-state="settled"]:not([data-photographed])') !== null,
  );
  return settledScene(page);
}

/** Touches a control and waits until what it leads to stands. */
export async function press(page: Page, selector: string): Promise<SceneInView | null> {
  await page.click(selector);
  return settled(page);
}

/** Waits for a mode of the session, and until what it shows stands. */
export async function inMode(page: Page, mode: string): Promise<void> {
  await page.waitForSelector(`html[data-mode="${mode}"]`);
  await settled(page);
}

/**
 * Waits until nothing in the page has changed for a few frames. A scene that stands may still be set anew: the sill
 * beneath it grows with its words, and what stands on it is then drawn again.
 */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    let changes = 0;
    const observer = new MutationObserver(() => (changes += 1));
    observer.observe(document, { attributes: true, childList: true, characterData: true, subtree: true });
    for (let seen = -1; seen !== changes; ) {
      seen = changes;
      // An animation of nothing ends with a real frame, whatever clock the page's timers follow.
      await document.body.animate(null, 50).finished;
    }
    observer.disconnect();
  });
}
