import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WatchedKiosk } from './kiosk.ts';
import { startKiosk } from './kiosk.ts';
import { operatorPage, touchCorners } from './operator-door.ts';

const PATIENT = { timeout: 40_000 };

let kiosk: WatchedKiosk;
let userDataDir: string;

/** Hours of another day of the week, however long this test takes. */
function hoursOfAnotherDay() {
  return [{ days: [((new Date().getDay() + 2) % 7) + 1], from: '10:00', to: '11:00' }];
}

beforeEach(async () => {
  userDataDir = mkdtempSync(join(tmpdir(), 'kiosk-test-hours-'));
  const settings = { openingHours: hoursOfAnotherDay() };
  writeFileSync(join(userDataDir, 'settings.json'), JSON.stringify(settings));
  kiosk = await startKiosk({ userDataDir });
});

afterEach(async () => {
  await kiosk.close();
  rmSync(userDataDir, { recursive: true, force: true });
});

const isDark = (): Promise<boolean> =>
  kiosk.page.evaluate(() => document.documentElement.hasAttribute('data-dark'));

/** How many colours are on the glass. */
function colours(): Promise<number> {
  return kiosk.app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const pixels = (await window?.webContents.capturePage())?.toBitmap() ?? Buffer.alloc(0);
    const seen = new Set<number>();
    for (let at = 0; at + 4 <= pixels.length; at += 4) seen.add(pixels.readUInt32LE(at));
    return seen.size === 1 && !seen.has(0xff000000) ? 0 : seen.size;
  });
}

async function touchMiddle(): Promise<void> {
  const session = await kiosk.page.context().newCDPSession(kiosk.page);
  const touchPoints = [{ x: 960, y: 500 }];
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await session.detach();
}

const mode = (): Promise<string | undefined> =>
  kiosk.page.evaluate(() => document.documentElement.dataset['mode']);

describe('outside of the opening hours', () => {
  it('U4: the screen is black; the first touch lights it, and the second opens the scene', async () => {
    expect(await isDark()).toBe(true);
    await expect.poll(colours, PATIENT).toBe(1);
    await touchMiddle();
    await expect.poll(isDark, PATIENT).toBe(false);
    await expect.poll(colours, PATIENT).toBeGreaterThan(50);
    expect(await mode()).toBe('attract');
    await touchMiddle();
    await expect.poll(mode, PATIENT).toBe('explore');
    expect(kiosk.complaints).toEqual([]);
  });

  it("U4: the operator's gesture is heeded in the dark", async () => {
    expect(await isDark()).toBe(true);
    await touchCorners(kiosk);
    expect((await operatorPage(kiosk.app)).url()).toMatch(/operator\.html$/);
  });

  it('U2: a clock that jumps is not believed: the kiosk is open, and the log says why', async () => {
    expect(await isDark()).toBe(true);
    await kiosk.app.evaluate(() => {
      const real = Date.now.bind(Date);
      Date.now = () => real() + 3 * 3_600_000;
    });
    await expect.poll(isDark, PATIENT).toBe(false);
    const log = readFileSync(join(userDataDir, 'logs', 'kiosk.log'), 'utf8');
    expect(log).toMatch(/warn: KIOSK-403 .* jumped forward by 180 minutes/);
  });

  it('U5: the same after a sleep is no jump: it stays dark', async () => {
    await kiosk.app.evaluate(({ powerMonitor }) => {
      const real = Date.now.bind(Date);
      Date.now = () => real() + 60 * 60_000;
      powerMonitor.emit('resume');
    });
    const log = readFileSync(join(userDataDir, 'logs', 'kiosk.log'), 'utf8');
    expect([await isDark(), log.includes('KIOSK-403')]).toEqual([true, false]);
  });
});
