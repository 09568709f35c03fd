import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { cleanup } from 'vitest-browser-svelte';
import { boxOf } from '../../src-renderer/turned.ts';
import type { VisitorSettings } from '../../src-shared/settings.ts';
import { fakeSpeech } from '../fakes/fake-speech.ts';
import { columnsStatistic, squareStatistic, stripStatistic, tallyStatistic } from '../fixtures/statistics.ts';
import { contentOf } from './content.ts';
import { drag, finger } from './fingers.ts';
import {
  expectDoors,
  expectPublished,
  expectScene,
  found,
  nothingMore,
  press,
  startKiosk,
} from './kiosk-on-screen.ts';
import { quote, slide } from './scenes-to-show.ts';

const scenes = [
  slide('s1'),
  slide('s2'),
  quote('q1'),
  stripStatistic,
  columnsStatistic,
  squareStatistic,
  tallyStatistic,
] as const;

const set = (settings: Partial<VisitorSettings>) => contentOf(scenes, { settings });

/** Where everything stands, as the page's own top left counts it. */
function everyBox(): readonly string[] {
  return [...document.querySelectorAll('.frame *')].flatMap((element) => {
    const { left, top, width, height } = boxOf(element);
    // What is not drawn has no place.
    if (width === 0 && height === 0) return [];
    return [[element.tagName, ...[left, top, width, height].map((px) => Math.round(px))].join(' ')];
  });
}

/** A typeface that comes between two measurements moves what stands beside it. */
async function typefaces(): Promise<void> {
  const letters = 'English Azərbaycanca Русский 0';
  for (const family of ["'Onest Variable'", "'Source Serif 4 Variable'"])
    await document.fonts.load(`420 20px ${family}`, letters);
}

/** Every scene of the loop, one after another, and the doors: where everything stands on each. */
async function everyScreen(
  settings: Partial<VisitorSettings>,
  [width, height]: readonly [number, number],
): Promise<readonly (readonly string[])[]> {
  await typefaces();
  const { clock } = await startKiosk(set(settings), { width, height });
  const screens = [everyBox()];
  for (const { id } of scenes.slice(1)) {
    clock.ringNext();
    await expectScene(id);
    await nothingMore();
    screens.push(everyBox());
  }
  await press('explore');
  await expectDoors();
  await nothingMore();
  screens.push(everyBox());
  cleanup();
  return screens;
}

describe('a turned screen', () => {
  it.each([
    [90, [1920, 1080], [1080, 1920]],
    [270, [1280, 720], [720, 1280]],
    [180, [1280, 720], [1280, 720]],
    [90, [1080, 1920], [1920, 1080]],
  ] as const)(
    'U6: by %i° on %j shows what a display of %j does, and everything in the same place',
    async (screenTurn, display, picture) => {
      const turned = await everyScreen({ screenTurn }, display);
      const straight = await everyScreen({}, picture);
      expect(turned).toEqual(straight);
    },
    60_000,
  );

  it.each([
    [90, 0, 400],
    [180, 400, 0],
    [270, 0, -400],
  ] as const)('U6: by %i° an item follows a finger and goes on', async (screenTurn, across, along) => {
    await startKiosk(set({ screenTurn }));
    found('[data-stage]').click();
    await expectScene('s1');
    await expectPublished({ mode: 'explore', turn: String(screenTurn) });
    // Against the way of reading, as it is seen: the next one comes.
    const one = finger(found('[data-stage][data-state="settled"]'));
    const [dx, dy] = screenTurn === 180 ? [across, along] : [across, -along];
    one.move(dx / 2, dy / 2);
    one.move(dx / 2, dy / 2);
    one.lift();
    await expectScene('s2');
  });

  it('U6: by 90° a stroke that is downwards as it is seen turns nothing over', async () => {
    await startKiosk(set({ screenTurn: 90 }));
    found('[data-stage]').click();
    await expectScene('s1');
    drag(found('[data-stage][data-state="settled"]'), -400);
    await nothingMore();
    await expectScene('s1');
  });

  it('U3: is turned at once, also in a visit', async () => {
    const { bridge } = await startKiosk(set({}));
    await press('explore');
    await expectDoors();
    bridge.tell('settingsChanged', { ...set({}).start.settings, screenTurn: 90, brightnessVeil: 30 });
    await expectPublished({ turn: '90', mode: 'explore' });
    await expectDoors();
    expect(boxOf(found('.frame')).height).toBe(1280);
  });
});

describe('a veil', () => {
  it.each([
    [0, null],
    [30, '0.3'],
    [80, '0.8'],
  ])('U8: of %i percent lies over everything, and no touch ends at it', async (brightnessVeil, opacity) => {
    await startKiosk(set({ brightnessVeil }));
    const veil = document.querySelector('.veil');
    expect(veil === null ? null : getComputedStyle(veil).opacity).toBe(opacity);
    if (veil !== null) {
      const { left, top, width, height } = veil.getBoundingClientRect();
      expect([left, top, width, height]).toEqual([0, 0, 1280, 720]);
    }
    await page.getByText('The first line.').click();
    await expectScene('s1');
    await expectPublished({ mode: 'explore' });
  });
});

describe('a picture that is moved against burn-in', () => {
  it.each([
    [1920, 1080],
    [1080, 1920],
    [1280, 720],
  ])('U7: at %i × %i reaches over each edge of the screen, wherever it is', async (width, height) => {
    await startKiosk(set({ pixelShift: true }), { width, height });
    const frame = found('.frame');
    for (const shift of ['-2px', '0px', '2px']) {
      frame.style.setProperty('--shift-x', shift);
      frame.style.setProperty('--shift-y', shift);
      const { left, top, right, bottom } = frame.getBoundingClientRect();
      expect([left <= 0, top <= 0, right >= width, bottom >= height]).toEqual([true, true, true, true]);
    }
  });

  it('U7: stands still where nobody asked for it', async () => {
    await startKiosk(set({}));
    expect(getComputedStyle(found('.frame')).transform).toBe('none');
  });
});

describe('what is said and heard', () => {
  it('U3: without sound nothing is read aloud, and what is being read ends', async () => {
    const speech = fakeSpeech(['en']);
    const { bridge } = await startKiosk(set({}), { speech });
    found('[data-stage]').click();
    await expectScene('s1');
    await press('read-aloud');
    const stops = speech.stops;
    bridge.tell('settingsChanged', { ...set({}).start.settings, sound: false });
    await expect.poll(() => document.querySelector('[data-action="read-aloud"]')).toBeNull();
    expect(speech.stops).toBeGreaterThan(stops);
  });

  it('U9: the event is called as the operator calls it, or as the pack does', async () => {
    await startKiosk(set({ eventName: 'Hall 5, Geneva' }));
    await expect.element(page.getByText('Hall 5, Geneva')).toBeVisible();
    cleanup();
    await startKiosk(set({}));
    expect(document.body.textContent).not.toContain('Hall 5');
  });
});
