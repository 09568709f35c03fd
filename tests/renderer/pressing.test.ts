import { beforeEach, describe, expect, it } from 'vitest';
import { contentOf } from './content.ts';
import { finger } from './fingers.ts';
import {
  action,
  expectDoors,
  expectScene,
  found,
  nothingMore,
  press,
  startKiosk,
} from './kiosk-on-screen.ts';
import { slide } from './scenes-to-show.ts';

const pressed = () => [...document.querySelectorAll('[data-pressed]')];

/** The size of everything on the screen: what a pressed state must not change. */
const layout = () =>
  [...document.querySelectorAll('main *')].map((element) => [element.clientWidth, element.clientHeight]);

describe('what is under a finger', () => {
  beforeEach(async () => {
    await startKiosk(contentOf([slide('s1'), slide('s2')]));
  });

  it('E6: answers from the moment it is touched, and no longer than the finger is down', () => {
    const one = finger(action('explore'));
    expect(pressed()).toEqual([action('explore')]);
    one.cancel();
    expect(pressed()).toEqual([]);
  });

  it('E6: in the loop is the whole scene, and nothing is laid out anew for it', async () => {
    const before = layout();
    const one = finger(found('.slide h2'));
    expect(pressed()).toEqual([found('[data-stage]')]);
    await nothingMore();
    expect(layout()).toEqual(before);
    expect(getComputedStyle(found('[data-stage]')).transform).not.toBe('none');
    one.lift();
    expect(pressed()).toEqual([]);
  });

  it('E6: is a door, wherever on it the finger is', async () => {
    await press('explore');
    await expectDoors();
    const one = finger(found('[data-door="safe"] strong'));
    expect(pressed()).toEqual([found('[data-door="safe"]')]);
    one.move(0, 90);
    expect(pressed()).toEqual([]);
    one.lift();
  });

  it('E6: is no item, which moves with the finger, and no control that does nothing', async () => {
    await press('explore');
    await expectDoors();
    found('[data-door="safe"]').click();
    await expectScene('s1');
    for (const still of [found('.slide h2'), action('previous')]) {
      const one = finger(still);
      expect(pressed()).toEqual([]);
      one.cancel();
    }
  });

  it.each(['index', 'next', 'source'])('E6: is the control %s', async (name) => {
    await press('explore');
    await expectDoors();
    found('[data-door="safe"]').click();
    await expectScene('s1');
    const one = finger(action(name));
    expect(pressed()).toEqual([action(name)]);
    expect(getComputedStyle(action(name)).transform).not.toBe('none');
    one.cancel();
  });
});
