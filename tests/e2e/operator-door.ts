import { execFileSync } from 'node:child_process';
import type { ElectronApplication, Page } from 'playwright';
import { expect } from 'vitest';
import type { WatchedKiosk } from './kiosk.ts';

export const PIN = '392715';

/** The four corners of the visitors' window, clockwise from the top left, a little inside: places on the screen. */
export async function cornersOf(app: ElectronApplication): Promise<readonly (readonly [number, number])[]> {
  const { x, y, width, height } = await windowBounds(app);
  return cornersWithin(width, height).map(([right, down]) => [x + right, y + down]);
}

async function windowBounds(app: ElectronApplication) {
  return app.evaluate(({ BrowserWindow }) => {
    const windows = BrowserWindow.getAllWindows();
    // Others may lie over other displays.
    const kiosk = windows.find((window) => window.isKiosk()) ?? windows[0];
    return kiosk?.getContentBounds() ?? { x: 0, y: 0, width: 0, height: 0 };
  });
}

/** The four corners of a picture, clockwise from the top left, a little inside. */
export function cornersWithin(width: number, height: number): readonly (readonly [number, number])[] {
  return [
    [30, 30],
    [width - 30, 30],
    [width - 30, height - 30],
    [30, height - 30],
  ];
}

/** A mouse of the machine, which the page knows nothing of: it works whatever has become of the page. */
export function mouse(...words: readonly (string | number)[]): void {
  execFileSync('xdotool', words.map(String));
}

/** Clicks in the four corners. */
export async function clickCorners(app: ElectronApplication): Promise<void> {
  for (const [x, y] of await cornersOf(app)) mouse('mousemove', x, y, 'click', 1);
}

/** Touches the four corners with a finger, through the page's own driver. */
export async function touchCorners({ app, page }: WatchedKiosk): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { width, height } = await windowBounds(app);
  for (const [x, y] of cornersWithin(width, height)) {
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }
  await session.detach();
}

/** The operator's page, once it is there. */
export async function operatorPage(app: ElectronApplication): Promise<Page> {
  await expect.poll(() => isOperatorOpen(app), { timeout: 10_000 }).toBe(true);
  const found = app.windows().find((page) => page.url().endsWith('/operator.html'));
  if (found === undefined) throw new Error("The driver does not know the operator's window");
  await found.waitForSelector('h2, [role="tablist"]');
  return found;
}

export const isOperatorOpen = (app: ElectronApplication): boolean =>
  app.windows().some((page) => page.url().endsWith('/operator.html'));

/** Waits until the operator's window is gone. */
export async function expectShut(app: ElectronApplication): Promise<void> {
  await expect.poll(() => isOperatorOpen(app), { timeout: 10_000 }).toBe(false);
}

/** Types a PIN with a finger. */
export async function typePin(page: Page, pin: string): Promise<void> {
  for (const digit of pin) await page.click(`[data-digit="${digit}"]`);
  await page.click('[data-action="enter"]');
}

/** Puts the clock of the main process forward, which never jumps by itself. */
export async function putForward(app: ElectronApplication, ms: number): Promise<void> {
  await app.evaluate((_electron, byMs) => {
    const real = performance.now.bind(performance);
    // Plain assignment does nothing: what is inherited there is not writable.
    Object.defineProperty(performance, 'now', { value: () => real() + byMs, configurable: true });
  }, ms);
}
