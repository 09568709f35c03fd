import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { action, door, expectReadable, language, press, published, settled, startKiosk } from './kiosk.ts';

/** What breaks WCAG 2.2 A and AA on the screen as it is, by rule and place. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.waitForFunction(() => document.getAnimations().length === 0);
  // Legacy mode: the driver cannot open the second page that axe would like, because the kiosk refuses it.
  const { violations: found } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

const answer = (id: string): string => `.layer [data-answer="${id}"]`;

/** The safe answer to each situation of the bundled pack, in its order. */
const SAFE = ['stay', 'tell', 'turn', 'call', 'authorities'] as const;

describe('what would you do?', () => {
  it('is walked from the end of the story to the last page, and nothing of it is left', async () => {
    const kiosk = await startKiosk({ ownClock: true });
    const { page } = kiosk;
    await press(page, action('explore'));
    await press(page, door('safe'));
    await press(page, action('index'));
    await press(page, '[data-entry="13"]');
    expect(await press(page, action('check'))).toEqual({ kind: 'situation', id: 'k01' });
    await page.click(answer('short-cut'));
    expect(await page.innerText('.layer .said')).toContain('Better not');
    for (const id of SAFE) {
      await page.click(answer(id));
      expect(await page.innerText('.layer .said')).toContain('Yes');
      await press(page, action('next'));
    }
    expect(await page.locator('.end li').count()).toBe(5);
    await page.clock.fastForward(60_000);
    await page.waitForSelector('html[data-mode="still-there"]');
    await page.clock.fastForward(20_000);
    await page.waitForSelector('html[data-mode="attract"]');
    await settled(page);
    await press(page, action('explore'));
    await press(page, action('check'));
    expect(await page.locator('.layer [aria-pressed="true"][data-answer]').count()).toBe(0);
    expect(kiosk.complaints).toEqual([]);
    await kiosk.close();
  });

  it.each([
    { tag: 'en', widthPx: 1920, heightPx: 1080, chosen: [] },
    { tag: 'ru', widthPx: 1080, heightPx: 1920, chosen: ['reach'] },
    { tag: 'az', widthPx: 1024, heightPx: 768, chosen: ['contrast'] },
    { tag: 'fr', widthPx: 1080, heightPx: 1920, chosen: ['contrast', 'text-size', 'text-size'] },
  ])('axe finds nothing and every word can be read, in $tag at $widthPx × $heightPx', async (visit) => {
    const { tag, widthPx, heightPx, chosen } = visit;
    const kiosk = await startKiosk({ size: { widthPx, heightPx } });
    const { page } = kiosk;
    await press(page, action('explore'));
    await page.click(language(tag));
    for (const name of ['motion', ...chosen]) await page.click(action(name));
    await press(page, action('check'));
    for (const id of SAFE) {
      await expectReadable(page, `${tag} ${id}`);
      expect(await violations(page), `${tag} ${id}`).toEqual([]);
      await page.click(answer(id));
      await expectReadable(page, `${tag} ${id}, answered`);
      expect(await violations(page), `${tag} ${id}, answered`).toEqual([]);
      await press(page, action('next'));
    }
    await expectReadable(page, `${tag}, the last page`);
    expect(await violations(page), `${tag}, the last page`).toEqual([]);
    expect(await published(page)).toMatchObject({ mode: 'explore', locale: tag });
    expect(kiosk.complaints).toEqual([]);
    await kiosk.close();
  });
});
