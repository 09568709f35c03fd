import type { Page } from 'playwright';
import { DEFAULT_SETTINGS } from '../../../src-shared/settings.ts';
import { action, door, language, nextScene, press, sceneInView, settled } from '../kiosk.ts';
import type { Shrinking } from './picture.ts';

/** A screen that is compared with its picture. */
export interface Screen {
  readonly name: string;
  /** Leads there from the loop. */
  readonly go: (page: Page) => Promise<unknown>;
}

/** A size of screen and what is looked at there, in this order: the loop's scenes first, since it goes on from a visit. */
export interface Sitting {
  readonly size: { readonly widthPx: number; readonly heightPx: number };
  readonly shrinking: Shrinking;
  readonly screens: readonly Screen[];
}

const LONGER_THAN_ANY_DWELL_MS = 60_000;

const firstOfLoop: Screen = { name: 'loop-quote', go: settled };
const secondOfLoop: Screen = { name: 'loop-statistic', go: onward };
const thirdOfLoop: Screen = { name: 'loop-slide', go: onward };
const doors: Screen = { name: 'doors', go: openDoors };
const situation: Screen = { name: 'situation', go: answered };
const question: Screen = { name: 'still-there', go: askedWhetherStillThere };

/** What is looked at in each size. */
export const SITTINGS: readonly Sitting[] = [
  {
    size: { widthPx: 1920, heightPx: 1080 },
    shrinking: 4,
    screens: [
      firstOfLoop,
      secondOfLoop,
      thirdOfLoop,
      doors,
      item('strip', 'figures', 1),
      item('people', 'figures', 2),
      item('square', 'figures', 3),
      item('columns', 'figures', 4),
      item('panels', 'safe', 11),
      { name: 'sources', go: (page) => sourcesOf(page, 'voices') },
      { name: 'index', go: (page) => listOf(page, 'safe') },
      situation,
      question,
      chosen(item('contrast-quote', 'voices', 1), ['contrast']),
      chosen(item('contrast-statistic', 'figures', 1), ['contrast']),
      chosen(item('contrast-slide', 'safe', 8), ['contrast']),
      chosen(item('largest-slide', 'safe', 12), ['text-size', 'text-size'], 'ru'),
      chosen({ name: 'largest-doors', go: settled }, ['text-size', 'text-size', 'contrast', 'reach'], 'az'),
    ],
  },
  {
    size: { widthPx: 1080, heightPx: 1920 },
    shrinking: 3,
    screens: [
      firstOfLoop,
      secondOfLoop,
      thirdOfLoop,
      doors,
      { name: 'sources', go: (page) => sourcesOf(page, 'figures') },
      situation,
      question,
      chosen(item('reach-slide', 'safe', 9), ['reach', 'contrast']),
      chosen(item('largest-statistic', 'figures', 2), ['text-size', 'text-size'], 'ru'),
    ],
  },
  {
    size: { widthPx: 1024, heightPx: 768 },
    shrinking: 2,
    screens: [firstOfLoop, secondOfLoop, thirdOfLoop, doors, item('people', 'figures', 2)],
  },
];

/** Back to where every screen begins, whatever was open and chosen. */
export async function toLoop(page: Page): Promise<void> {
  while ((await page.getAttribute('html', 'data-mode')) !== 'attract') {
    await page.keyboard.press('Escape');
    await settled(page);
  }
}

async function onward(page: Page): Promise<void> {
  const scene = await sceneInView(page);
  await page.clock.fastForward(LONGER_THAN_ANY_DWELL_MS);
  await nextScene(page, scene);
}

function openDoors(page: Page): Promise<unknown> {
  return press(page, action('explore'));
}

/** The scene that is the `count`-th of its section. */
function item(name: string, section: string, count: number): Screen {
  return {
    name,
    go: async (page) => {
      if ((await page.locator('[data-door]').count()) === 0) await openDoors(page);
      let scene = await press(page, door(section));
      for (let at = 1; at < count; at += 1) {
        await page.click(action('next'));
        scene = await nextScene(page, scene);
      }
    },
  };
}

/** The first situation of the check, and what is said to its first answer. */
async function answered(page: Page): Promise<void> {
  await openDoors(page);
  await press(page, action('check'));
  await page.locator('.layer [data-action="answer"]').first().click();
}

/** A screen as somebody sees it who has chosen this at the doors. */
function chosen({ name, go }: Screen, choices: readonly string[], tag = 'en'): Screen {
  return {
    name,
    go: async (page) => {
      await openDoors(page);
      await page.click(language(tag));
      for (const choice of choices) await page.click(action(choice));
      await go(page);
    },
  };
}

async function sourcesOf(page: Page, section: string): Promise<void> {
  await openDoors(page);
  await press(page, door(section));
  await page.click(action('source'));
  await page.getByRole('dialog').waitFor();
}

async function listOf(page: Page, section: string): Promise<void> {
  await openDoors(page);
  await press(page, door(section));
  await press(page, action('index'));
}

/** With the clock held, so that the countdown stays at its first second. */
async function askedWhetherStillThere(page: Page): Promise<void> {
  await openDoors(page);
  const now = await page.evaluate(() => Date.now());
  await page.clock.pauseAt(now + DEFAULT_SETTINGS.stillThereAfterMs);
  await page.waitForSelector('html[data-mode="still-there"]');
  await settled(page);
}
