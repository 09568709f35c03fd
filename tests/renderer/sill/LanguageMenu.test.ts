import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { contentOf } from '../content.ts';
import { expectDoors, expectPublished, expectScene, press, startKiosk } from '../kiosk-on-screen.ts';
import { quote, slide } from '../scenes-to-show.ts';

const buttons = () =>
  page
    .getByRole('group', { name: /Language|Dil|Язык/ })
    .getByRole('button')
    .elements();
const pressed = () =>
  buttons()
    .filter((button) => button.getAttribute('aria-pressed') === 'true')
    .map((button) => button.textContent);

describe('the languages', () => {
  it('bear their own names, each marked as its own language', async () => {
    await startKiosk(contentOf([quote('q1')]));
    expect(buttons().map((button) => [button.getAttribute('lang'), button.textContent])).toEqual([
      ['en', 'English'],
      ['az', 'Azərbaycanca'],
      ['ru', 'Русский'],
    ]);
  });

  it('show which one is in use, to the eye and to the ear', async () => {
    await startKiosk(contentOf([quote('q1')]));
    expect(pressed()).toEqual(['English']);
    await page.getByRole('button', { name: 'Русский' }).click();
    await expect.poll(pressed).toEqual(['Русский']);
    const weights = buttons().map((button) => Number(getComputedStyle(button).fontWeight));
    expect(weights[2]).toBeGreaterThan(weights[0] ?? 1000);
  });

  it('S3: one touched in the loop opens the scene in view in that language', async () => {
    await startKiosk(contentOf([slide('s1'), quote('q1')]));
    await page.getByRole('button', { name: 'Русский' }).click();
    await expectPublished({ mode: 'explore', locale: 'ru' });
    await expectScene('s1');
    await expect.element(page.getByRole('heading', { name: 'Название' })).toBeVisible();
  });

  it('S5: one chosen stays chosen from place to place', async () => {
    await startKiosk(contentOf([slide('s1'), slide('s2')]));
    await page.getByRole('button', { name: 'Русский' }).click();
    await expectScene('s1');
    await press('next');
    await expectScene('s2');
    await press('home');
    await expectDoors();
    await expectPublished({ locale: 'ru' });
    await expect.element(page.getByRole('button', { name: 'На главную' })).toBeVisible();
  });

  it('are those the operator offers, in that order: the loop speaks the first', async () => {
    await startKiosk(contentOf([quote('q1')], { settings: { languages: ['ru', 'xx', 'en'] } }));
    expect(buttons().map((button) => button.textContent)).toEqual(['Русский', 'English']);
    await expectPublished({ locale: 'ru' });
  });
});

describe('"Touch to explore"', () => {
  const invitation = () => document.querySelector('[data-action="explore"]')?.textContent.trim();

  it('is said in another language with each scene', async () => {
    const { clock } = await startKiosk(contentOf([quote('q1'), slide('s1'), quote('q2'), slide('s2')]));
    const heard = [invitation()];
    for (const id of ['s1', 'q2', 's2']) {
      clock.ringNext();
      await expectScene(id);
      heard.push(invitation());
    }
    expect(new Set(heard).size).toBe(3);
    expect(heard[0]).toBe('Touch to explore');
    expect(heard[3]).toBe(heard[0]);
  });

  it('is one button for those who listen', async () => {
    await startKiosk(contentOf([quote('q1')]));
    expect(page.getByRole('navigation').getByRole('button').elements()).toHaveLength(4);
  });
});
