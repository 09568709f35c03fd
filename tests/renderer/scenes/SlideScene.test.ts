import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { contentOf } from '../content.ts';
import { found, startKiosk } from '../kiosk-on-screen.ts';
import { PICTURE, slide, slideWords } from '../scenes-to-show.ts';

const PANELS = ['one', 'two', 'three', 'four'];

describe('what a slide says', () => {
  it('its picture in words, once for those who listen', async () => {
    await startKiosk(contentOf([slide('s1')]));
    await expect.element(page.getByRole('img', { name: 'A field in the morning' })).toBeInTheDocument();
    expect(page.getByRole('img', { name: 'A field in the morning' }).elements()).toHaveLength(1);
  });

  it.each([
    ['landscape', 1280, 720],
    ['square', 1024, 768],
    ['portrait', 720, 1280],
  ])('the view of the picture that is made for the screen: %s', async (view, width, height) => {
    await startKiosk(contentOf([slide('s1')]), { width, height });
    const seen = [...document.querySelectorAll<HTMLImageElement>('.slide img')].filter((image) =>
      image.checkVisibility(),
    );
    expect(seen.map(({ src }) => src)).toEqual([`${PICTURE}#${view}`]);
  });

  it('the one line that matters most in strong letters', async () => {
    await startKiosk(contentOf([slide('s1', { strongLine: 1 })]));
    const weights = [...document.querySelectorAll('.slide p')].map((line) =>
      Number(getComputedStyle(line).fontWeight),
    );
    expect(weights).toHaveLength(2);
    expect(weights[1]).toBeGreaterThan(weights[0] ?? 0);
  });

  it('a panel a line, in order', async () => {
    const scene = slide('s1', { panels: PANELS, words: { en: slideWords({ lines: PANELS }) } });
    await startKiosk(contentOf([scene]));
    const items = page.getByRole('listitem').elements();
    expect(items.map((item) => item.textContent.trim())).toEqual(PANELS);
    expect(items.map((item) => item.querySelector('img')?.src)).toEqual(
      PANELS.map((panel) => `${PICTURE}#${panel}`),
    );
  });

  it('its caution before its source', async () => {
    const words = { en: slideWords({ safetyLine: 'Never touch it.' }) };
    await startKiosk(contentOf([slide('s1', { words })]));
    await expect
      .element(page.getByTestId('source-line'))
      .toHaveTextContent('Never touch it. Source: Guidance');
  });

  it('which language it is in', async () => {
    await startKiosk(contentOf([slide('s1')]));
    expect(found('.slide').lang).toBe('en');
    found('[data-language="ru"]').click();
    await expect.element(page.getByRole('heading', { name: 'Название' })).toBeVisible();
    expect(found('.slide').lang).toBe('ru');
  });
});
