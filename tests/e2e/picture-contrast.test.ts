/** Contrast as it is on the glass: of words that stand on a picture, to every pixel behind them. */
import type { Page } from 'playwright';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { contrastRatio } from '../../src-shared/content/contrast.ts';
import { atRest } from '../../scripts/tour/screen.ts';
import { action, door, nextScene, press, startKiosk, type SceneInView } from './kiosk.ts';

/** A line of text on the screen, in pixels. */
interface Line {
  readonly text: string;
  readonly colour: string;
  /** How much of its colour the text has, from 0 to 1. */
  readonly opacity: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Every line of text inside elements that match, where it is now. */
function linesOf(page: Page, selector: string): Promise<readonly Line[]> {
  return page.locator(selector).evaluateAll((elements) =>
    elements.flatMap((element) => {
      const { color } = getComputedStyle(element);
      let opacity = 1;
      for (let up: Element | null = element; up !== null; up = up.parentElement)
        opacity *= Number(getComputedStyle(up).opacity);
      const channels = (color.match(/[\d.]+/g) ?? []).slice(0, 3).map((part) => Number(part));
      const colour = `#${channels.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
      const range = document.createRange();
      range.selectNodeContents(element);
      return [...range.getClientRects()].map(({ left, top, right, bottom }) => ({
        text: element.textContent.trim().slice(0, 40),
        colour,
        opacity,
        left,
        top,
        right,
        bottom,
      }));
    }),
  );
}

/** The screen without its letters: what they stand on. */
async function groundOf(page: Page): Promise<PNG> {
  const setFill = (fill: string | null): Promise<void> =>
    page.evaluate((value) => document.body.style.setProperty('-webkit-text-fill-color', value), fill);
  await setFill('transparent');
  const ground = PNG.sync.read(await page.screenshot());
  await setFill(null);
  return ground;
}

/** The least contrast of a line's colour to the pixels in its box, each colour looked at once. */
function leastContrast({ colour, opacity, ...box }: Line, ground: PNG): number {
  const behind = new Set<number>();
  for (let y = Math.floor(box.top); y < Math.min(box.bottom, ground.height); y += 1) {
    for (let x = Math.floor(box.left); x < Math.min(box.right, ground.width); x += 1) {
      behind.add(ground.data.readUIntBE((y * ground.width + x) * 4, 3));
    }
  }
  return Math.min(
    ...[...behind].map((pixel) => {
      const under = `#${pixel.toString(16).padStart(6, '0')}`;
      return contrastRatio(mixed(colour, under, opacity), under);
    }),
  );
}

/** A colour that lets the one under it through. */
function mixed(over: string, under: string, opacity: number): string {
  const channel = (at: number): string => {
    const [one, other] = [over, under].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16));
    const value = Math.round((one ?? 0) * opacity + (other ?? 0) * (1 - opacity));
    return value.toString(16).padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

/** The lines of a scene whose contrast to what is behind them is less than it has to be. */
async function tooFaint(page: Page, selector: string, least: number): Promise<readonly string[]> {
  await atRest(page);
  const lines = await linesOf(page, `.layer ${selector}`);
  const ground = await groundOf(page);
  return lines
    .map((line) => ({ line, ratio: leastContrast(line, ground) }))
    .filter(({ ratio }) => ratio < least)
    .map(({ line, ratio }) => `${ratio.toFixed(2)}: ${line.text}`);
}

/** Goes through a section from its first scene to its last. */
async function throughSection(
  page: Page,
  section: string,
  look: (scene: SceneInView) => Promise<void>,
): Promise<number> {
  let scene = await press(page, door(section));
  for (let count = 1; scene !== null; count += 1) {
    await look(scene);
    if ((await page.getAttribute(action('next'), 'aria-disabled')) === 'true') return count;
    await page.click(action('next'));
    scene = await nextScene(page, scene);
  }
  return 0;
}

describe.each([
  { widthPx: 1920, heightPx: 1080 },
  { widthPx: 1080, heightPx: 1920 },
])('words on a picture, at $widthPx × $heightPx', (size) => {
  it.each([
    { contrast: 'normal', main: 7, rest: 4.5 },
    { contrast: 'high', main: 14, rest: 14 },
  ])(
    'have a contrast of $main to every pixel behind them, in $contrast contrast',
    { timeout: 180_000 },
    async ({ contrast, main, rest }) => {
      const { page, close } = await startKiosk({ size });
      await press(page, action('explore'));
      await page.click(action('motion'));
      if (contrast === 'high') await page.click(action('contrast'));
      const faint: string[] = [];
      const look = async (scene: SceneInView, selector: string, least: number): Promise<void> => {
        for (const fault of await tooFaint(page, selector, least)) faint.push(`${scene.id}, ${fault}`);
      };
      const slides = await throughSection(page, 'safe', async (scene) => {
        await look(scene, ':is(h2, .words p)', main);
        await look(scene, '.head :is(strong, span)', rest);
      });
      await press(page, action('home'));
      const voices = await throughSection(page, 'voices', async (scene) => {
        await look(scene, ':is(blockquote, .speaker)', main);
        await look(scene, '.credit', rest);
      });
      expect(faint).toEqual([]);
      expect([slides, voices]).toEqual([14, 7]);
      await close();
    },
  );
});
