import { tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src-renderer/styles/base.css';
import '../../../src-renderer/styles/fonts.css';
import '../../../src-renderer/styles/tokens.css';
import type { StatisticScene as Statistic } from '../../../src-shared/content/scene.ts';
import { wordsIn } from '../../../src-shared/content/scene.ts';
import StatisticScene from '../../../src-renderer/scenes/StatisticScene.svelte';
import {
  peopleStatistic,
  squareStatistic,
  statistics,
  stripStatistic,
  tallyStatistic,
} from '../../fixtures/statistics.ts';

const screens = [
  [1920, 1080],
  [1080, 1920],
  [1024, 768],
] as const;

beforeEach(() => {
  document.body.className = 'screen';
  document.body.style.cssText =
    'position: fixed; inset: 0; container: screen / size; --edge: 8cqmin; --head-end: 15cqmin;';
});

afterEach(() => {
  document.body.className = '';
  document.body.style.cssText = '';
  document.documentElement.style.removeProperty('--text-scale');
});

async function show(scene: Statistic, language = 'en') {
  const onready = vi.fn();
  const onfail = vi.fn();
  const { words, lang } = wordsIn(scene.words, language, 'en');
  const shown = await render(StatisticScene, { scene, words, lang, place: 'loop', turn: 1, onready, onfail });
  await vi.waitFor(() => expect(onready).toHaveBeenCalledOnce(), { timeout: 5000 });
  await tick();
  const root = document.querySelector<HTMLElement>('.statistic');
  if (root === null) throw new Error('no statistic on the page');
  return { ...shown, root, onfail };
}

/** What a reader sees of each paragraph, less the air a line of type keeps above and below its letters. */
function inkOf(root: HTMLElement) {
  return [...root.querySelectorAll('p, h2')].flatMap((element) => {
    // The big number's own box is its ink.
    const { left, right, top, bottom } = element.getBoundingClientRect();
    if (element.matches('.number')) return [{ element, left, right, top, bottom }];
    const range = document.createRange();
    range.selectNodeContents(element);
    return [...range.getClientRects()]
      .filter(({ width, height }) => width > 0 && height > 0)
      .map(({ left, right, top, height }) => ({
        element,
        left,
        right,
        top: top + height * 0.2,
        bottom: top + height * 0.86,
      }));
  });
}

describe('a statistic', () => {
  test('shows its number, what it counts, and what it is dated to', async () => {
    await page.viewport(1920, 1080);
    await show(stripStatistic);
    await expect
      .element(page.getByRole('heading'))
      .toHaveTextContent('Mines and unexploded items found and made safe');
    await expect.element(page.getByText('88,260').first()).toBeVisible();
    await expect
      .element(page.getByText('Since November 2020, as reported on 26 May 2023').first())
      .toBeVisible();
  });

  test('gives its values to assistive technology as a table', async () => {
    await page.viewport(1920, 1080);
    await show(stripStatistic);
    const table = page.getByRole('table', { name: 'Mines and unexploded items found and made safe' });
    await expect.element(table).toBeInTheDocument();
    await expect.element(table.getByRole('rowheader', { name: 'Anti-tank mines' })).toBeInTheDocument();
    await expect.element(table.getByRole('cell', { name: '15,303' })).toBeInTheDocument();
  });

  test('marks the language its words are in', async () => {
    const { root } = await show(peopleStatistic, 'ru');
    expect(root.lang).toBe('ru');
  });

  test('is set anew when the visitor takes larger words', async () => {
    await page.viewport(1920, 1080);
    const { root } = await show(stripStatistic);
    const before = Number.parseFloat(root.style.getPropertyValue('--numeral'));
    document.documentElement.style.setProperty('--text-scale', '1.3');
    await vi.waitFor(() =>
      expect(Number.parseFloat(root.style.getPropertyValue('--numeral'))).toBeLessThan(before),
    );
  });

  test.each([squareStatistic, tallyStatistic])(
    'draws its furrows by a name that no other has, and by the same one when it comes again: $chart.form',
    async (scene) => {
      const names = () => [...document.querySelectorAll('pattern')].map(({ id }) => id);
      const first = await show(scene);
      const named = names();
      const second = await show(scene);
      expect(new Set(names()).size).toBe(2 * named.length);
      await second.unmount();
      await first.unmount();
      await show(scene);
      expect(names()).toEqual(named);
    },
  );

  describe.each(screens)('on a screen of %i × %i', (width, height) => {
    test.each(
      statistics.flatMap((scene) =>
        ['en', 'az', 'ru'].flatMap((language) =>
          [1, 1.3].map((scale) => [scene.chart.form, language, scale, scene] as const),
        ),
      ),
    )(
      '%s in %s at text size %f: nothing is cut off and no words lie on others',
      async (...[, language, scale, scene]) => {
        await page.viewport(width, height);
        document.documentElement.style.setProperty('--text-scale', String(scale));
        const { root, onfail } = await show(scene, language);
        expect(onfail).not.toHaveBeenCalled();
        const stage = root.getBoundingClientRect();
        const ink = inkOf(root);
        for (const { element, left, right, top, bottom } of ink) {
          const what = `${element.textContent} at ${left}…${right}, ${top}…${bottom}`;
          expect(left >= stage.left && right <= stage.right + 1 && bottom <= stage.bottom + 1, what).toBe(
            true,
          );
          for (const other of ink) {
            if (other.element === element) continue;
            const across = Math.min(right, other.right) - Math.max(left, other.left);
            const down = Math.min(bottom, other.bottom) - Math.max(top, other.top);
            expect(across > 1 && down > 1, `${what} meets ${other.element.textContent}`).toBe(false);
          }
        }
      },
    );
  });
});
