import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { violations } from '../axe.ts';
import { only, startOperator } from './operator-on-screen.ts';

const SIZES = [
  [1920, 1080],
  [1080, 1920],
  [1280, 720],
  [1024, 768],
] as const;
const LANGUAGES = ['en', 'az', 'ru', 'fr'].map((tag) => ({ tag, name: tag }));

/** Controls and words that reach beyond what holds them, or beyond the screen. */
function cut(): readonly string[] {
  const panel = only('[role="tabpanel"]');
  const right = panel.getBoundingClientRect().right + 1;
  return [
    ...document.querySelectorAll<HTMLElement>('main button, main h3, main h4, main p, main dd, main td'),
  ]
    .filter((element) => {
      const box = element.getBoundingClientRect();
      const isWithin = panel.contains(element);
      const isOut = isWithin ? box.right > right : box.right > innerWidth + 1;
      return (
        isOut || (!isWithin && box.bottom > innerHeight + 1) || element.scrollWidth > element.clientWidth + 1
      );
    })
    .filter((element) => element.closest('.visually-hidden') === null)
    .map((element) => element.textContent.trim());
}

const partsOf = () =>
  [...document.querySelectorAll<HTMLElement>('[data-part]')].map(({ dataset }) => dataset['part'] ?? '');

async function show(part: string): Promise<void> {
  only(`[data-part="${part}"]`).click();
  await expect.poll(() => only('[role="tabpanel"]').dataset['shows']).toBe(part);
  await expect.poll(() => only('[role="tabpanel"]').innerText.length).toBeGreaterThan(10);
  await document.fonts.ready;
}

describe.each(SIZES)('on a screen of %d × %d', (width, height) => {
  it.each(LANGUAGES)('no word and no control is cut in any part, in $tag', async ({ tag }) => {
    await startOperator({
      door: { at: 'panel' },
      languages: LANGUAGES,
      health: { restarts: [], sentences: [] },
    });
    await page.viewport(width, height);
    only(`[data-action="language"][data-language="${tag}"]`).click();
    await expect.poll(() => document.documentElement.lang).toBe(tag);
    for (const part of partsOf()) {
      await show(part);
      expect(cut(), part).toEqual([]);
    }
  });
});

it('every part has contrast, targets and scrolling that axe finds no fault with', async () => {
  await startOperator({ door: { at: 'panel' } });
  for (const part of partsOf()) {
    await show(part);
    expect(await violations(), part).toEqual([]);
  }
});
