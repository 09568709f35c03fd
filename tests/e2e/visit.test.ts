import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WatchedKiosk } from './kiosk.ts';
import {
  action,
  door,
  language,
  nextScene,
  press,
  published,
  sceneInView,
  settled,
  startKiosk,
} from './kiosk.ts';

let kiosk: WatchedKiosk;
beforeEach(async () => {
  kiosk = await startKiosk({ ownClock: true });
});
afterEach(async () => {
  expect(kiosk.complaints).toEqual([]);
  await kiosk.close();
});

describe('a visit', () => {
  it('S3: a touch on a scene opens that very scene, whatever its kind', async () => {
    const { page } = kiosk;
    let scene = await sceneInView(page);
    for (const kind of ['quote', 'statistic', 'slide']) {
      expect(scene?.kind).toBe(kind);
      await page.mouse.click(900, 500);
      expect(await settled(page)).toEqual(scene);
      expect(await published(page)).toMatchObject({ mode: 'explore' });
      await press(page, action('home'));
      await page.click(action('home'));
      scene = await nextScene(page, scene);
      expect(await published(page)).toMatchObject({ mode: 'attract' });
    }
  });

  it('S2: "Touch to explore" and an empty place of the sill lead to three doors', async () => {
    const { page } = kiosk;
    await press(page, action('explore'));
    expect(
      await page
        .locator('[data-door]')
        .evaluateAll((doors) => doors.map((one) => one.getAttribute('data-door'))),
    ).toEqual(['voices', 'figures', 'safe']);
    await page.click(action('home'));
    await nextScene(page, null);
    await page.mouse.click(500, 1074);
    await settled(page);
    expect(await page.locator('[data-door]').count()).toBe(3);
  });

  it('the door to the voices bears the name of their one speaker', async () => {
    const { page } = kiosk;
    await press(page, action('explore'));
    expect(await page.innerText(door('voices'))).toContain('Dennis Sammut');
  });

  it('S4: next, previous, arrow keys and swipes step through the story, from end to end', async () => {
    const { page } = kiosk;
    await press(page, action('explore'));
    expect(await press(page, door('safe'))).toEqual({ kind: 'slide', id: 's01' });
    expect(await page.innerText('.place')).toBe('1 of 14');
    expect(await press(page, action('next'))).toMatchObject({ id: 's02' });
    await page.keyboard.press('ArrowRight');
    expect(await nextScene(page, { kind: 'slide', id: 's02' })).toMatchObject({ id: 's03' });
    await page.mouse.move(1400, 500);
    await page.mouse.down();
    await page.mouse.move(900, 510, { steps: 5 });
    await page.mouse.up();
    expect(await nextScene(page, { kind: 'slide', id: 's03' })).toMatchObject({ id: 's04' });
    await page.mouse.down();
    await page.mouse.move(1400, 500, { steps: 5 });
    await page.mouse.up();
    expect(await nextScene(page, { kind: 'slide', id: 's04' })).toMatchObject({ id: 's03' });
    expect(await press(page, action('previous'))).toMatchObject({ id: 's02' });
    expect(await page.innerText('.place')).toBe('2 of 14');
  });

  it('S4: the source sheet names publisher, date and how it was checked, and closes again', async () => {
    const { page } = kiosk;
    await page.mouse.click(900, 500);
    await settled(page);
    await page.click(action('source'));
    const sheet = page.getByRole('dialog');
    expect(await sheet.innerText()).toMatch(/Trend[\s\S]*26 May 2023/);
    await page.click(action('back'));
    await sheet.waitFor({ state: 'detached' });
    expect(await published(page)).toMatchObject({ mode: 'explore' });
  });

  it('switches the language at once, marks the draft and leads back to the English original', async () => {
    const { page } = kiosk;
    await press(page, language('az'));
    expect(await published(page)).toMatchObject({ mode: 'explore', locale: 'az' });
    const text = await page.innerText('main');
    expect(text).toContain('Hər dağıdılmış evi görəndə');
    expect(text).toContain('İlkin tərcümə, hələ yoxlanılmayıb');
    expect(await page.getAttribute('.quote', 'lang')).toBe('az');
    await page.locator(action('original')).first().click();
    expect(await page.innerText('blockquote')).toContain('Seeing every destroyed house');
    expect(await page.getAttribute('.quote', 'lang')).toBe('en');
  });

  it('prints Azerbaijani and Russian numbers with spaces, never with dots', async () => {
    const { page } = kiosk;
    await press(page, language('az'));
    await press(page, action('home'));
    await press(page, door('figures'));
    const text = (await page.innerText('.statistic')).replaceAll('\u00a0', ' ');
    expect(text).toContain('88 260');
    expect(text).not.toContain('88.260');
  });

  it('every text says which language it is in, and none is set in capitals by style', async () => {
    const { page } = kiosk;
    await press(page, language('ru'));
    const faults = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const text = node.textContent?.trim() ?? '';
        const element = node.parentElement;
        if (text === '' || element === null) continue;
        const lang = element.closest('[lang]')?.getAttribute('lang') ?? '';
        if (getComputedStyle(element).textTransform !== 'none') found.push(`capitals: ${text}`);
        if (/[а-яё]/i.test(text) && lang !== 'ru') found.push(`${lang}: ${text}`);
        if (/[əğış]/.test(text) && lang !== 'az') found.push(`${lang}: ${text}`);
      }
      return found;
    });
    expect(faults).toEqual([]);
  });
});

describe('nobody there', () => {
  it('S6, S7, S8: after 60 s it asks, after 20 s more the loop is back and nothing of the visitor is left', async () => {
    const { page } = kiosk;
    await press(page, language('ru'));
    await press(page, action('home'));
    for (const name of ['text-size', 'contrast', 'reach', 'motion']) await page.click(action(name));
    expect(await published(page)).toMatchObject({
      locale: 'ru',
      textSize: 'large',
      contrast: 'high',
      reach: 'low',
      motion: 'less',
    });
    await page.clock.fastForward(60_000);
    await page.waitForSelector('html[data-mode="still-there"]');
    await settled(page);
    expect(await page.getByRole('timer').innerText()).toBe('20 с');
    await page.clock.fastForward(20_000);
    await page.waitForSelector('html[data-mode="attract"]');
    await nextScene(page, null);
    expect(await published(page)).toMatchObject({
      mode: 'attract',
      locale: 'en',
      textSize: 'normal',
      contrast: 'normal',
      reach: 'normal',
      motion: 'full',
    });
  });

  it('S7: whoever stays is where they were; whoever starts over is in the loop', async () => {
    const { page } = kiosk;
    await press(page, action('explore'));
    await press(page, door('safe'));
    const held = await press(page, action('next'));
    await page.clock.fastForward(60_000);
    await page.waitForSelector('html[data-mode="still-there"]');
    expect(await press(page, action('continue'))).toEqual(held);
    await page.clock.fastForward(60_000);
    await page.waitForSelector('html[data-mode="still-there"]');
    await settled(page);
    await page.click(action('start-over'));
    await page.waitForSelector('html[data-mode="attract"]');
  });
});
