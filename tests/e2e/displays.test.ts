/** A second display, which these machines lack: the list of displays that Electron gives has one more. */
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WatchedKiosk } from './kiosk.ts';
import { expectShut, operatorPage, PIN, touchCorners, typePin } from './operator-door.ts';
import { nextScene, sceneInView, settled, startKiosk } from './kiosk.ts';

let kiosk: WatchedKiosk;
let userDataDir: string;

const bounds = { x: 0, y: 0, width: 640, height: 360 };

/** Plugs a display in, or pulls it out. */
async function plug(isIn: boolean): Promise<void> {
  await kiosk.app.evaluate(
    ({ screen }, { second, plugged }) => {
      const [first] = screen.getAllDisplays();
      if (first === undefined) throw new Error('There is no display at all');
      const other = { ...first, id: first.id + 1, bounds: second };
      Reflect.set(screen, 'getAllDisplays', () => (plugged ? [first, other] : [first]));
      const names = plugged ? 'display-added' : 'display-removed';
      screen.emit(names, {}, other);
    },
    { second: bounds, plugged: isIn },
  );
}

/** The other windows: their places, and how many colours their middle has. */
function others(): Promise<readonly { readonly bounds: typeof bounds; readonly colours: number }[]> {
  return kiosk.app.evaluate(async ({ BrowserWindow }) => {
    const own = BrowserWindow.getAllWindows().find((window) => window.isKiosk());
    const covers = BrowserWindow.getAllWindows().filter((window) => window !== own);
    return Promise.all(
      covers.map(async (window) => {
        const pixels = (await window.webContents.capturePage()).toBitmap();
        const colours = new Set<number>();
        for (let at = 0; at + 4 <= pixels.length; at += 4 * 97) colours.add(pixels.readUInt32LE(at));
        return { bounds: window.getBounds(), colours: colours.size };
      }),
    );
  });
}

/** The kiosk's own display is plugged in again, and has this many pixels now. */
async function replug(width: number, height: number): Promise<void> {
  await kiosk.app.evaluate(
    ({ screen }, size) => {
      const [first] = screen.getAllDisplays();
      if (first === undefined) throw new Error('There is no display at all');
      const other = { ...first, bounds: { x: 0, y: 0, ...size } };
      Reflect.set(screen, 'getPrimaryDisplay', () => other);
      Reflect.set(screen, 'getAllDisplays', () => [other]);
      screen.emit('display-metrics-changed', {}, other, ['bounds']);
    },
    { width, height },
  );
}

/** The size of the visitors' page. */
const pageSize = (): Promise<readonly number[]> => kiosk.page.evaluate(() => [innerWidth, innerHeight]);

const isAPixelAtMost = (over: readonly number[]): boolean => over.every((px) => px === 0 || px === 1);

async function start(otherDisplays: string, more: object = {}): Promise<void> {
  userDataDir = mkdtempSync(join(tmpdir(), 'kiosk-test-displays-'));
  writeFileSync(join(userDataDir, 'settings.json'), JSON.stringify({ otherDisplays, ...more }));
  writeFileSync(join(userDataDir, 'operator-pin.txt'), PIN);
  kiosk = await startKiosk({ windowed: false, ownClock: true, userDataDir });
}

async function stop(): Promise<void> {
  await kiosk.close();
  rmSync(userDataDir, { recursive: true, force: true });
}

describe('another display, mirrored', () => {
  beforeAll(() => start('mirror'));
  afterAll(stop);

  it('G11: shows what stands on the first, also when it is plugged in while a scene stands', async () => {
    await plug(true);
    await expect.poll(others, { timeout: 20_000 }).toMatchObject([{ bounds }]);
    await nextSceneNow();
    await expect.poll(async () => (await others())[0]?.colours ?? 0, { timeout: 20_000 }).toBeGreaterThan(10);
  });

  it('G11: is left in a moment when it is pulled out, and the loop goes on', async () => {
    await plug(false);
    await expect.poll(others, { timeout: 20_000 }).toEqual([]);
    await nextSceneNow();
  });

  it('G11: its page has no bridge and no script', async () => {
    await plug(true);
    await expect.poll(others, { timeout: 20_000 }).toHaveLength(1);
    const world = await kiosk.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find((window) => !window.isKiosk())
        ?.webContents.executeJavaScript(
          '[typeof window.kiosk, typeof window.require, document.scripts.length]',
        ),
    );
    expect(world).toEqual(['undefined', 'undefined', 0]);
    await plug(false);
  });
});

describe('another display, blank', () => {
  beforeAll(() => start('blank'));
  afterAll(stop);

  it('G11: is covered by a window that shows no page', async () => {
    await plug(true);
    await expect.poll(others, { timeout: 20_000 }).toEqual([{ bounds, colours: 0 }]);
  });

  it('G11, O9: what the operator wants there is there at once', async () => {
    await touchCorners(kiosk);
    const page = await operatorPage(kiosk.app);
    await typePin(page, PIN);
    await page.click('[data-part="settings"]');
    await page.click('[data-action="other-displays"][data-value="mirror"]');
    await page.waitForSelector('[data-value="mirror"][aria-pressed="true"]');
    await page.keyboard.press('Escape').catch(() => undefined);
    await expectShut(kiosk.app);
    await expect.poll(async () => (await others())[0]?.colours ?? 0, { timeout: 60_000 }).toBeGreaterThan(10);
    expect(await others()).toMatchObject([{ bounds }]);
  });

  it('G10: the first one, plugged in again with another resolution, is covered whole', async () => {
    await plug(false);
    for (const [width, height] of [
      [1280, 720],
      [1024, 768],
    ] as const) {
      await replug(width, height);
      // Without a window manager it is a pixel larger.
      const over = async () => (await pageSize()).map((px, axis) => px - ([width, height][axis] ?? 0));
      await expect.poll(over, { timeout: 20_000 }).toSatisfy(isAPixelAtMost);
    }
    await nextSceneNow();
  });

  it('G10: and the kiosk can be ended all the same', async () => {
    const { app } = kiosk;
    const ended = once(app.process(), 'exit');
    app.process().kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  });
});

describe('outside of the opening hours', () => {
  const anotherDay = ((new Date().getDay() + 2) % 7) + 1;
  beforeAll(() => start('blank', { openingHours: [{ days: [anotherDay], from: '10:00', to: '11:00' }] }));
  afterAll(stop);

  it('U4: other displays are black as well, also those that come later', async () => {
    await plug(true);
    await expect.poll(others, { timeout: 20_000 }).toHaveLength(1);
    const grounds = await kiosk.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .filter((window) => !window.isKiosk())
        .map((window) => window.getBackgroundColor()),
    );
    expect(grounds).toEqual(['#000000']);
  });
});

async function nextSceneNow(): Promise<void> {
  const { page } = kiosk;
  await settled(page);
  const before = await sceneInView(page);
  await page.clock.fastForward(60_000);
  await nextScene(page, before);
}
