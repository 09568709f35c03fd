import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { contentOf } from '../content.ts';
import type { KioskOnScreen } from '../kiosk-on-screen.ts';
import {
  expectDoors,
  expectPublished,
  expectScene,
  found,
  nothingMore,
  press,
  startKiosk,
} from '../kiosk-on-screen.ts';
import { quote, slide } from '../scenes-to-show.ts';

let kiosk: KioskOnScreen;

/** A visitor held the second slide, and went away. */
beforeEach(async () => {
  kiosk = await startKiosk(contentOf([slide('s1'), slide('s2'), quote('q1')]));
  await press('explore');
  await expectDoors();
  found('[data-door="safe"]').click();
  await expectScene('s1');
  await press('next');
  await expectScene('s2');
});

const ask = async () => {
  kiosk.clock.advance(60_000);
  await expectPublished({ mode: 'still-there' });
  await expect.element(page.getByRole('heading', { name: 'Are you still there?' })).toBeVisible();
};

const secondsShown = () => document.querySelector('[role="timer"]')?.textContent.trim().replace(/\s/, ' ');

describe('the question', () => {
  it('S6: comes after 60 s without a touch, and not before', async () => {
    kiosk.clock.advance(59_999);
    await nothingMore();
    await expectPublished({ mode: 'explore' });
    kiosk.clock.advance(1);
    await expectPublished({ mode: 'still-there' });
  });

  it('S7: counts each second down, in words and on the ring, and ends in the loop', async () => {
    await ask();
    for (let left = 15; left >= 1; left -= 1) {
      await expect.poll(secondsShown).toBe(`${left} s`);
      expect(document.querySelectorAll('.still button path:not(.out)')).toHaveLength(left);
      expect(document.querySelectorAll('.still button path')).toHaveLength(15);
      kiosk.clock.advance(1_000);
    }
    await expectPublished({ mode: 'attract' });
  });

  it('S8: nothing the visitor chose is left in the loop', async () => {
    await press('home');
    await expectDoors();
    for (const name of ['text-size', 'contrast', 'reach', 'motion']) await press(name);
    await page.getByRole('button', { name: 'Русский' }).click();
    await expectPublished({
      locale: 'ru',
      textSize: 'large',
      contrast: 'high',
      reach: 'low',
      motion: 'less',
    });
    kiosk.clock.advance(75_000);
    await expectPublished({
      mode: 'attract',
      locale: 'en',
      textSize: 'normal',
      contrast: 'normal',
      reach: 'normal',
      motion: 'full',
    });
  });

  it('S7: is asked in the language of the visitor', async () => {
    await page.getByRole('button', { name: 'Русский' }).click();
    kiosk.clock.advance(60_000);
    await expect.poll(secondsShown).toBe('15 с');
    expect(found('.still').lang).toBe('ru');
  });
});

describe('an answer', () => {
  const stay = async () => {
    await expectPublished({ mode: 'explore' });
    await expectScene('s2');
  };

  it('S7: "Continue" leads back to where the visitor was', async () => {
    await ask();
    await press('continue');
    await stay();
  });

  it('S7: so does a touch anywhere else', async () => {
    await ask();
    found('.still .words').click();
    await stay();
  });

  it('S7: so does any key', async () => {
    await ask();
    await userEvent.keyboard('x');
    await stay();
  });

  it('S7: "Start over" leads to the loop, with a finger', async () => {
    await ask();
    await press('start-over');
    await expectPublished({ mode: 'attract' });
  });
});
