import { describe, expect, it } from 'vitest';
import type { Scene } from '../../../src-shared/content/scene.ts';
import { contentOf } from '../content.ts';
import { drag } from '../fingers.ts';
import { action, expectDoors, expectScene, found, press, startKiosk } from '../kiosk-on-screen.ts';
import { quote, slide } from '../scenes-to-show.ts';

const STORY: readonly [Scene, ...Scene[]] = [
  slide('s1'),
  ...Array.from({ length: 13 }, (_, index) => slide(`s${index + 2}`)),
  quote('q1'),
];

async function inTheStory(width: number, height: number): Promise<void> {
  await startKiosk(contentOf(STORY), { width, height });
  await press('explore');
  await expectDoors();
  found('[data-door="safe"]').click();
  await expectScene('s1');
}

const steps = () => [...document.querySelectorAll<HTMLElement>('.path [data-step]')];
const states = () => steps().map(({ dataset }) => dataset['step']);

describe('the path through the story', () => {
  it('S11: shows where the visitor is, and what was seen in this visit', async () => {
    await inTheStory(1920, 1080);
    await press('next');
    await expectScene('s2');
    await press('next');
    await expectScene('s3');
    expect(states().slice(0, 4)).toEqual(['seen', 'seen', 'here', 'ahead']);
    expect(found('.place').textContent).toBe('3 of 14');
    await press('home');
    await expectDoors();
    found('[data-door="safe"]').click();
    await expectScene('s1');
    expect(states().slice(0, 4)).toEqual(['here', 'seen', 'seen', 'ahead']);
  });

  it('a step that is touched opens its picture, and a swipe that begins there is a swipe', async () => {
    await inTheStory(1920, 1080);
    steps()[8]?.click();
    await expectScene('s9');
    expect(states().filter((state) => state === 'seen')).toHaveLength(1);
    drag(steps()[4] ?? found('.path'), -500);
    await expectScene('s10');
  });

  it('its steps are large enough for a finger, apart from each other and from what lies below', async () => {
    await inTheStory(1920, 1080);
    const boxes = steps().map((step) => step.getBoundingClientRect());
    const [one, other] = boxes;
    if (one === undefined || other === undefined) throw new Error('There are no steps');
    expect(Math.min(...boxes.map(({ height, width }) => Math.min(height, width)))).toBeGreaterThanOrEqual(
      71.5,
    );
    expect(other.left - one.right).toBeGreaterThanOrEqual(15.5);
    const lowest = Math.min(
      ...[...document.querySelectorAll('.sill [data-action]:not([data-action="step"])')].map(
        (control) => control.getBoundingClientRect().top,
      ),
    );
    expect(lowest - one.bottom).toBeGreaterThanOrEqual(15.5);
  });

  it('says to those who listen what each step is, and stops nobody who walks by keys', async () => {
    await inTheStory(1920, 1080);
    expect(steps()[0]?.getAttribute('aria-label')).toBe('Picture 1, seen');
    expect(steps()[0]?.getAttribute('aria-current')).toBe('step');
    expect(steps()[1]?.getAttribute('aria-label')).toBe('Picture 2');
    expect(steps().every(({ tabIndex }) => tabIndex === -1)).toBe(true);
  });

  it('where its steps are too small for a finger it is to be seen only', async () => {
    await inTheStory(1080, 1920);
    expect(found('.path').getAttribute('role')).toBe('img');
    expect(found('.path').getAttribute('aria-label')).toBe('Seen: 1 of 14');
    expect(steps()).toHaveLength(14);
    expect(() => action('step')).toThrow();
  });

  it('is of the story alone', async () => {
    await inTheStory(1920, 1080);
    await press('home');
    await expectDoors();
    found('[data-door="voices"]').click();
    await expectScene('q1');
    expect(steps()).toEqual([]);
  });
});
