import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Settings } from '../../src-shared/settings.ts';
import { finger, type Finger } from './fingers.ts';
import { startKiosk, type WatchedKiosk } from './kiosk.ts';
import { expectShut, isOperatorOpen, operatorPage, PIN, touchCorners } from './operator-door.ts';

let kiosk: WatchedKiosk;
let page: Page;
let touching: Finger;
const userDataDir = mkdtempSync(join(tmpdir(), 'kiosk-panel-'));

beforeAll(async () => {
  kiosk = await startKiosk({ userDataDir, size: { widthPx: 1080, heightPx: 1920 } });
});
afterAll(async () => {
  await kiosk.close();
  rmSync(userDataDir, { recursive: true, force: true });
});

async function typePin(): Promise<void> {
  for (const digit of PIN) await touching.tap(`[data-digit="${digit}"]`);
  await touching.tap('[data-action="enter"]');
}

async function openDoor(): Promise<void> {
  await touchCorners(kiosk);
  page = await operatorPage(kiosk.app);
  touching = await finger(page);
}

async function openPart(name: string): Promise<void> {
  await touching.tap(`[data-part="${name}"]`);
  await page.waitForSelector(`[data-shows="${name}"]`);
}

/** The settings that apply, as main tells the panel. */
const applied = () =>
  page.evaluate(() =>
    (window as unknown as { operator: { settings(): Promise<Settings> } }).operator.settings(),
  );
const inSetting = (setting: string, action: string) =>
  touching.tap(`[data-setting="${setting}"] [data-action="${action}"]`);

it('O1, O2: with a finger alone: four corners, a PIN typed twice, the panel, and every part of it', async () => {
  await openDoor();
  await typePin();
  await page.waitForFunction(() => document.querySelector('h2')?.textContent === 'Type it once more');
  await typePin();
  await page.waitForSelector('[data-door="panel"]');
  const parts = await page.$$eval('[data-part]', (tabs) =>
    tabs.map((tab) => (tab as HTMLElement).dataset['part'] ?? ''),
  );
  expect(parts.length).toBeGreaterThanOrEqual(6);
  for (const part of parts) {
    await openPart(part);
    await expect.poll(() => page.innerText('[role="tabpanel"]'), { timeout: 30_000 }).not.toBe('');
  }
});

it('O9: a setting applies as it is touched, and is kept', async () => {
  await openPart('settings');
  await inSetting('brightnessVeil', 'more');
  await inSetting('sound', 'off');
  await touching.tap('[data-action="add-hours"]');
  await touching.tap('[data-action="day"][data-value="7"]');
  await expect
    .poll(applied, { timeout: 30_000 })
    .toMatchObject({ brightnessVeil: 10, sound: false, openingHours: [{ days: [1, 2, 3, 4, 5, 6] }] });
  await page.waitForFunction(() => document.querySelector('.said')?.textContent === 'Saved.', undefined, {
    timeout: 60_000,
  });
  await touching.tap('[data-action="remove-hours"]');
  await expect.poll(async () => (await applied()).openingHours, { timeout: 30_000 }).toEqual([]);
});

it("O9: the event's name is typed by keyboard, in capitals and any script", async () => {
  await touching.tap('[data-setting="eventName"] input');
  await page.keyboard.type('Bakı 2026');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await applied()).eventName, { timeout: 30_000 }).toBe('Bakı 2026');
});

it('O8: a turn that nobody keeps is gone with the panel', async () => {
  await touching.tap('[data-setting="screenTurn"] [data-value="180"]');
  await page.waitForSelector('[data-action="keep-turn"]');
  expect((await applied()).screenTurn).toBe(180);
  await page.keyboard.press('Escape').catch(() => undefined);
  await expectShut(kiosk.app);
  await openDoor();
  await typePin();
  await page.waitForSelector('[data-door="panel"]');
  expect((await applied()).screenTurn).toBe(0);
});

it('what cannot be undone is asked once more, and can be left', async () => {
  await openPart('end');
  for (const action of ['restart', 'quit']) {
    await touching.tap(`[data-action="${action}"]`);
    await touching.tap('[data-action="cancel"]');
    await page.waitForSelector(`[data-action="${action}"]`);
  }
  expect(isOperatorOpen(kiosk.app)).toBe(true);
  await openPart('selfTest');
  await page.waitForSelector('[data-check="disk"][data-state="good"]');
  await openPart('health');
  await page.waitForFunction(() => document.body.textContent.includes('Still to do'));
  expect(kiosk.complaints).toEqual([]);
});
