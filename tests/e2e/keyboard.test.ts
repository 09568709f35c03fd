/** With keys alone, and with two of them: Tab and Enter are what a switch has. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WatchedKiosk } from './kiosk.ts';
import { action, door, language, nextScene, published, settled, startKiosk } from './kiosk.ts';
import { focused, outOfOrder, tabRound, type Stop } from './walk.ts';

let kiosk: WatchedKiosk;
let page: Page;

const key = (name: string): Promise<void> => page.keyboard.press(name);
const names = (stops: readonly Stop[]): readonly string[] => stops.map(({ name }) => name);

/** Goes on by Tab until a control has the focus, as somebody does who sees where it is. */
async function tabTo(selector: string): Promise<void> {
  for (let tabs = 0; tabs < 60; tabs += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    await key('Tab');
  }
  throw new Error(`Tab does not lead to ${selector}`);
}

async function choose(selector: string, by: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(selector);
  await key(by);
}

/** Walks once round the controls of a screen: each is seen, none is covered, and their order is the eye's. */
async function expectGoodRound(where: string): Promise<readonly string[]> {
  const stops = await tabRound(page);
  expect(
    stops.flatMap(({ name, faults }) => faults.map((fault) => `${name}: ${fault}`)),
    where,
  ).toEqual([]);
  expect(outOfOrder(stops), where).toEqual([]);
  return names(stops);
}

async function expectFocus(where: string): Promise<void> {
  await expect.poll(() => focused(page).then((stop) => stop !== null), { message: where }).toBe(true);
}

const LANGUAGES = ['language en', 'language az', 'language ru', 'language fr'];
const index = (section: string): string => `.door[data-section="${section}"] ${action('index')}`;

describe.each([
  ['broad', 1920, 1080, false],
  ['upright, within reach and in high contrast', 1080, 1920, true],
] as const)('keys on a screen that is %s', (_name, widthPx, heightPx, helped) => {
  beforeAll(async () => {
    kiosk = await startKiosk({ size: { widthPx, heightPx }, ownClock: true });
    ({ page } = kiosk);
  });
  afterAll(async () => {
    expect(kiosk.complaints).toEqual([]);
    await kiosk.close();
  });

  it('lead from the loop to the doors, and to everything there', async () => {
    expect(await expectGoodRound('loop')).toEqual([...LANGUAGES, 'explore']);
    await choose(action('explore'));
    await settled(page);
    await expectFocus('doors');
    await choose(action('motion'), 'Space');
    if (helped) for (const name of ['reach', 'contrast']) await choose(action(name), 'Space');
    await settled(page);
    const doors = ['voices', 'figures', 'safe'].flatMap((section) => [
      `${section} ${section}`,
      `index ${section}`,
    ]);
    const settings = ['text-size', 'contrast', 'reach', 'motion'];
    expect(await expectGoodRound('doors')).toEqual([
      ...doors,
      'check safe',
      'home',
      ...settings,
      ...LANGUAGES,
    ]);
  });

  it.each(['voices', 'figures', 'safe'])(
    'lead through %s: on, back, to the sources and the index',
    async (section) => {
      await choose(door(section));
      const first = await settled(page);
      await expectFocus(section);
      expect(await expectGoodRound(section)).toEqual(
        expect.arrayContaining(['home', 'previous', 'index', 'next', 'source', 'contrast', ...LANGUAGES]),
      );
      await choose(action('next'), 'Space');
      const second = await nextScene(page, first);
      await choose(action('previous'));
      expect(await nextScene(page, second)).toEqual(first);

      await choose(action('source'));
      await page.getByRole('dialog').waitFor();
      const inSheet = await tabRound(page);
      expect(new Set(inSheet.map(({ region }) => region)), 'focus stays in the sheet').toEqual(
        new Set(['sheet']),
      );
      expect(inSheet.flatMap(({ faults }) => faults)).toEqual([]);
      await choose('.sheet [data-action="back"]');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      expect((await focused(page))?.name, 'back where it was opened').toBe('source');

      await choose(action('index'));
      await settled(page);
      await page.waitForSelector('.index');
      await expectFocus('index');
      const inIndex = await expectGoodRound(`${section} index`);
      expect(inIndex).toEqual(expect.arrayContaining(['0', '1', 'home', 'back']));
      await choose('[data-entry="1"]');
      expect(await settled(page)).toEqual(second);
      await expectFocus('item');
      await choose(action('home'));
      await settled(page);
      await page.waitForSelector('.doors');
      expect((await focused(page))?.name, 'back at its door').toBe(`${section} ${section}`);
    },
  );

  it('change language, size, contrast and reach where the visitor is, and lose nothing', async () => {
    await choose(index('safe'));
    await settled(page);
    for (const [name, attribute] of [
      ['text-size', 'textSize'],
      ['contrast', 'contrast'],
      ['reach', 'reach'],
    ] as const) {
      const before = (await published(page))[attribute];
      await choose(action(name));
      expect((await published(page))[attribute]).not.toBe(before);
      expect((await focused(page))?.name).toBe(name);
    }
    await choose(language('ru'));
    expect(await published(page)).toMatchObject({ locale: 'ru' });
    expect((await focused(page))?.name).toBe('language ru');
    await expectGoodRound('index in Russian');
  });

  it('answer the question who is there, and lead out into the loop', async () => {
    const before = await focused(page);
    await page.clock.fastForward(60_000);
    await page.waitForSelector('html[data-mode="still-there"]');
    await settled(page);
    await expectFocus('still there');
    expect((await focused(page))?.name).toBe('continue');
    expect(await expectGoodRound('still there')).toEqual(['continue', 'start-over', ...LANGUAGES]);
    await choose(action('continue'));
    await settled(page);
    await expectFocus('index again');
    expect(before).not.toBeNull();
    await key('Escape');
    await settled(page);
    await choose(action('home'));
    await page.waitForSelector('html[data-mode="attract"]');
    await nextScene(page, null);
    expect(await published(page)).toMatchObject({ locale: 'en', contrast: 'normal', reach: 'normal' });
  });
});
