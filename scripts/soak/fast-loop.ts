/** The attract loop without its waiting: each scene is drawn, comes in and stands, and is left in the next frame. */
import type { Page } from 'playwright';

/** What the page is driven by, in the page. */
interface FastLoop {
  changes: number;
  /** It rests once it has come so far. */
  until: number;
}
declare global {
  interface Window {
    fastLoop: FastLoop;
  }
}

/** Begins the page anew with a clock that is put forward to the next alarm as soon as a scene stands. */
export async function beginFastLoop(page: Page): Promise<void> {
  await page.addInitScript(install);
  await page.reload();
  await page.evaluate(() => {
    // What comes in over others does so at once: only drawing is to take time.
    for (const token of ['--quick', '--step', '--cross'])
      document.documentElement.style.setProperty(token, '0ms');
  });
}

/** Lets the loop go on until so many scenes have changed in all. */
export async function runUntil(page: Page, changes: number): Promise<void> {
  await page.evaluate((until) => {
    window.fastLoop.until = until;
  }, changes);
  await page.waitForFunction((until) => window.fastLoop.changes >= until, changes, {
    timeout: 0,
    polling: 250,
  });
}

/** Runs in the page, before its own script. Only the kiosk's one timer is longer than this. */
function install(): void {
  const ALARM_MS = 900;
  const loop: FastLoop = { changes: 0, until: 0 };
  window.fastLoop = loop;
  let aheadMs = 0;
  let alarm: { readonly ring: () => void; readonly atMs: number } | null = null;
  const realNow = performance.now.bind(performance);
  performance.now = () => realNow() + aheadMs;
  const realTimeout = window.setTimeout.bind(window);
  const realClear = window.clearTimeout.bind(window);
  const ALARM = -1;
  const fast = (ring: () => void, ms = 0): number => {
    if (ms < ALARM_MS) return realTimeout(ring, ms);
    alarm = { ring, atMs: performance.now() + ms };
    return ALARM;
  };
  window.setTimeout = fast as typeof window.setTimeout;
  window.clearTimeout = (timer) => {
    if (timer === ALARM) alarm = null;
    else realClear(timer);
  };
  const stands = (): boolean => {
    const layers = document.querySelectorAll<HTMLElement>('.layer');
    return layers.length === 1 && layers[0]?.dataset['sceneState'] === 'settled';
  };
  const look = (): void => {
    requestAnimationFrame(look);
    if (alarm === null || loop.changes >= loop.until || !stands()) return;
    const { ring, atMs } = alarm;
    alarm = null;
    aheadMs += Math.max(0, atMs - performance.now());
    loop.changes += 1;
    ring();
  };
  requestAnimationFrame(look);
}
