import { describe, expect, it } from 'vitest';
import { stripStatistic } from '../fixtures/statistics.ts';
import { contentOf } from './content.ts';
import {
  expectDoors,
  expectIndex,
  expectPublished,
  expectScene,
  found,
  nothingMore,
  press,
  startKiosk,
} from './kiosk-on-screen.ts';
import { quote, slide } from './scenes-to-show.ts';

const content = contentOf([quote('q1'), stripStatistic, slide('s1'), slide('s2')]);

/** How much of the screen, from its top, is above all that is to be touched (docs/accessibility.md, 8.3). */
const LEAST_DOWN = 0.42;

/** What is to be touched and lies higher. */
async function tooHigh(): Promise<readonly string[]> {
  await nothingMore();
  return [...document.querySelectorAll<HTMLElement>('button')]
    .filter((one) => one.checkVisibility() && one.closest('[inert]') === null && !one.matches('.scrim'))
    .filter((one) => one.getBoundingClientRect().top < innerHeight * LEAST_DOWN)
    .map(({ dataset, textContent }) => dataset['action'] ?? dataset['door'] ?? textContent);
}

describe('within reach, on an upright screen', () => {
  it.each(['normal', 'largest'])('all that is to be touched lies low, in %s text', async (textSize) => {
    const { clock } = await startKiosk(content, { width: 1080, height: 1920 });
    await press('explore');
    await expectDoors();
    expect((await tooHigh()).length, 'before').toBeGreaterThan(0);
    await press('reach');
    while (document.documentElement.dataset['textSize'] !== textSize) await press('text-size');
    expect(await tooHigh(), 'doors').toEqual([]);
    for (const section of ['voices', 'figures', 'safe']) {
      found(`[data-door="${section}"]`).click();
      await expect.poll(() => document.querySelector('[data-scene-state="settled"]')).not.toBeNull();
      expect(await tooHigh(), section).toEqual([]);
      await press('source');
      expect(await tooHigh(), 'sheet').toEqual([]);
      await press('index');
      await expectIndex(section);
      expect(await tooHigh(), 'index').toEqual([]);
      await press('home');
      await expectDoors();
    }
    clock.advance(60_000);
    await expectPublished({ mode: 'still-there' });
    await expect.poll(() => document.querySelector('.layer[data-state="settled"] .still')).not.toBeNull();
    expect(await tooHigh(), 'question').toEqual([]);
    await press('start-over');
    await expectScene(stripStatistic.id);
  });
});
