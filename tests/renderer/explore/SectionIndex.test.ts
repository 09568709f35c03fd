import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { tallyStatistic, stripStatistic } from '../../fixtures/statistics.ts';
import { contentOf } from '../content.ts';
import type { ScreenChoice } from '../kiosk-on-screen.ts';
import {
  action,
  expectDoors,
  expectIndex,
  expectPublished,
  expectScene,
  found,
  nothingMore,
  press,
  startKiosk,
  type KioskOnScreen,
} from '../kiosk-on-screen.ts';
import { quote, slide, slideWords } from '../scenes-to-show.ts';
import type { Scene } from '../../../src-shared/content/scene.ts';

const entry = (index: number) => found(`[data-entry="${index}"]`);
const focused = () => (document.activeElement as HTMLElement | null)?.dataset['entry'];
const held = () => document.querySelectorAll('[data-entry]').length;

/** The doors, with these scenes behind them. */
async function atTheDoors(
  scenes: readonly [Scene, ...Scene[]],
  choice: ScreenChoice = {},
): Promise<KioskOnScreen> {
  const kiosk = await startKiosk(contentOf(scenes), choice);
  await press('explore');
  await expectDoors();
  return kiosk;
}

const indexButton = (section: string) => found(`.door[data-section="${section}"] [data-action="index"]`);

const story = (length: number) =>
  Array.from({ length }, (_, index) =>
    slide(`s${index}`, { words: { en: slideWords({ title: `Picture number ${index}` }) } }),
  ) as unknown as readonly [Scene, ...Scene[]];

describe('an index', () => {
  it('E5: opens from its door and lists the section in order', async () => {
    await atTheDoors([
      quote('q1'),
      stripStatistic,
      slide('s1'),
      slide('s2'),
      quote('q2', { form: 'reported' }),
    ]);
    indexButton('voices').click();
    await expectIndex('voices', [0, 1]);
    await expect.element(page.getByRole('heading', { name: 'All voices' })).toBeVisible();
    expect(entry(0).textContent).toContain('“The first sentence.”');
    expect(entry(0).textContent).toContain('A Speaker');
    expect(entry(1).textContent).not.toContain('“');
  });

  it('E5: lists figures with what they count and are dated to', async () => {
    await atTheDoors([quote('q1'), stripStatistic, tallyStatistic]);
    indexButton('figures').click();
    await expectIndex('figures', [0, 1]);
    const { words } = stripStatistic;
    for (const said of [words['en']?.number, words['en']?.lead, words['en']?.asOf])
      expect(entry(0).textContent.replaceAll('\u00a0', ' ')).toContain(said);
  });

  it('E5: a touch on an item opens it, and Back leads to the index again', async () => {
    await atTheDoors(story(3));
    indexButton('safe').click();
    await expectIndex('safe', [0, 1, 2]);
    entry(2).click();
    await expectScene('s2');
    await press('back');
    await expectIndex('safe');
    expect(entry(2).getAttribute('aria-current')).toBe('true');
    await press('back');
    await expectDoors();
  });

  it('E5: opens from the counter at the item held, and Back leads to that item', async () => {
    await atTheDoors(story(3));
    found('[data-door="safe"]').click();
    await expectScene('s0');
    await press('next');
    await expectScene('s1');
    await press('index');
    await expectIndex('safe');
    expect(entry(1).getAttribute('aria-current')).toBe('true');
    await press('back');
    await expectScene('s1');
  });

  it('S11: what was seen is a solid stretch of the path, and the rest is dashed', async () => {
    await atTheDoors(story(3));
    found('[data-door="safe"]').click();
    await expectScene('s0');
    await press('next');
    await expectScene('s1');
    await press('index');
    await expectIndex('safe');
    expect([0, 1, 2].map((index) => entry(index).dataset['step'])).toEqual(['seen', 'here', 'ahead']);
  });

  it('S5: turns into another language where it is', async () => {
    await atTheDoors([slide('s1'), slide('s2')]);
    indexButton('safe').click();
    await expectIndex('safe');
    found('[data-language="ru"]').click();
    await expect.element(page.getByRole('heading', { name: 'Все картинки' })).toBeVisible();
    expect(entry(0).querySelector('[lang="ru"]')?.textContent).toContain('Название');
  });

  it('S6: scrolling by wheel is a sign of life', async () => {
    const { clock } = await atTheDoors(story(60));
    indexButton('safe').click();
    await expectIndex('safe');
    clock.advance(40_000);
    found('.rows').dispatchEvent(new WheelEvent('wheel', { bubbles: true, deltaY: 100 }));
    clock.advance(40_000);
    await nothingMore();
    await expectPublished({ mode: 'explore' });
  });

  it('S9: one that cannot be had leads back to the doors, and is reported', async () => {
    const { bridge } = await atTheDoors(story(3));
    bridge.fail('sectionIndex', 'EIO');
    indexButton('safe').click();
    await expect.poll(() => bridge.faults.map(({ message }) => message)).toEqual(['Error: EIO']);
    await expectDoors();
  });
});

describe('an index of ten thousand items', () => {
  const many = story(10_000);

  it('E5: holds the rows in view and a screen around them, wherever it is', async () => {
    const { bridge } = await atTheDoors(many);
    indexButton('safe').click();
    await expectIndex('safe');
    await expect.poll(held).toBeGreaterThan(7);
    expect(held()).toBeLessThan(64);
    const rows = found('.rows');
    rows.scrollTop = rows.scrollHeight / 2;
    await expect
      .poll(() => document.querySelector('[data-entry="5000"]')?.textContent)
      .toContain('number 5000');
    expect(held()).toBeLessThan(100);
    const asked = bridge.asked.filter((request) => request.startsWith('sectionIndex'));
    expect(asked.length).toBeLessThan(12);
  });

  it('E5: opens at the item it is opened from, and says which ones are in view', async () => {
    await atTheDoors(many);
    indexButton('safe').click();
    await expectIndex('safe');
    await userEvent.keyboard('{End}');
    await expect.poll(focused).toBe('9999');
    await userEvent.keyboard('{Enter}');
    await expectScene('s9999');
    await press('index');
    await expectIndex('safe');
    await expect.poll(() => document.querySelector('[data-entry="9999"]')).not.toBeNull();
    await expect.poll(() => document.querySelector('.pager')?.textContent).toContain('of 10000');
  });

  it('E5: goes on by a screen and back by its two buttons', async () => {
    await atTheDoors(many);
    indexButton('safe').click();
    await expectIndex('safe');
    const inView = () => found('.pager p').textContent;
    const first = inView();
    expect(action('list-back').getAttribute('aria-disabled')).toBe('true');
    await press('list-on');
    await expect.poll(inView).not.toBe(first);
    await press('list-back');
    await expect.poll(inView).toBe(first);
  });
});

describe('keys in an index', () => {
  it('E5: arrows walk through it in the order the eye does, and Tab leads to each item in view', async () => {
    await atTheDoors(story(14));
    indexButton('safe').click();
    await expectIndex('safe');
    const walk = async (key: string) => {
      await userEvent.keyboard(`{${key}}`);
      await nothingMore();
      return focused();
    };
    expect(await walk('ArrowRight')).toBe('1');
    expect(await walk('ArrowDown')).toBe('8');
    expect(await walk('ArrowUp')).toBe('1');
    expect(await walk('End')).toBe('13');
    expect(await walk('ArrowDown')).toBe('13');
    expect(await walk('Home')).toBe('0');
    expect(await walk('PageDown')).toBe('13');
    expect(await walk('ArrowLeft')).toBe('12');
    expect(
      [...document.querySelectorAll('[data-entry][tabindex="0"]')].map((one) => one.textContent),
    ).toHaveLength(14);
    await expectPublished({ mode: 'explore' });
    await userEvent.keyboard('{Enter}');
    await expectScene('s12');
  });

  it('S10: Escape leads back to where the visitor was', async () => {
    await atTheDoors(story(3));
    found('[data-door="safe"]').click();
    await expectScene('s0');
    await press('index');
    await expectIndex('safe');
    await userEvent.keyboard('{Escape}');
    await expectScene('s0');
  });
});

describe('an item that cannot be shown', () => {
  it('E5: has its number and opens nothing', async () => {
    const kiosk = await atTheDoors(story(3), {
      prepare: (bridge) => {
        const { sectionIndex } = bridge;
        Object.assign(bridge, {
          sectionIndex: async (...asked: Parameters<typeof sectionIndex>) => {
            const { from, entries } = await sectionIndex(...asked);
            return { from, entries: entries.map((one) => (one?.index === 1 ? null : one)) };
          },
        });
      },
    });
    indexButton('safe').click();
    await expectIndex('safe');
    await expect.poll(() => entry(1).getAttribute('aria-disabled')).toBe('true');
    entry(1).click();
    await nothingMore();
    await expectIndex('safe');
    expect(kiosk.bridge.asked.some((request) => request.startsWith('sectionScene'))).toBe(false);
  });
});
