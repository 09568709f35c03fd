import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { contentOf } from '../content.ts';
import { expectScene, found, startKiosk } from '../kiosk-on-screen.ts';
import { PICTURE, slide, slideWords } from '../scenes-to-show.ts';

/** A drawing by its name, with the mark that a changed one has: `a.svg?1`. */
const DRAWING = `${PICTURE}${encodeURIComponent('<!--')}a.svg?1${encodeURIComponent('-->')}`;

/** One white pixel. */
const PHOTOGRAPH =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==';

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

  it.each([
    ['a drawing, laid out by itself', DRAWING, 'fill'],
    ['a photograph, without distortion', PHOTOGRAPH, 'cover'],
  ])('%s', async (_, picture, fit) => {
    await startKiosk(contentOf([slide('s1', { picture })]));
    expect(getComputedStyle(found('.pictures img')).objectFit).toBe(fit);
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

  it.each([
    ['landscape', 1280, 720],
    ['square', 1024, 768],
    ['portrait', 720, 1280],
  ])(
    'C25: the local word over the signs of its picture, and in that language alone: %s',
    async (shape, width, height) => {
      const views = { landscape: '0 0 1920 1080', square: '920 80 1000 1000', portrait: '1110 0 607 1080' };
      const words = { ru: [{ text: 'МИНЫ', x: 1338, y: 408.4, size: 38 }] };
      const signs = { fill: 'xMidYMax slice', views, words };
      await startKiosk(contentOf([slide('s1', { signs })]), { width, height });
      expect(document.querySelector('.pictures svg')).toBeNull();
      found('[data-language="ru"]').click();
      await expect.element(page.getByRole('heading', { name: 'Название' })).toBeVisible();
      await expectScene('s1');
      const seen = [...document.querySelectorAll<SVGSVGElement>('.pictures svg')].filter((sign) =>
        sign.checkVisibility(),
      );
      expect(seen.map((sign) => sign.getAttribute('viewBox'))).toEqual([views[shape as keyof typeof views]]);
      expect(seen.map((sign) => sign.textContent.trim())).toEqual(['МИНЫ']);
      expect(seen[0]?.getAttribute('aria-hidden')).toBe('true');
      const box = (selector: string) => found(selector).getBoundingClientRect().toJSON() as unknown;
      expect(box(`.pictures svg.${shape}`)).toEqual(box(`.pictures img.${shape}`));
    },
  );

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
