import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { stripStatistic } from '../fixtures/statistics.ts';
import { contentOf } from './content.ts';
import {
  expectDoors,
  expectIndex,
  expectPublished,
  expectScene,
  found,
  press,
  startKiosk,
} from './kiosk-on-screen.ts';
import { quote, slide } from './scenes-to-show.ts';

const content = contentOf([quote('q1'), stripStatistic, slide('s1'), slide('s2')]);

/** What has the focus, by what it does. */
function focused(): string | null {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement)) return null;
  const { action, door, entry, language } = activeElement.dataset;
  return [action, door, entry, language].filter((name) => name !== undefined).join(' ') || null;
}

const key = (name: string): Promise<void> => userEvent.keyboard(`{${name}}`);

/** Gives a control the focus as Tab would, and presses it with a key. */
async function pressByKey(selector: string): Promise<void> {
  found(selector).focus();
  await key('Enter');
}

const DOOR = '[data-door="safe"]';

describe('focus, when what was pressed goes away', () => {
  it('goes to the first door, on to the way on, and back to the door', async () => {
    await startKiosk(content);
    await pressByKey('[data-action="explore"]');
    await expectDoors();
    await expect.poll(focused).toBe('voices');
    await pressByKey(DOOR);
    await expectScene('s1');
    await expect.poll(focused).toBe('next');
    await key('Enter');
    await expectScene('s2');
    expect(focused()).toBe('next');
    await key('Home');
    await expectDoors();
    await expect.poll(focused).toBe('safe');
    await key('Enter');
    await expectScene('s1');
    await pressByKey('[data-action="home"]');
    await expectDoors();
    await expect.poll(focused).toBe('safe');
  });

  it('goes to the item at which an index was opened', async () => {
    await startKiosk(content);
    await press('explore');
    await expectDoors();
    await pressByKey('.door[data-section="safe"] [data-action="index"]');
    await expectIndex('safe');
    await expect.poll(focused).toBe('0');
    await key('Tab');
    expect(focused()).toBe('1');
    await key('Enter');
    await expectScene('s2');
    await key('Escape');
    await expectIndex('safe');
    await expect.poll(focused).toBe('1');
    await key('Escape');
    await expectDoors();
    await expect.poll(focused).toBe('index');
    expect(document.activeElement?.closest('.door')?.getAttribute('data-section')).toBe('safe');
  });

  it('stays with the language that was chosen in the loop', async () => {
    await startKiosk(content);
    await pressByKey('[data-language="ru"]');
    await expectScene('q1');
    await expectPublished({ mode: 'explore', locale: 'ru' });
    await expect.poll(focused).toBe('language ru');
  });

  it('S6, S7: goes to the button that stays, and back to where it was', async () => {
    const { clock } = await startKiosk(content);
    await press('explore');
    await expectDoors();
    await pressByKey(DOOR);
    await expectScene('s1');
    found('[data-action="contrast"]').focus();
    clock.advance(60_000);
    await expectPublished({ mode: 'still-there' });
    await expect.poll(focused).toBe('continue');
    await key('Enter');
    await expectScene('s1');
    await expect.poll(focused).toBe('contrast');
  });

  it('S8: is nowhere in the loop after a visitor has gone', async () => {
    const { clock } = await startKiosk(content);
    await pressByKey('[data-action="explore"]');
    await expectDoors();
    await expect.poll(focused).toBe('voices');
    clock.advance(60_000);
    await expectPublished({ mode: 'still-there' });
    await expect.poll(focused).toBe('continue');
    clock.advance(15_000);
    await expectScene(stripStatistic.id);
    await expectPublished({ mode: 'attract' });
    expect(focused()).toBeNull();
  });

  it('is left alone by whoever touches', async () => {
    await startKiosk(content);
    await press('explore');
    await expectDoors();
    found(DOOR).dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, pointerId: 1 }));
    found(DOOR).click();
    await expectScene('s1');
    expect(focused()).not.toBe('next');
  });
});

describe('focus in the source sheet', () => {
  it('begins at the first control, goes round inside, and returns to what opened it', async () => {
    await startKiosk(content);
    await press('explore');
    await expectDoors();
    await pressByKey('[data-door="voices"]');
    await expectScene('q1');
    await pressByKey('[data-action="source"]');
    await expect.poll(focused).toBe('back');
    const sheet = found('[role="dialog"]');
    for (const name of ['Tab', 'Tab', 'Shift>}{Tab}{/Shift', 'Shift>}{Tab}{/Shift']) {
      await key(name);
      expect(sheet.contains(document.activeElement), name).toBe(true);
    }
    await key('Escape');
    await expect.poll(() => document.querySelector('[role="dialog"]')).toBeNull();
    expect(focused()).toBe('source');
  });
});

describe('what a screen reader is told', () => {
  const told = (): string =>
    [...document.querySelectorAll('[role="status"] p')].map(({ textContent }) => textContent).join(' ');

  it('is nothing in the loop, and in explore what has come into view', async () => {
    const { clock } = await startKiosk(content);
    expect(told()).toBe('');
    clock.ringNext();
    await expectScene(stripStatistic.id);
    expect(told()).toBe('');
    await press('explore');
    await expectDoors();
    expect(told()).toBe('Open a door.');
    found(DOOR).click();
    await expectScene('s1');
    expect(told()).toBe('A title 1 of 2');
    found('[data-language="ru"]').click();
    await expect.poll(told).toBe('Название 1 из 2');
    expect(found('[role="status"] p').lang).toBe('ru');
  });
});

describe('a key that is held down', () => {
  it('presses once: not also what comes under it next', async () => {
    await startKiosk(content);
    found('[data-action="explore"]').focus();
    const held = new KeyboardEvent('keydown', {
      key: 'Enter',
      repeat: true,
      bubbles: true,
      cancelable: true,
    });
    found('[data-action="explore"]').dispatchEvent(held);
    expect(held.defaultPrevented).toBe(true);
    await expectPublished({ mode: 'attract' });
  });
});
