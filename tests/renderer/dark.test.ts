import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { stripStatistic } from '../fixtures/statistics.ts';
import { contentOf } from './content.ts';
import {
  expectDoors,
  expectPublished,
  expectScene,
  found,
  nothingMore,
  press,
  sceneOnScreen,
  startKiosk,
} from './kiosk-on-screen.ts';
import { quote, slide } from './scenes-to-show.ts';

const scenes = [quote('q1'), stripStatistic, slide('s1')] as const;
const open = contentOf(scenes);
const closed = contentOf(scenes, { isOpen: false });
const SIZES = [
  [1920, 1080],
  [1080, 1920],
  [1280, 720],
] as const;

const isDark = (): boolean => document.documentElement.hasAttribute('data-dark');

describe('outside of the opening hours', () => {
  it.each(SIZES)('U4: at %i × %i nothing is lit, whatever place is looked at', async (width, height) => {
    await startKiosk(closed, { width, height });
    expect(isDark()).toBe(true);
    for (const [x, y] of [
      [0, 0],
      [width - 1, height - 1],
      [width / 2, height - 40],
    ] as const) {
      const front = document.elementFromPoint(x, y);
      expect(front === null ? null : getComputedStyle(front).backgroundColor).toBe('rgb(0, 0, 0)');
    }
  });

  it('U4: the loop stands still, and goes on when the kiosk opens', async () => {
    const { bridge, clock } = await startKiosk(open);
    bridge.tell('openChanged', false);
    await expect.poll(isDark).toBe(true);
    const asked = bridge.asked.length;
    clock.advance(12 * 3_600_000);
    await nothingMore();
    expect([sceneOnScreen(), bridge.asked.length]).toEqual(['q1', asked]);
    bridge.tell('openChanged', true);
    await expect.poll(isDark).toBe(false);
    clock.ringNext();
    await expectScene('items');
  });

  it('U4: the first touch only wakes, even on a control, and the next one opens what it touches', async () => {
    const { clock } = await startKiosk(closed);
    const { left, top, width, height } = found('[data-action="language"]').getBoundingClientRect();
    const position = { x: left + width / 2, y: top + height / 2 };
    await userEvent.click(page.elementLocator(document.body), { position });
    await nothingMore();
    expect([isDark(), document.documentElement.dataset['mode']]).toEqual([false, 'attract']);
    await press('explore');
    await expectDoors();
    clock.advance(60_000 + 15_000);
    await expect.poll(isDark).toBe(true);
  });

  it.each(['Enter', 'Tab', 'a', ' '])('U4: the key %j only wakes', async (key) => {
    await startKiosk(closed);
    const down = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    window.dispatchEvent(down);
    await expect.poll(isDark).toBe(false);
    expect([down.defaultPrevented, document.documentElement.dataset['mode']]).toEqual([true, 'attract']);
    // A key that is held down does not go on to open the doors.
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', repeat: true, cancelable: true }));
    await nothingMore();
    await expectPublished({ mode: 'attract' });
  });

  it('U4: woken and then left alone, it is dark again', async () => {
    const { clock } = await startKiosk(closed);
    await userEvent.click(page.elementLocator(document.body), { position: { x: 600, y: 300 } });
    await expect.poll(isDark).toBe(false);
    clock.advance(119_999);
    await nothingMore();
    expect(isDark()).toBe(false);
    clock.advance(1);
    await expect.poll(isDark).toBe(true);
  });

  it('U4: a visit goes on to its end, and nothing of it is seen in the dark', async () => {
    const { bridge, clock } = await startKiosk(open);
    await press('explore');
    await expectDoors();
    bridge.tell('openChanged', false);
    await nothingMore();
    expect(isDark()).toBe(false);
    clock.advance(60_000);
    clock.advance(15_000);
    await expect.poll(isDark).toBe(true);
    await expect.poll(sceneOnScreen).not.toBeNull();
  });

  it('L3: other content is taken in the dark as well', async () => {
    const { bridge } = await startKiosk(closed);
    bridge.changeContent(contentOf([quote('other')], { isOpen: false }));
    await expectScene('other');
    expect(isDark()).toBe(true);
  });
});
