import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { contentOf } from './content.ts';
import { drag, finger } from './fingers.ts';
import {
  action,
  expectDoors,
  expectPublished,
  expectScene,
  found,
  nothingMore,
  press,
  sceneOnScreen,
  startKiosk,
} from './kiosk-on-screen.ts';
import { quote, slide } from './scenes-to-show.ts';

const story = contentOf([slide('s1'), slide('s2'), slide('s3'), quote('q1')]);
const stage = () => found('[data-stage]');

describe('in the loop', () => {
  beforeEach(async () => {
    await startKiosk(story);
  });

  it('S3: a touch on the scene opens it', async () => {
    await page.getByText('The first line.').click();
    await expectPublished({ mode: 'explore' });
    await expectScene('s1');
    await expect.element(page.getByText('1 of 3').first()).toBeVisible();
  });

  it('S3: a right click, which is how a long press ends, opens the scene and no menu', async () => {
    const menu = new MouseEvent('contextmenu', { bubbles: true, cancelable: true });
    found('.slide h2').dispatchEvent(menu);
    expect(menu.defaultPrevented).toBe(true);
    await expectPublished({ mode: 'explore' });
    await expectScene('s1');
  });

  it.each([-300, 300])('S3: a swipe by %i px opens the scene', async (acrossPx) => {
    drag(stage(), acrossPx);
    await expectPublished({ mode: 'explore' });
    await expectScene('s1');
  });

  it('S2: a touch beside the controls of the sill opens the doors', async () => {
    found('.sill').click();
    await expectDoors();
  });

  it('S2: Enter on "Touch to explore" opens the doors', async () => {
    action('explore').focus();
    await userEvent.keyboard('{Enter}');
    await expectDoors();
  });

  it.each(['{Enter}', '{ArrowRight}', '{Escape}', 'x'])('S2: the key %s opens the doors', async (key) => {
    await userEvent.keyboard(key);
    await expectDoors();
  });

  it('S2: Tab moves between the controls and opens nothing', async () => {
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement?.getAttribute('data-action')).toBe('language');
    await nothingMore();
    await expectPublished({ mode: 'attract' });
  });
});

describe('in the story', () => {
  beforeEach(async () => {
    await startKiosk(story);
    await press('explore');
    await expectDoors();
    found('[data-door="safe"]').click();
    await expectScene('s1');
  });

  it('S4: arrow keys step on and back, and stay within the story', async () => {
    for (const [key, id] of [
      ['ArrowLeft', 's1'],
      ['ArrowRight', 's2'],
      ['ArrowRight', 's3'],
      ['ArrowRight', 's3'],
      ['ArrowLeft', 's2'],
    ] as const) {
      await userEvent.keyboard(`{${key}}`);
      await nothingMore();
      await expectScene(id);
    }
  });

  it('S4: where words begin at the right, the next item is to the left', async () => {
    for (const [key, id] of [
      ['ArrowLeft', 's2'],
      ['ArrowRight', 's1'],
    ] as const) {
      document.documentElement.dir = 'rtl';
      await userEvent.keyboard(`{${key}}`);
      await expectScene(id);
    }
  });

  it('S4: Escape leads to the doors, and from the doors to the loop', async () => {
    await userEvent.keyboard('{Escape}');
    await expectDoors();
    await userEvent.keyboard('{Escape}');
    await expectPublished({ mode: 'attract' });
  });

  it('S4: Escape closes the source sheet first', async () => {
    await press('source');
    await expect.element(page.getByRole('dialog')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect(sceneOnScreen()).toBe('s1');
  });

  it('S4: Home leads to the doors', async () => {
    await userEvent.keyboard('{Home}');
    await expectDoors();
  });

  it('S4: a swipe to the left goes on, to the right goes back', async () => {
    drag(stage(), -300);
    await expectScene('s2');
    drag(stage(), 300);
    await expectScene('s1');
  });

  it.each([
    ['a swipe over the sill', () => drag(found('.sill'), -300)],
    ['a shaky tap', () => drag(stage(), -40)],
  ])('S4: %s turns no page', async (_name, touch) => {
    touch();
    await nothingMore();
    expect(sceneOnScreen()).toBe('s1');
  });

  it('S4: a finger that the system took away turns no page', async () => {
    const lost = finger(stage());
    lost.move(-300);
    lost.cancel();
    lost.lift();
    await nothingMore();
    expect(sceneOnScreen()).toBe('s1');
  });

  it('S4: of two fingers the first that is lifted turns no page', async () => {
    const [one, other] = [finger(stage(), 1), finger(stage(), 2)];
    for (const each of [one, other]) each.move(-300);
    one.lift();
    await nothingMore();
    expect(sceneOnScreen()).toBe('s1');
    other.cancel();
  });
});
