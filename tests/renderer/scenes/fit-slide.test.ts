import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { contentOf } from '../content.ts';
import { expectDoors, expectPublished, expectScene, found, press, startKiosk } from '../kiosk-on-screen.ts';
import { slide, slideWords } from '../scenes-to-show.ts';

const layout = () => found('.slide').dataset['layout'];
const block = () => found('.slide > .words');

/** No word is cut off, and none stands outside the block it belongs to. */
function expectWhole(): void {
  expect(block().scrollHeight).toBeLessThanOrEqual(block().clientHeight);
  expect(block().scrollWidth).toBeLessThanOrEqual(block().clientWidth);
}

const long = slideWords({
  title: 'A title of more words than there is room for beside a picture',
  lines: Array.from(
    { length: 3 },
    () => 'A line that says in many words what could be said in a few of them.',
  ),
});
const PANELS = ['one', 'two', 'three', 'four'];

describe('where the words stand', () => {
  it.each([
    ['in the sky of a wide screen', 1280, 720, slide('s1'), 'sky'],
    [
      'in a column of their own where they do not fit the sky',
      1280,
      720,
      slide('s1', { words: { en: long } }),
      'column',
    ],
    [
      'in a column beside what reaches into the sky, if they are long',
      1280,
      720,
      slide('s1', { tall: true, words: { en: long } }),
      'column',
    ],
    ['in a column of a squarer screen', 1024, 768, slide('s1'), 'column'],
    ['over the picture of an upright screen', 720, 1280, slide('s1'), 'column'],
    [
      'under panels',
      1280,
      720,
      slide('s1', { panels: PANELS, words: { en: slideWords({ lines: PANELS }) } }),
      'panels',
    ],
  ])('%s', async (_name, width, height, scene, expected) => {
    await startKiosk(contentOf([scene]), { width, height });
    expect(layout()).toBe(expected);
    expectWhole();
  });

  it('never on the picture in high contrast', async () => {
    await startKiosk(contentOf([slide('s1')]));
    expect(layout()).toBe('sky');
    await page.getByText('The first line.').click();
    await expectPublished({ mode: 'explore' });
    await expectScene('s1');
    await press('contrast');
    await expect.poll(layout).toBe('column');
    const [words, picture] = [block(), found('.slide img.square')].map((one) => one.getBoundingClientRect());
    expect(words?.right).toBeLessThanOrEqual(picture?.left ?? 0);
  });

  it('elsewhere when the screen is turned', async () => {
    await startKiosk(contentOf([slide('s1')]));
    await page.viewport(720, 1280);
    await expect.poll(layout).toBe('column');
    await page.viewport(1280, 720);
    await expect.poll(layout).toBe('sky');
  });

  it.each(['normal', 'large', 'largest'])('and are whole at the text size %s', async (size) => {
    await startKiosk(contentOf([slide('s1', { words: { en: long } })]));
    await press('explore');
    await expectDoors();
    for (const step of ['normal', 'large', 'largest']) {
      await expectPublished({ textSize: step });
      if (step === size) break;
      await press('text-size');
    }
    found('[data-door="safe"]').click();
    await expectScene('s1');
    expectWhole();
  });
});
