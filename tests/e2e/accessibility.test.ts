import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
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

/** A visitor's choices, and the screen they stand before. */
interface Way {
  readonly tag: string;
  readonly textSize: 'normal' | 'large' | 'largest';
  readonly contrast: 'normal' | 'high';
}

const LANGUAGES = ['en', 'az', 'ru', 'fr'] as const;
const TEXT_SIZES = ['normal', 'large', 'largest'] as const;
const SECTIONS = ['voices', 'figures', 'safe'] as const;

/**
 * Every language with every text size, and every pair of these with a contrast and an orientation: twelve ways, the first
 * six on a broad screen. tests/renderer/every-screen.test.ts goes through all ninety-six.
 */
const WAYS: readonly Way[] = Array.from({ length: 12 }, (_, turn) => ({
  tag: LANGUAGES[turn % 4] ?? 'en',
  textSize: TEXT_SIZES[turn % 3] ?? 'normal',
  contrast: (turn + Math.floor(turn / 4)) % 2 === 0 ? 'normal' : 'high',
}));

describe.each([
  ['broad', 1920, 1080, WAYS.slice(0, 6)],
  ['upright', 1080, 1920, WAYS.slice(6)],
] as const)('axe on a screen that is %s', (_name, widthPx, heightPx, ways) => {
  let kiosk: WatchedKiosk;
  beforeAll(async () => {
    kiosk = await startKiosk({ size: { widthPx, heightPx }, ownClock: true });
  });
  afterAll(() => kiosk.close());

  async function expectNothing(where: string): Promise<void> {
    expect(await violations(kiosk.page), where).toEqual([]);
  }

  it('finds nothing in the loop, in any kind of scene', async () => {
    const { page } = kiosk;
    let scene = await sceneInView(page);
    for (let count = 0; count < 3; count += 1) {
      await expectNothing(`${scene?.kind} ${scene?.id}`);
      await page.clock.fastForward(60_000);
      scene = await nextScene(page, scene);
    }
  });

  /** Presses what has to be pressed until the root element says what is wanted. */
  async function choose(name: string, attribute: string, wanted: string): Promise<void> {
    while ((await published(kiosk.page))[attribute] !== wanted) await kiosk.page.click(action(name));
  }

  it.each(ways)('nor in explore: $tag, $textSize, $contrast', async ({ tag, textSize, contrast }) => {
    const { page } = kiosk;
    await press(page, language(tag));
    await press(page, action('home'));
    await choose('motion', 'motion', 'less');
    await choose('text-size', 'textSize', textSize);
    await choose('contrast', 'contrast', contrast);
    await expectNothing('doors');
    // Each section's index, item and sheet in turn: in all ways together each is seen several times.
    const section = SECTIONS[ways.findIndex((way) => way.tag === tag) % SECTIONS.length] ?? 'voices';
    for (const each of SECTIONS) {
      await press(page, door(each));
      await expectNothing(each);
      if (each === section) {
        await page.click(action('source'));
        await page.getByRole('dialog').waitFor();
        await expectNothing(`${each} sheet`);
        await page.click(action('back'));
        await press(page, action('index'));
        await expectNothing(`${each} index`);
      }
      await press(page, action('home'));
    }
    await page.clock.fastForward(60_000);
    await page.waitForSelector('html[data-mode="still-there"]');
    await settled(page);
    await expectNothing('still there');
    await page.click(action('start-over'));
    await page.waitForSelector('html[data-mode="attract"]');
    await nextScene(page, null);
  });
});
