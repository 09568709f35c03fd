import { expect } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import App from '../../src-renderer/App.svelte';
import { Kiosk } from '../../src-renderer/kiosk.svelte.ts';
import '../../src-renderer/styles/fonts.css';
import '../../src-renderer/styles/tokens.css';
import '../../src-renderer/styles/base.css';
import '../../src-renderer/styles/forced-colours.css';
import type { Speech } from '../../src-renderer/read-aloud/speech.ts';
import type { FakeBridge, FakeContent } from '../fakes/fake-bridge.ts';
import { fakeBridge } from '../fakes/fake-bridge.ts';
import type { FakeClock } from '../fakes/fake-clock.ts';
import { fakeClock } from '../fakes/fake-clock.ts';

/** The kiosk's page in front of the test, its main process and its time in the test's hands. */
export interface KioskOnScreen {
  readonly bridge: FakeBridge;
  readonly clock: FakeClock;
}

export interface ScreenChoice {
  readonly width?: number;
  readonly height?: number;
  /** The voices of the machine; none when left out. */
  readonly speech?: Speech;
  /** Changes the bridge before the page asks it anything. */
  readonly prepare?: (bridge: FakeBridge) => void;
}

/** Starts the page. Layers come in at once: how they move has tests of its own. */
export async function startPage(content: FakeContent, choice: ScreenChoice = {}): Promise<KioskOnScreen> {
  await page.viewport(choice.width ?? 1280, choice.height ?? 720);
  for (const token of ['--cross', '--step']) document.documentElement.style.setProperty(token, '0ms');
  const bridge = fakeBridge(content);
  choice.prepare?.(bridge);
  const clock = fakeClock();
  const kiosk = new Kiosk(bridge, clock, choice.speech);
  await render(App, { props: { kiosk } });
  await kiosk.begin();
  return { bridge, clock };
}

/** Starts the page and waits for its first scene to stand. */
export async function startKiosk(content: FakeContent, choice: ScreenChoice = {}): Promise<KioskOnScreen> {
  const kiosk = await startPage(content, choice);
  await expectScene(content.start.first.scene.id);
  return kiosk;
}

/** What fills the screen: the id of the scene that stands there, or null when none stands there alone. */
export function sceneOnScreen(): string | null {
  const layers = [...document.querySelectorAll<HTMLElement>('.layer')];
  const [only] = layers;
  return layers.length === 1 && only?.dataset['sceneState'] === 'settled'
    ? (only.dataset['sceneId'] ?? null)
    : null;
}

/** Waits until this scene stands on the screen, alone. */
export async function expectScene(id: string): Promise<void> {
  await expect.poll(sceneOnScreen).toBe(id);
}

/** Waits until the three doors stand on the screen, alone. */
export async function expectDoors(): Promise<void> {
  await expect
    .poll(() =>
      [...document.querySelectorAll('.layer')].map((layer) => layer.querySelector('.doors') !== null),
    )
    .toEqual([true]);
  await expectPublished({ mode: 'explore' });
}

/** Waits until the index of a section stands on the screen, alone, with these items in it. */
export async function expectIndex(section: string, entries?: readonly number[]): Promise<void> {
  const shown = () =>
    [...document.querySelectorAll('.layer')].map(
      (layer) => layer.querySelector<HTMLElement>('.index')?.dataset['index'],
    );
  await expect.poll(shown).toEqual([section]);
  if (entries === undefined) return;
  const listed = () =>
    [...document.querySelectorAll<HTMLElement>('[data-entry]')].map((entry) =>
      Number(entry.dataset['entry']),
    );
  await expect.poll(listed).toEqual(entries);
}

/** Waits until the root element publishes these attributes. */
export async function expectPublished(attributes: Readonly<Record<string, string>>): Promise<void> {
  await expect.poll(() => Object.assign({}, document.documentElement.dataset)).toMatchObject(attributes);
}

/** The one element in sight that bears this action. */
export function action(name: string): HTMLElement {
  const [only] = [...document.querySelectorAll<HTMLElement>(`[data-action="${name}"]`)].filter(
    (element) => element.checkVisibility() && element.closest('[inert]') === null,
  );
  if (only === undefined) throw new Error(`Nothing in sight bears the action ${name}`);
  return only;
}

/** Presses the button that bears this action, once it is in sight. */
export async function press(name: string): Promise<void> {
  await expect.poll(() => document.querySelector(`[data-action="${name}"]`)).not.toBeNull();
  await page.elementLocator(action(name)).click();
}

/** The element that a selector finds; a test that finds none ends. */
export function found(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (element === null) throw new Error(`There is no ${selector}`);
  return element;
}

/** Waits as long as the page needs to answer what it was asked and to draw it. */
export async function nothingMore(): Promise<void> {
  for (let frames = 0; frames < 4; frames += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
