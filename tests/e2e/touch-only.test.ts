/** With one finger alone, and with nothing moving. */
import type { CDPSession, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WatchedKiosk } from './kiosk.ts';
import { action, door, language, nextScene, published, settled, startKiosk } from './kiosk.ts';

let kiosk: WatchedKiosk;
let page: Page;
let devtools: CDPSession;

/** Puts a finger on the middle of what is seen there, and lifts it. Fails when something else lies on it. */
async function tap(selector: string): Promise<void> {
  const [x, y] = await page
    .locator(selector)
    .filter({ visible: true })
    .first()
    .evaluate((element, wanted) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      // A door is touched in its upper half: below lie its other ways in.
      const middle = [left + width / 2, top + height * (element.matches('[data-door]') ? 0.3 : 0.5)] as const;
      if (document.elementFromPoint(...middle)?.closest(wanted) !== element)
        throw new Error(`${wanted} is covered`);
      return middle;
    }, selector);
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

/** From now on counts in every frame what moves. Answers with the most there has been at once. */
async function watchMovement(): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const seen = { most: 0 };
    Object.assign(globalThis, { seen });
    const look = (): void => {
      seen.most = Math.max(seen.most, document.getAnimations().length);
      requestAnimationFrame(look);
    };
    look();
  });
  return () => page.evaluate(() => (Reflect.get(globalThis, 'seen') as { most: number }).most);
}

async function asked(): Promise<void> {
  await page.clock.fastForward(60_000);
  await page.waitForSelector('html[data-mode="still-there"]');
  await settled(page);
}

/** Through everything that can be touched, from the doors on and back to them. */
async function walkThrough(): Promise<void> {
  for (const section of ['voices', 'figures', 'safe']) {
    await tap(door(section));
    const first = await nextScene(page, null);
    await tap(action('next'));
    const second = await nextScene(page, first);
    await tap(action('previous'));
    expect(await nextScene(page, second)).toEqual(first);
    await tap(action('source'));
    await page.getByRole('dialog').waitFor();
    await tap('.sheet [data-action="back"]');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await tap(action('index'));
    await page.waitForSelector('.layer[data-state="settled"] .index');
    await tap('[data-entry="1"]');
    expect(await nextScene(page, null)).toEqual(second);
    await tap(action('back'));
    await page.waitForSelector('.layer[data-state="settled"] .index');
    await tap(action('home'));
    await page.waitForSelector('.layer[data-state="settled"] .doors');
  }
  await tap(door('voices'));
  const voice = await nextScene(page, null);
  await tap('.sill [data-action="related"]');
  expect(await nextScene(page, voice)).not.toEqual(voice);
  await asked();
  await tap(action('continue'));
  await settled(page);
  await tap(action('home'));
  await page.waitForSelector('.layer[data-state="settled"] .doors');
}

async function leave(): Promise<void> {
  await tap(action('home'));
  await page.waitForSelector('html[data-mode="attract"]');
  await nextScene(page, null);
}

describe('one finger', () => {
  beforeAll(async () => {
    kiosk = await startKiosk({ ownClock: true });
    ({ page } = kiosk);
    devtools = await page.context().newCDPSession(page);
  });
  afterAll(async () => {
    expect(kiosk.complaints).toEqual([]);
    await kiosk.close();
  });

  it('leads through everything, and a system set to less motion sees nothing move', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const most = await watchMovement();
    await tap(action('explore'));
    await page.waitForSelector('.layer[data-state="settled"] .doors');
    await walkThrough();
    await leave();
    expect(await most()).toBe(0);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
  });

  it('sets language, size, contrast, reach and motion, and with less motion nothing moves either', async () => {
    await tap(action('explore'));
    await page.waitForSelector('.layer[data-state="settled"] .doors');
    for (const name of ['text-size', 'contrast', 'reach', 'motion']) await tap(action(name));
    await tap(language('ru'));
    await expect
      .poll(() => published(page))
      .toMatchObject({
        textSize: 'large',
        contrast: 'high',
        reach: 'low',
        motion: 'less',
        locale: 'ru',
      });
    await tap(action('text-size'));
    await tap(action('text-size'));
    await page.waitForFunction(() => document.getAnimations().length === 0);
    const most = await watchMovement();
    await walkThrough();
    expect(await most()).toBe(0);
    await leave();
    expect(await published(page)).toMatchObject({ motion: 'full', locale: 'en' });
  });
});
