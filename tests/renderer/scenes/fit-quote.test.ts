import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { contentOf } from '../content.ts';
import { found, startKiosk } from '../kiosk-on-screen.ts';
import { quote, quoteWords } from '../scenes-to-show.ts';

const sizePx = () => Number.parseFloat(getComputedStyle(found('blockquote')).fontSize);

describe.each([
  ['landscape', 1280, 720],
  ['square', 1024, 768],
  ['portrait', 720, 1280],
])('the size of the words, %s', (_name, width, height) => {
  const sentence = 'We must approach the clearing of mines from a humanitarian point of view.';

  it('shrinks as the words grow more, and nothing is ever cut or scrolled', async () => {
    const sizes: number[] = [];
    for (const repeated of [1, 3, 6]) {
      const words = { en: quoteWords(Array.from({ length: repeated }, () => sentence)) };
      await startKiosk(contentOf([quote(`q${repeated}`, { words })]), { width, height });
      const box = found('figure');
      expect(box.scrollHeight, `${repeated} sentences`).toBeLessThanOrEqual(box.clientHeight);
      expect(found('blockquote').scrollWidth).toBeLessThanOrEqual(found('blockquote').clientWidth);
      sizes.push(sizePx());
      document.body.replaceChildren();
    }
    expect(sizes).toEqual(sizes.toSorted((one, other) => other - one));
    expect(new Set(sizes).size).toBe(3);
    // 4.1 and 13 hundredths of the shorter side, by the look.
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(7.2 * 4.1 - 0.1);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(Math.min(width, height) * 0.13 + 0.1);
  });

  it('is as large as the room allows', async () => {
    const words = { en: quoteWords([sentence, sentence, sentence]) };
    await startKiosk(contentOf([quote('q1', { words })]), { width, height });
    const box = found('figure');
    const fittedPx = sizePx();
    // An eighth is what it may give away to be rid of a lonely last word.
    box.style.setProperty('--quote-size', `${(fittedPx * 1.15).toFixed(1)}px`);
    expect(box.scrollHeight).toBeGreaterThan(box.clientHeight);
  });

  it('follows a screen that changes its size', async () => {
    await startKiosk(contentOf([quote('q1')]), { width, height });
    const before = sizePx();
    await page.viewport(width / 2, height / 2);
    await expect.poll(sizePx).toBeLessThan(before * 0.6);
    expect(found('figure').scrollHeight).toBeLessThanOrEqual(found('figure').clientHeight);
  });
});
