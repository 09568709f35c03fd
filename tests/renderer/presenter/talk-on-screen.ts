import { expect } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Presenter from '../../../src-renderer/presenter/Presenter.svelte';
import { TalkPage } from '../../../src-renderer/presenter/talk-page.svelte.ts';
import type { Scene } from '../../../src-shared/content/scene.ts';
import { fakeClock } from '../../fakes/fake-clock.ts';
import { fakeTalk, type FakeTalk } from '../../fakes/fake-talk.ts';
import '../../../src-renderer/styles/fonts.css';
import '../../../src-renderer/styles/tokens.css';
import '../../../src-renderer/styles/base.css';
import { contentOf } from '../content.ts';
import { found, nothingMore } from '../kiosk-on-screen.ts';
import { slide } from '../scenes-to-show.ts';

/** The scene that stands. */
export const stage = () => found('[data-stage][data-state="settled"]');

/** The audience's screen of a talk, once its first scene stands. */
export async function give(
  scenes: readonly Scene[],
  [width, height]: readonly [number, number],
): Promise<FakeTalk> {
  await page.viewport(width, height);
  for (const token of ['--cross', '--step']) document.documentElement.style.setProperty(token, '0ms');
  const talk = fakeTalk('audience', contentOf([slide('s1')]).start, scenes);
  const talkPage = new TalkPage(talk.bridge, fakeClock());
  await render(Presenter, { props: { page: talkPage } });
  await talkPage.begin();
  await stands(scenes[0]?.id ?? '', 0);
  return talk;
}

/** Waits until a scene stands at a step, and nothing moves any more. */
export async function stands(id: string, step: number): Promise<void> {
  const selector = `[data-scene-state="settled"][data-scene-id="${id}"][data-step="${step}"]`;
  await expect.poll(() => document.querySelector(selector), { timeout: 30_000 }).not.toBeNull();
  await nothingMore();
}
