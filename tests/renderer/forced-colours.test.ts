import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Scene } from '../../src-shared/content/scene.ts';
import { contrastRatio } from '../../src-shared/content/contrast.ts';
import { bundledScene } from '../fixtures/scenes.ts';
import { contentOf } from './content.ts';
import { emulateMedia } from './emulated-media.ts';
import {
  action,
  expectDoors,
  expectPublished,
  expectScene,
  found,
  press,
  startKiosk,
} from './kiosk-on-screen.ts';
import { quote, slide } from './scenes-to-show.ts';

afterEach(() => emulateMedia({}));

/** A computed colour as `#rrggbb`. */
function digits(colour: string): string {
  const channels = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** What the system calls a colour, in digits. */
function systemColour(name: string): string {
  const probe = document.createElement('i');
  probe.style.color = name;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return digits(color);
}

function styleOf(selector: string, pseudo?: string): CSSStyleDeclaration {
  return getComputedStyle(found(selector), pseudo);
}

const fromGround = (colour: string): number => contrastRatio(digits(colour), systemColour('Canvas'));

/** What is painted into the chart's canvas: its colours, the most frequent first, each with its share. */
function paintedOf(canvas: HTMLCanvasElement): readonly string[] {
  const context = canvas.getContext('2d');
  const { data } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
  const counts = new Map<string, number>();
  for (let at = 0; at < data.length; at += 4 * 31) {
    if (data[at + 3] !== 255) continue;
    const colour = digits(`${data[at]} ${data[at + 1]} ${data[at + 2]}`);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one).map(([colour]) => colour);
}

const start = (...scenes: readonly [Scene, ...Scene[]]) => startKiosk(contentOf(scenes));

describe.each(['dark', 'light'])('with a %s system of few colours', (scheme) => {
  beforeEach(() => emulateMedia({ 'forced-colors': 'active', 'prefers-color-scheme': scheme }));

  it('every button keeps a border, and its icon has the colour of its letters', async () => {
    await start(quote('q1'), slide('s1'));
    await press('explore');
    await expectDoors();
    const buttons = [...document.querySelectorAll<HTMLElement>('.action')].filter((one) =>
      one.checkVisibility(),
    );
    expect(buttons.length).toBeGreaterThan(5);
    for (const button of buttons) {
      const { borderTopWidth, borderTopStyle, borderTopColor, color } = getComputedStyle(button);
      expect(Number.parseFloat(borderTopWidth), button.dataset['action']).toBeGreaterThanOrEqual(2);
      expect(borderTopStyle, button.dataset['action']).not.toBe('none');
      expect(fromGround(borderTopColor), button.dataset['action']).toBeGreaterThan(3);
      const icon = button.querySelector('svg');
      if (icon !== null) expect(getComputedStyle(icon).stroke).toBe(color);
    }
  });

  it('what is chosen is told by its line, not by a ground alone, and moves nothing', async () => {
    await start(quote('q1'), slide('s1'));
    await press('explore');
    await expectDoors();
    const place = () => action('motion').getBoundingClientRect().left;
    const before = place();
    expect(styleOf('[data-action="contrast"]').borderTopStyle).toBe('solid');
    await press('contrast');
    await expectPublished({ contrast: 'high' });
    const chosen = styleOf('[data-action="contrast"]');
    expect(chosen.borderTopStyle).toBe('double');
    expect(Number.parseFloat(chosen.borderTopWidth)).toBeGreaterThanOrEqual(3);
    expect(digits(chosen.backgroundColor)).toBe(systemColour('Highlight'));
    expect(place()).toBeCloseTo(before, 0);
  });

  it('the language in use alone is underlined', async () => {
    await start(quote('q1'));
    const lines = ['en', 'az', 'ru'].map((tag) =>
      fromGround(styleOf(`[data-language="${tag}"] span`).borderBottomColor),
    );
    expect(lines[0]).toBeGreaterThan(3);
    expect(lines.slice(1)).toEqual([1, 1]);
  });

  it('what leads nowhere has the letters the system has for it', async () => {
    await start(slide('s1'), slide('s2'));
    found('[data-language="en"]').click();
    await expectScene('s1');
    const { color, opacity, borderTopStyle } = styleOf('[data-action="previous"]');
    expect([digits(color), opacity, borderTopStyle]).toEqual([systemColour('GrayText'), '1', 'dashed']);
  });

  it('a control in focus has a ring of three pixels at least, seen on its ground', async () => {
    await start(quote('q1'));
    // As a key would: a ring is for those who use keys.
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab' }));
    found('[data-action="explore"]').focus({ focusVisible: true } as FocusOptions);
    const { outlineStyle, outlineWidth, outlineColor } = styleOf('[data-action="explore"]');
    expect(outlineStyle).toBe('solid');
    expect(Number.parseFloat(outlineWidth)).toBeGreaterThanOrEqual(3);
    expect(fromGround(outlineColor)).toBeGreaterThan(3);
  });

  it('words on a picture have a ground of their own, and the night behind a voice is left out', async () => {
    const { clock } = await start(slide('s1'), quote('q1'));
    for (const selector of ['.slide .words', '.head']) {
      expect(digits(styleOf(selector).backgroundColor), selector).toBe(systemColour('Canvas'));
      expect(styleOf(selector).backgroundColor, selector).toMatch(/^rgb\(/);
    }
    clock.ringNext();
    await expectScene('q1');
    const valleys = [...document.querySelectorAll('.valley')];
    expect(valleys.filter((one) => one.checkVisibility())).toEqual([]);
  });

  it.each([
    ['casualties', ['.people.first', '.people:not(.first)']],
    ['area', ['.land', '.cell', '.measure']],
    ['affected-states', ['.land']],
  ] as const)('the drawing of %s is seen on its ground', async (id, selectors) => {
    await start(bundledScene(id));
    const paints = selectors.map((selector) => {
      const { fill, stroke } = styleOf(selector);
      return fill === 'none' ? stroke : fill;
    });
    for (const paint of paints) expect(fromGround(paint)).toBeGreaterThan(3);
    if (id === 'casualties') expect(new Set(paints).size).toBe(2);
  });

  it.each([
    ['items', 3],
    ['world-2024', 2],
  ])('the chart of %s is painted in the colours of the system, %i of them', async (id, count) => {
    await start(bundledScene(id));
    const canvas = found('canvas');
    if (!(canvas instanceof HTMLCanvasElement)) throw new Error('No canvas');
    const painted = paintedOf(canvas);
    const tones = ['CanvasText', 'LinkText', 'GrayText'].slice(0, count).map(systemColour);
    expect(painted).toEqual(expect.arrayContaining(tones));
    for (const tone of tones) expect(contrastRatio(tone, systemColour('Canvas'))).toBeGreaterThan(3);
  });

  it('a great number covers none of the words above it', async () => {
    await start(bundledScene('world-2024'));
    expect(styleOf('.number span').forcedColorAdjust).toBe('none');
    expect(digits(styleOf('.number span').color)).toBe(systemColour('CanvasText'));
  });

  it('the countdown is seen: what is left of it, and what is gone', async () => {
    const { clock } = await start(quote('q1'));
    await press('explore');
    await expectDoors();
    clock.advance(62_000);
    await expectPublished({ mode: 'still-there' });
    await expect.poll(() => document.querySelectorAll('.still .out').length).toBeGreaterThan(0);
    const [left, gone] = ['.still path:not(.out)', '.still .out'].map((selector) => styleOf(selector));
    expect(fromGround(left?.stroke ?? '')).toBeGreaterThan(3);
    expect(left?.strokeWidth).not.toBe(gone?.strokeWidth);
    expect(left?.stroke).not.toBe(gone?.stroke);
  });
});

describe('a system that nobody has set', () => {
  it('has the colours of the tokens', async () => {
    await start(bundledScene('casualties'));
    expect(styleOf('.people.first').fill).toBe('rgb(22, 54, 62)');
    expect(styleOf('.words, .statistic').backgroundColor).toBe('rgb(246, 239, 224)');
  });
});
