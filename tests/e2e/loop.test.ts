import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SceneInView, WatchedKiosk } from './kiosk.ts';
import { expectReadable, nextScene, published, sceneInView, startKiosk } from './kiosk.ts';

let kiosk: WatchedKiosk;
beforeAll(async () => {
  kiosk = await startKiosk({ ownClock: true });
});
afterAll(() => kiosk.close());

const LONGEST_DWELL_MS = 60_000;

describe('the attract loop', () => {
  it('P1: shows every scene of one round, kinds interleaved, and begins again', async () => {
    const { page } = kiosk;
    const round: SceneInView[] = [];
    const sillHeights = new Set<number | undefined>();
    let scene = await sceneInView(page);
    if (scene === null) throw new Error('The loop does not begin with a scene');
    const first = scene;
    for (let count = 0; count < 30; count += 1) {
      round.push(scene);
      await expectReadable(page, `${scene.kind} ${scene.id}`);
      sillHeights.add(await page.evaluate(() => document.querySelector<HTMLElement>('.sill')?.offsetHeight));
      await page.clock.fastForward(LONGEST_DWELL_MS);
      scene = await nextScene(page, scene);
    }
    expect(scene).toEqual(first);
    expect([...sillHeights], 'the sill never moves').toHaveLength(1);
    expect(round.slice(0, 3).map(({ kind }) => kind)).toEqual(['quote', 'statistic', 'slide']);
    const kinds = round.map(({ kind }) => kind);
    expect(kinds.filter((kind, index) => kind === kinds[index - 1])).toEqual([]);
    const slides = round.filter(({ kind }) => kind === 'slide').map(({ id }) => id);
    expect(slides).toEqual([...slides].sort());
    expect(slides).toHaveLength(14);
  });

  it('always shows the event, the invitation to touch and every language', async () => {
    const { page } = kiosk;
    const text = await page.innerText('main');
    expect(text).toContain('Humanitarian conference, Baku');
    expect(await page.locator('[data-action="language"]').allInnerTexts()).toEqual([
      'English',
      'Azərbaycanca',
      'Русский',
      'Français',
    ]);
    expect(await page.locator('[data-action="explore"]').count()).toBe(1);
    expect(await published(page)).toMatchObject({ mode: 'attract', locale: 'en', motion: 'full' });
  });

  it('invites to touch in one language after another', async () => {
    const { page } = kiosk;
    const invitations: string[] = [];
    let scene = await sceneInView(page);
    for (let count = 0; count < 4; count += 1) {
      invitations.push((await page.getAttribute('[data-action="explore"]', 'lang')) ?? '');
      await page.clock.fastForward(LONGEST_DWELL_MS);
      scene = await nextScene(page, scene);
    }
    expect(invitations.sort()).toEqual(['az', 'en', 'fr', 'ru']);
  });

  it('leaves nothing behind: one layer, no animation, nothing on any console', async () => {
    const { page } = kiosk;
    await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
    expect(await page.locator('.layer').count()).toBe(1);
    expect(kiosk.complaints).toEqual([]);
  });
});
