import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { stripStatistic } from '../../fixtures/statistics.ts';
import type { ContentChoice } from '../content.ts';
import { contentOf } from '../content.ts';
import {
  expectDoors,
  expectIndex,
  expectPublished,
  expectScene,
  found,
  press,
  startKiosk,
} from '../kiosk-on-screen.ts';
import { quote, slide } from '../scenes-to-show.ts';

const scenes = [quote('q1'), stripStatistic, slide('s1'), slide('s2')] as const;
const JANE = { en: 'Jane Doe', ru: 'Джейн Доу' };

async function atTheDoors(choice: ContentChoice = {}): Promise<void> {
  await startKiosk(contentOf(scenes, choice));
  await press('explore');
  await expectDoors();
}

describe('the doors', () => {
  it.each([
    ['voices', 'Voices What people say', 'q1'],
    ['figures', 'Figures What is known', 'items'],
    ['safe', 'Stay safe A story in pictures: 2', 's1'],
  ])('S4: %s says what is behind it and opens on its first scene', async (door, name, first) => {
    await atTheDoors();
    await page.getByRole('button', { name, exact: true }).click();
    await expectScene(first);
    expect(document.querySelector('[data-door]'), door).toBeNull();
  });

  it('the door to the voices of one person bears the name', async () => {
    await atTheDoors({ front: { soleSpeaker: JANE } });
    await expect.element(page.getByRole('button', { name: /Jane Doe/ })).toBeVisible();
  });

  it.each([
    ['ru', 'Джейн Доу'],
    ['az', 'Jane Doe'],
  ])('the name is written as %s writes it, else as in the first language', async (tag, name) => {
    await atTheDoors({ front: { soleSpeaker: JANE } });
    found(`[data-language="${tag}"]`).click();
    await expect.element(page.getByRole('button', { name: new RegExp(name) })).toBeVisible();
  });

  it('a door before an empty section does not open', async () => {
    await startKiosk(contentOf([quote('q1')]));
    await press('explore');
    await expectDoors();
    await expect.element(page.getByRole('button', { name: /Figures/ })).toBeDisabled();
    await expect.element(page.getByRole('button', { name: /Voices/ })).toBeEnabled();
  });

  it.each([
    ['voices', 'All voices'],
    ['figures', 'All figures'],
    ['safe', 'All pictures'],
  ])('E5: %s has a way of its own to all there is, which a finger can hit', async (section, name) => {
    await atTheDoors();
    const way = page.getByRole('button', { name, exact: true });
    const { height, width } = way.element().getBoundingClientRect();
    expect(Math.min(height, width)).toBeGreaterThanOrEqual((72 / 1080) * 720 - 0.5);
    await way.click();
    await expectIndex(section);
  });

  it('a door before an empty section has no way to nothing', async () => {
    await startKiosk(contentOf([quote('q1')]));
    await press('explore');
    await expectDoors();
    expect(document.querySelectorAll('.doors [data-action="index"]')).toHaveLength(1);
  });

  it.each([
    ['wide', 1920, 1080],
    ['narrow', 1024, 768],
    ['upright', 1080, 1920],
  ])(
    'the words of a door leave its ways the room they take, on a %s screen',
    async (_name, width, height) => {
      await startKiosk(
        contentOf(scenes, { front: { soleSpeaker: { en: 'A person with quite a long name' } } }),
        {
          width,
          height,
        },
      );
      await press('explore');
      await expectDoors();
      for (const size of ['normal', 'large', 'largest']) {
        await expectPublished({ textSize: size });
        for (const door of document.querySelectorAll('.door')) {
          const way = door.querySelector('.ways')?.getBoundingClientRect();
          const meets = [...door.querySelectorAll('.words > *')].filter((words) => {
            const range = document.createRange();
            range.selectNodeContents(words);
            return [...range.getClientRects()].some(
              (box) =>
                way !== undefined &&
                box.right > way.left &&
                box.left < way.right &&
                box.bottom > way.top &&
                box.top < way.bottom,
            );
          });
          expect(
            meets.map(({ textContent }) => textContent),
            size,
          ).toEqual([]);
        }
        await press('text-size');
      }
    },
  );

  it('what is seen through them is read once the first scene stands, and is not waited for', async () => {
    const kiosk = await startKiosk(contentOf(scenes, { doors: { figures: stripStatistic } }));
    expect(kiosk.bridge.asked.filter((request) => request === 'doorScenes')).toHaveLength(1);
    expect(kiosk.bridge.asked.indexOf('doorScenes')).toBeGreaterThan(kiosk.bridge.asked.indexOf('start'));
    kiosk.bridge.changeContent(contentOf(scenes, { doors: { voices: scenes[0] } }));
    await expect.poll(() => kiosk.bridge.asked.filter((request) => request === 'doorScenes')).toHaveLength(2);
    await press('explore');
    await expectDoors();
    await expect.element(page.getByText(/The first sentence/)).toBeVisible();
  });

  it('a glimpse that cannot be had leaves its door, and is asked for again', async () => {
    const content = contentOf(scenes, { doors: { figures: stripStatistic } });
    const { bridge } = await startKiosk(content, {
      prepare: (early) => early.fail('doorScenes', 'The file is gone'),
    });
    await press('explore');
    await expectDoors();
    expect(bridge.faults.at(-1)?.message).toContain('The file is gone');
    expect(bridge.asked.filter((request) => request === 'doorScenes').length).toBeGreaterThan(1);
  });

  it('C13: the number over the door to the figures says what it counts and when', async () => {
    await atTheDoors({ doors: { voices: null, figures: stripStatistic, safe: null } });
    const said = found('[data-door="figures"]').textContent.replaceAll('\u00a0', ' ');
    expect(said).toContain(stripStatistic.words['en']?.lead);
    expect(said).toContain(stripStatistic.words['en']?.asOf);
  });

  it('a glimpse of what is behind is seen, and not read out before the name', async () => {
    await atTheDoors({ doors: { voices: scenes[0], figures: stripStatistic, safe: scenes[2] } });
    await expect.element(page.getByText(/The first sentence/)).toBeVisible();
    await expect.element(page.getByText('88,260')).toBeVisible();
    await expect
      .element(page.getByRole('button', { name: 'Voices What people say', exact: true }))
      .toBeVisible();
    await expect
      .element(page.getByRole('button', { name: 'Figures What is known', exact: true }))
      .toBeVisible();
  });
});
