import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { stripStatistic } from '../../fixtures/statistics.ts';
import type { ContentChoice } from '../content.ts';
import { contentOf } from '../content.ts';
import { expectDoors, expectScene, found, press, startKiosk } from '../kiosk-on-screen.ts';
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
    ['safe', 'Stay safe A story in 2 pictures', 's1'],
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
