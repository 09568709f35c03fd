import { beforeEach, describe, expect, it } from 'vitest';
import { contentOf } from './content.ts';
import { finger, type Finger } from './fingers.ts';
import type { KioskOnScreen } from './kiosk-on-screen.ts';
import {
  expectDoors,
  expectPublished,
  expectScene,
  found,
  nothingMore,
  press,
  sceneOnScreen,
  startKiosk,
} from './kiosk-on-screen.ts';
import { NO_PICTURE, quote, slide } from './scenes-to-show.ts';

const WIDTH = 1280;
const story = contentOf([slide('s1'), slide('s2'), slide('s3'), slide('s4'), quote('q1')]);

const held = () => found('[data-state="settled"]');
const neighbour = (side: 'next' | 'previous') => document.querySelector<HTMLElement>(`[data-side="${side}"]`);
const shiftOf = (element: Element | null) =>
  element === null ? null : new DOMMatrix(getComputedStyle(element).transform).m41;
const isSeen = (element: Element | null) =>
  element !== null && getComputedStyle(element).visibility === 'visible';

/** Lets everything that travels arrive. */
function finishTravel(): void {
  for (const animation of document.getAnimations()) animation.finish();
}

let kiosk: KioskOnScreen;

/** Opens the story at its item of this number, with its neighbours ready, where steps take time as they do on the stand. */
async function open(number: number): Promise<void> {
  kiosk = await startKiosk(story);
  await press('explore');
  await expectDoors();
  found('[data-door="safe"]').click();
  await expectScene('s1');
  for (let at = 1; at < number; at += 1) {
    await press('next');
    await expectScene(`s${at + 1}`);
  }
  await expect.poll(() => neighbour('next') ?? neighbour('previous')).not.toBeNull();
  document.documentElement.style.setProperty('--step', '280ms');
}

/** A finger on the picture, already gone beyond the trembling of a tap: from here on a pixel is a pixel. */
function grip(): Finger {
  const one = finger(held());
  one.move(-12);
  return one;
}

describe('one finger across an item', () => {
  beforeEach(() => open(2));

  it('E4: the page holds the item in view and one on each side, and no other', () => {
    expect(document.querySelectorAll('.layer')).toHaveLength(1);
    expect(document.querySelectorAll('.neighbour')).toHaveLength(2);
    expect(isSeen(neighbour('next')) || isSeen(neighbour('previous'))).toBe(false);
    expect(neighbour('next')?.inert).toBe(true);
    expect(neighbour('next')?.hasAttribute('data-scene')).toBe(false);
  });

  it('E1: moves it along, and what lies beside it comes into sight', () => {
    const one = grip();
    one.move(-200);
    expect(shiftOf(held())).toBe(-200);
    expect(shiftOf(neighbour('next'))).toBe(WIDTH - 200);
    expect(shiftOf(neighbour('previous'))).toBe(-WIDTH - 200);
    expect(isSeen(neighbour('next'))).toBe(true);
    one.move(50);
    expect(shiftOf(held())).toBe(-150);
    one.cancel();
  });

  it('E1: a quarter of the screen goes on, from where the finger left it', async () => {
    const one = grip();
    one.move(-400);
    one.lift();
    await nothingMore();
    expect(found('.place').textContent).toBe('3 of 4');
    expect(document.getAnimations().length).toBeGreaterThan(0);
    finishTravel();
    await expectScene('s3');
    await nothingMore();
    expect(document.getAnimations()).toEqual([]);
    expect(shiftOf(held())).toBe(0);
  });

  it('E4: what was left waits beside what was reached: it is not asked for again', async () => {
    const one = grip();
    one.move(-400);
    one.lift();
    await nothingMore();
    finishTravel();
    await expectScene('s3');
    await expect.poll(() => document.querySelectorAll('.neighbour').length).toBe(2);
    const asked = kiosk.bridge.asked.filter((request) => request.startsWith('sectionScene safe'));
    expect(asked.sort()).toEqual([
      'sectionScene safe 0',
      'sectionScene safe 1',
      'sectionScene safe 2',
      'sectionScene safe 3',
    ]);
  });

  it('E1: less than that springs back, and all is as before', async () => {
    const one = finger(held());
    for (let step = 0; step < 4; step += 1) one.move(-50);
    for (let step = 0; step < 4; step += 1) one.move(40);
    one.lift();
    finishTravel();
    await nothingMore();
    expect(sceneOnScreen()).toBe('s2');
    expect(shiftOf(held())).toBe(0);
    expect(isSeen(neighbour('next'))).toBe(false);
    expect(document.getAnimations()).toEqual([]);
  });

  it('E1: caught while it springs back, it goes on from where it is', async () => {
    const one = grip();
    one.move(-600);
    one.cancel();
    const atOnce = shiftOf(held());
    const two = finger(held());
    two.move(-13);
    expect(Math.abs((shiftOf(held()) ?? 0) - (atOnce ?? 0))).toBeLessThan(60);
    expect(shiftOf(held())).toBeLessThan(-300);
    two.cancel();
    finishTravel();
    await nothingMore();
    expect(shiftOf(held())).toBe(0);
  });

  it('E2: a second finger lets go of it, and nothing is turned over', async () => {
    const one = grip();
    one.move(-500);
    const two = finger(held(), 2);
    two.move(-300);
    two.lift();
    one.lift();
    finishTravel();
    await nothingMore();
    expect(sceneOnScreen()).toBe('s2');
    expect(shiftOf(held())).toBe(0);
  });

  it('E2: a downward stroke moves nothing, though it slants', async () => {
    const one = finger(held());
    one.move(-60, 100);
    expect(shiftOf(held())).toBe(0);
    one.move(-600);
    expect(shiftOf(held())).toBe(0);
    one.lift();
    await nothingMore();
    expect(sceneOnScreen()).toBe('s2');
  });

  it('E2: a palm moves nothing', async () => {
    const palm = { pointerId: 1, pointerType: 'touch', bubbles: true, clientY: 300, width: 150, height: 200 };
    for (const [type, clientX] of [
      ['pointerdown', 900],
      ['pointermove', 500],
      ['pointerup', 300],
    ] as const)
      held().dispatchEvent(new PointerEvent(type, { ...palm, clientX }));
    await nothingMore();
    expect(sceneOnScreen()).toBe('s2');
    expect(shiftOf(held())).toBe(0);
  });

  it('E2: a mouse that was let go outside of the window moves nothing any more', async () => {
    const mouse = { pointerId: 1, pointerType: 'mouse', bubbles: true, clientY: 300 };
    held().dispatchEvent(new PointerEvent('pointerdown', { ...mouse, clientX: 900, buttons: 1 }));
    held().dispatchEvent(new PointerEvent('pointermove', { ...mouse, clientX: 500, buttons: 1 }));
    expect(shiftOf(held())).toBeLessThan(-300);
    held().dispatchEvent(new PointerEvent('pointermove', { ...mouse, clientX: 100, buttons: 0 }));
    finishTravel();
    await nothingMore();
    expect(shiftOf(held())).toBe(0);
    expect(sceneOnScreen()).toBe('s2');
  });

  it('E2: many throws one after the other lead on one by one, and nothing is left half-way', async () => {
    for (let throws = 0; throws < 5; throws += 1) {
      const one = finger(held());
      one.move(-300);
      one.lift();
      await nothingMore();
      finishTravel();
      await nothingMore();
    }
    await expectScene('s4');
    expect(shiftOf(held())).toBe(0);
    expect(document.querySelectorAll('.layer, .neighbour')).toHaveLength(2);
  });

  it('E3: with less motion nothing moves, and the next one is there at once', async () => {
    await press('home');
    await expectDoors();
    await press('motion');
    document.documentElement.style.removeProperty('--step');
    found('[data-door="safe"]').click();
    await expectScene('s1');
    await expect.poll(() => neighbour('next')).not.toBeNull();
    const one = finger(held());
    one.move(-300);
    expect(shiftOf(held())).toBe(0);
    one.move(-200);
    one.lift();
    await expectScene('s2');
    expect(document.getAnimations()).toEqual([]);
  });

  it('S6: the question sends away what is in hand', async () => {
    grip().move(-300);
    kiosk.clock.advance(60_000);
    await expectPublished({ mode: 'still-there' });
    finishTravel();
    // What the finger was put down on has gone: the system tells of it where it is now.
    const lifted = new PointerEvent('pointerup', { pointerId: 1, pointerType: 'touch', bubbles: true });
    found('.still').dispatchEvent(lifted);
    await expectPublished({ mode: 'explore' });
    await nothingMore();
    finishTravel();
    await expectScene('s2');
    await nothingMore();
    expect(shiftOf(held())).toBe(0);
  });
});

describe("at a section's end", () => {
  it('E1: the item gives way a little and comes back', async () => {
    await open(1);
    const one = finger(held());
    one.move(12);
    one.move(400);
    expect(shiftOf(held())).toBeCloseTo((0.55 * 400 * (WIDTH / 3)) / (0.55 * 400 + WIDTH / 3), 3);
    one.lift();
    finishTravel();
    await nothingMore();
    expect(sceneOnScreen()).toBe('s1');
    expect(shiftOf(held())).toBe(0);
  });
});

describe('where words begin at the right', () => {
  it('E1: the next item lies to the left, and comes with a finger to the right', async () => {
    await open(2);
    document.documentElement.dir = 'rtl';
    try {
      const one = finger(held());
      one.move(12);
      one.move(200);
      expect(shiftOf(neighbour('next'))).toBe(200 - WIDTH);
      one.move(200);
      one.lift();
      await nothingMore();
      finishTravel();
      await expectScene('s3');
    } finally {
      document.documentElement.dir = 'ltr';
    }
  });
});

describe('a neighbour', () => {
  it('S5: the original of the item held is shown, and the neighbour that comes in is in the language chosen', async () => {
    const voices = contentOf([quote('q1'), quote('q2')]);
    kiosk = await startKiosk(voices);
    found('[data-language="az"]').click();
    await expectScene('q1');
    await press('original');
    await expect.poll(() => neighbour('next')?.querySelector('blockquote')?.textContent).toContain('Birinci');
    expect(held().querySelector('blockquote')?.textContent).toContain('The first sentence');
  });

  it('E4: that cannot be drawn is not there, and the visitor who goes on to it is led to the doors', async () => {
    kiosk = await startKiosk(contentOf([slide('s1'), slide('s2', { picture: NO_PICTURE })]));
    await press('explore');
    await expectDoors();
    found('[data-door="safe"]').click();
    await expectScene('s1');
    await expect.poll(() => kiosk.bridge.faults.map(({ sceneId }) => sceneId)).toEqual(['s2']);
    expect(sceneOnScreen()).toBe('s1');
    expect(neighbour('next')).toBeNull();
    await press('next');
    await expectDoors();
  });
});
