import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { action, door, language, nextScene, press, sceneInView, settled, startKiosk } from './kiosk.ts';

/** What breaks WCAG 2.2 A and AA on the screen as it is, by rule and place. */
async function violations(page: Page): Promise<readonly string[]> {
  // A colour on its way to another is none of either.
  await page.waitForFunction(() => document.getAnimations().length === 0);
  // Legacy mode: the driver cannot open the second page that axe would like, because the kiosk refuses it.
  const { violations: found } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

describe('axe', () => {
  it('finds nothing in the loop, in any kind of scene', async () => {
    const { page, close } = await startKiosk({ ownClock: true });
    let scene = await sceneInView(page);
    for (let count = 0; count < 4; count += 1) {
      expect(await violations(page), `${scene?.kind} ${scene?.id}`).toEqual([]);
      await page.clock.fastForward(60_000);
      scene = await nextScene(page, scene);
    }
    await close();
  });

  it.each(['en', 'az', 'ru', 'fr'])('finds nothing in explore, in %s', async (tag) => {
    const { page, close } = await startKiosk({ ownClock: true });
    await press(page, language(tag));
    await press(page, action('home'));
    expect(await violations(page), 'doors').toEqual([]);
    for (const section of ['voices', 'figures', 'safe']) {
      await press(page, door(section));
      expect(await violations(page), section).toEqual([]);
      await page.click(action('source'));
      await page.getByRole('dialog').waitFor();
      expect(await violations(page), `${section} sheet`).toEqual([]);
      await press(page, action('home'));
    }
    await page.clock.fastForward(60_000);
    await page.waitForSelector('html[data-mode="still-there"]');
    await settled(page);
    expect(await violations(page), 'still there').toEqual([]);
    await close();
  });
});

describe('the keyboard', () => {
  it('reaches everything: the loop, the doors, an item, its source, and back', async () => {
    const { page, close } = await startKiosk({ ownClock: true });
    const pressKey = async (key: string): Promise<void> => page.keyboard.press(key);
    const focusOn = async (selector: string): Promise<void> => {
      for (let tabs = 0; tabs < 20; tabs += 1) {
        await pressKey('Tab');
        if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
      }
      throw new Error(`${selector} cannot be reached with Tab`);
    };
    await focusOn(action('explore'));
    await pressKey('Enter');
    await settled(page);
    await focusOn(door('safe'));
    await pressKey('Enter');
    expect(await settled(page)).toMatchObject({ id: 's01' });
    await focusOn(action('next'));
    await pressKey('Space');
    expect(await nextScene(page, { kind: 'slide', id: 's01' })).toMatchObject({ id: 's02' });
    await focusOn(action('source'));
    await pressKey('Enter');
    await page.getByRole('dialog').waitFor();
    await pressKey('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await pressKey('Home');
    await settled(page);
    expect(await page.locator('[data-door]').count()).toBe(3);
    await close();
  });
});
