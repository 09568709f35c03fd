import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { finger, type Finger } from './fingers.ts';
import { startKiosk, type WatchedKiosk } from './kiosk.ts';
import { operatorPage, PIN, touchCorners, typePin } from './operator-door.ts';

let kiosk: WatchedKiosk;
let page: Page;
let touching: Finger;
const userDataDir = mkdtempSync(join(tmpdir(), 'kiosk-self-test-'));

beforeAll(async () => {
  writeFileSync(join(userDataDir, 'operator-pin.txt'), PIN);
  kiosk = await startKiosk({ userDataDir, size: { widthPx: 1280, heightPx: 720 } });
});
afterAll(async () => {
  await kiosk.close();
  rmSync(userDataDir, { recursive: true, force: true });
});

const stateOf = (check: string) => page.getAttribute(`[data-check="${check}"]`, 'data-state');
const becomes = (check: string, state: string) =>
  page.waitForSelector(`[data-check="${check}"][data-state="${state}"]`);

it('Q2, Q3, Q4: the machine says what is well, and finds the driver of this test', async () => {
  await touchCorners(kiosk);
  page = await operatorPage(kiosk.app);
  await typePin(page, PIN);
  touching = await finger(page);
  await page.click('[data-part="selfTest"]');
  for (const check of ['letters', 'disk', 'awake', 'content', 'pin', 'recovery'])
    await becomes(check, 'good');
  // The driver speaks through ports that the kiosk opened for it. Elsewhere than on Linux nobody looks.
  await becomes('network', process.platform === 'linux' ? 'mend' : 'unknown');
  expect(await stateOf('clock')).toBe('open');
  expect(await page.innerText('.summary')).toMatch(/Still to do: \d/);
});

it('Q5: one finger drawn over all fields, in lines, answers for the touch screen', async () => {
  await touching.tap('[data-action="touch"]');
  await page.waitForSelector('[data-field]');
  const steps = 28;
  for (let row = 0; row < 8; row += 1) {
    const along = Array.from({ length: steps + 1 }, (_, step) => 5 + (step / steps) * 1270);
    await touching.draw(along.map((x) => [x, (row + 0.5) * 90]));
  }
  await becomes('touch', 'good');
});

it('Q5: six colours by touch, an arrow, a sound, the time', async () => {
  await touching.tap('[data-action="colours"]');
  for (const colour of ['red', 'green', 'blue', 'white', 'black', 'grey'])
    await touching.tap(`[data-colour="${colour}"]`);
  await touching.tap('[data-action="even"]');
  await becomes('colours', 'good');
  await touching.tap('[data-check="upright"] [data-action="upright"]');
  await touching.tap('[role="dialog"] [data-action="upright"]');
  await becomes('upright', 'good');
  expect(await page.innerText('[data-check="upright"]')).toContain('×');
  await touching.tap('[data-action="sound"]');
  await touching.tap('[data-action="not-heard"]');
  await becomes('sound', 'mend');
  await touching.tap('[data-action="clock-right"]');
  await becomes('clock', 'good');
});

it('breaks no rule of accessibility: the list, and what covers the screen', async () => {
  expect(await violations(page)).toEqual([]);
  for (const check of ['touch', 'colours', 'upright']) {
    await page.click(`[data-check="${check}"] [data-action="${check}"]`);
    await page.waitForSelector('[role="dialog"]');
    const faults = await violations(page);
    await page.keyboard.press('Escape');
    expect(faults, check).toEqual([]);
  }
  expect(kiosk.complaints).toEqual([]);
});
