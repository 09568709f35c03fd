import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { contentOf } from './content.ts';
import {
  expectDoors,
  expectPublished,
  expectScene,
  found,
  press,
  startKiosk,
  startPage,
} from './kiosk-on-screen.ts';
import { quote, slide } from './scenes-to-show.ts';

const content = contentOf([quote('q1'), slide('s1')]);

describe('the root element', () => {
  it('publishes a loop that nobody has changed anything of', async () => {
    await startKiosk(content);
    await expectPublished({
      mode: 'attract',
      locale: 'en',
      textSize: 'normal',
      contrast: 'normal',
      reach: 'normal',
      motion: 'full',
    });
    expect(document.documentElement.lang).toBe('en');
  });

  it.each([
    ['text-size', 'textSize', 'normal', 'large'],
    ['contrast', 'contrast', 'normal', 'high'],
    ['reach', 'reach', 'normal', 'low'],
    ['motion', 'motion', 'full', 'less'],
  ])('S5: %s is published as %s, from %s to %s', async (name, attribute, before, after) => {
    await startKiosk(content);
    await press('explore');
    await expectDoors();
    await expectPublished({ [attribute]: before });
    await press(name);
    await expectPublished({ [attribute]: after });
    expect(found(`[data-action="${name}"]`).getAttribute('aria-pressed')).toBe('true');
  });

  it('S5: text grows by the two steps there are, and is as before after the third', async () => {
    await startKiosk(content);
    await page.getByText(/The first sentence/).click();
    await expectPublished({ mode: 'explore' });
    const sizes: number[] = [];
    for (const size of ['normal', 'large', 'largest', 'normal']) {
      await expectPublished({ textSize: size });
      sizes.push(Number.parseFloat(getComputedStyle(found('.credit')).fontSize));
      await press('text-size');
    }
    const [normal = 0, large = 0, largest = 0, again] = sizes;
    expect(large / normal).toBeCloseTo(1.15, 2);
    expect(largest / normal).toBeCloseTo(1.3, 2);
    expect(again).toBe(normal);
  });

  it('S5: the language chosen is the language published', async () => {
    await startKiosk(content);
    await page.getByRole('button', { name: 'Русский' }).click();
    await expectPublished({ locale: 'ru', mode: 'explore' });
    expect(document.documentElement.lang).toBe('ru');
  });

  it('S4: mode follows the visitor from the loop to explore and back', async () => {
    await startKiosk(content);
    await press('explore');
    await expectPublished({ mode: 'explore' });
    await press('home');
    await expectPublished({ mode: 'attract' });
    await expectScene('s1');
  });
});

describe('nothing to show', () => {
  it('says so calmly when main cannot start, and publishes the fault', async () => {
    await startPage(content, { prepare: (bridge) => bridge.fail('start', 'EIO: /some/pack.json') });
    await expect.element(page.getByRole('heading')).toHaveTextContent('This display will be back shortly');
    await expectPublished({ mode: 'fault' });
    expect(document.body.textContent).not.toContain('EIO');
    expect(document.querySelectorAll('button')).toHaveLength(0);
  });
});
