// Each of these was a fault once: found by a test, mended, and kept from coming back.
import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { contentOf } from './content.ts';
import { drag, finger } from './fingers.ts';
import type { KioskOnScreen } from './kiosk-on-screen.ts';
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
  startPage,
} from './kiosk-on-screen.ts';
import { NO_PICTURE, quote, slide } from './scenes-to-show.ts';

describe('kiosk', () => {
  it('what was fetched ahead of the content before is not shown', async () => {
    const { bridge } = await startKiosk(contentOf([quote('q1'), slide('old')]));
    await expect.poll(() => bridge.asked).toContain('loopScene 1');
    bridge.changeContent(contentOf([slide('broken', { picture: NO_PICTURE }), quote('other')]));
    await expectScene('other');
  });

  it('leaves the fault behind as soon as there is content', async () => {
    const { bridge } = await startPage(contentOf([quote('q1')]), {
      prepare: (fake) => fake.fail('start', 'EIO'),
    });
    await expectPublished({ mode: 'fault' });
    bridge.changeContent(contentOf([quote('q7')]));
    await expectScene('q7');
    await expectPublished({ mode: 'attract' });
  });
});

describe('a pack whose first scene is broken', () => {
  it('shows the next one once, not twice over', async () => {
    const content = contentOf([quote('q1'), quote('q2')]);
    const place = { section: 'voices', index: 1 } as const;
    const start = { ...content.start, first: { scene: quote('q2'), place, position: 1 } };
    const { bridge } = await startKiosk({ ...content, start, loop: content.loop.with(0, null) });
    await nothingMore();
    await nothingMore();
    expect(bridge.painted.map(({ sceneId }) => sceneId)).toEqual(['q2']);
    expect(bridge.asked).not.toContain('loopScene 1');
  });
});

describe('gestures', () => {
  it.each([
    ['two centimetres', 40],
    ['a hand', 0],
  ])('S2, S3: in the loop a finger that slides by %s is a touch', async (_name, acrossPx) => {
    await startKiosk(contentOf([slide('s1')]));
    const one = finger(found('[data-stage]'));
    one.move(acrossPx, acrossPx === 0 ? 200 : 0);
    one.lift();
    await expectPublished({ mode: 'explore' });
  });

  it('S4: two fingers are no swipe, whichever is lifted first', async () => {
    await startKiosk(contentOf([slide('s1'), slide('s2'), slide('s3')]));
    await press('explore');
    await expectDoors();
    found('[data-door="safe"]').click();
    await expectScene('s1');
    const [one, other] = [finger(found('[data-stage]'), 1), finger(found('[data-stage]'), 2)];
    for (const each of [one, other]) each.move(-300);
    one.lift();
    other.lift();
    await nothingMore();
    expect(sceneOnScreen()).toBe('s1');
  });
});

describe('StillThere', () => {
  let kiosk: KioskOnScreen;
  beforeEach(async () => {
    kiosk = await startKiosk(contentOf([slide('s1')]));
    await page.getByText('The first line.').click();
    await expectPublished({ mode: 'explore' });
    await expectScene('s1');
    kiosk.clock.advance(60_000);
    await expectPublished({ mode: 'still-there' });
    await expect.element(page.getByRole('heading', { name: 'Are you still there?' })).toBeVisible();
  });

  it('S7: a finger that slides is somebody who stays', async () => {
    drag(found('.still'), 200);
    await expectPublished({ mode: 'explore' });
  });

  it('S7: so is a finger held still', async () => {
    found('.still .words').dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
    await expectPublished({ mode: 'explore' });
  });

  it.each(['{Enter}', ' '])('S7: "Start over" leads to the loop, with the key %j', async (key) => {
    action('start-over').focus();
    await userEvent.keyboard(key);
    await expectPublished({ mode: 'attract' });
  });

  it('S7: a language chosen there is the language of the visit that goes on', async () => {
    await page.getByRole('button', { name: 'Русский' }).click();
    await expectPublished({ mode: 'explore', locale: 'ru' });
  });
});

describe('LanguageMenu', () => {
  it('"Touch to explore" is said only in the languages the operator offers', async () => {
    const content = contentOf([quote('q1'), slide('s1'), quote('q2')], {
      settings: { languages: ['en', 'ru'] },
    });
    const { clock } = await startKiosk(content);
    const languages: (string | undefined)[] = [];
    for (const id of ['s1', 'q2', 'q1']) {
      languages.push(document.querySelector<HTMLElement>('[data-action="explore"]')?.lang);
      clock.ringNext();
      await expectScene(id);
    }
    expect(languages).not.toContain('az');
  });
});
