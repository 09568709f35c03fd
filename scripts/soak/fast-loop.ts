/** The attract loop without its waiting: each scene is drawn, comes in and stands, and is left in the next frame. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Devtools } from './devtools.ts';

/** What the page is driven by, in the page. */
interface FastLoop {
  changes: number;
  /** It rests once it has come so far, at a scene: at any one while this is null. */
  until: number;
  at: string | null;
  readonly isResting: () => boolean;
}

/** Where the loop rests. */
export interface Rest {
  /** How many scenes have changed so far. */
  readonly changes: number;
  readonly sceneId: string;
}
declare global {
  interface Window {
    fastLoop: FastLoop;
  }
}

const LOOK_EVERY_MS = 250;

/** Begins the page anew with a clock that is put forward to the next alarm as soon as a scene stands. */
export async function beginFastLoop(devtools: Devtools): Promise<void> {
  await devtools.send('Page.enable');
  await devtools.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${install.toString()})()` });
  await devtools.send('Page.reload');
  await untilTrue(devtools, "typeof fastLoop === 'object' && document.querySelector('.layer') !== null");
  // What comes in over others does so at once: only drawing is to take time.
  await devtools.evaluate(
    "for (const token of ['--quick', '--step', '--cross']) document.documentElement.style.setProperty(token, '0ms')",
  );
}

/**
 * Lets the loop go on until so many scenes have changed in all, and on to a scene.
 * @param at null: it rests at whichever scene there is then.
 */
export async function runUntil(devtools: Devtools, changes: number, at: string | null): Promise<Rest> {
  await devtools.evaluate(`Object.assign(fastLoop, ${JSON.stringify({ until: changes, at })}); 0`);
  await untilTrue(devtools, 'fastLoop.isResting()');
  const rest = "({ changes: fastLoop.changes, sceneId: document.querySelector('.layer').dataset.sceneId })";
  return (await devtools.evaluate(rest)) as Rest;
}

async function untilTrue(devtools: Devtools, expression: string): Promise<void> {
  while ((await devtools.evaluate(expression)) !== true) await wait(LOOK_EVERY_MS);
}

/** Runs in the page, before its own script. */
function install(): void {
  // Only the kiosk's one timer is longer than this.
  const ALARM_MS = 900;
  // Main takes fifty messages a second (rule G9), and a change is three: faster, they would be refused.
  const LEAST_MS = 70;
  let changedAtMs = 0;
  const layers = (): NodeListOf<HTMLElement> => document.querySelectorAll('.layer');
  const stands = (): boolean => layers().length === 1 && layers()[0]?.dataset['sceneState'] === 'settled';
  const sceneId = (): string | undefined => layers()[0]?.dataset['sceneId'];
  const isResting = (): boolean =>
    loop.changes >= loop.until && stands() && (loop.at ?? sceneId()) === sceneId();
  const loop: FastLoop = { changes: 0, until: 0, at: null, isResting };
  window.fastLoop = loop;
  let aheadMs = 0;
  let alarm: { readonly ring: () => void; readonly atMs: number } | null = null;
  const realNow = performance.now.bind(performance);
  performance.now = () => realNow() + aheadMs;
  const realTimeout = window.setTimeout.bind(window);
  const realClear = window.clearTimeout.bind(window);
  const ALARM = -1;
  const fast = (ring: () => void, ms = 0): number => {
    if (ms < ALARM_MS) return realTimeout(ring, ms);
    alarm = { ring, atMs: performance.now() + ms };
    return ALARM;
  };
  window.setTimeout = fast as typeof window.setTimeout;
  window.clearTimeout = (timer) => {
    if (timer === ALARM) alarm = null;
    else realClear(timer);
  };
  const look = (): void => {
    requestAnimationFrame(look);
    if (alarm === null || !stands() || isResting()) return;
    if (realNow() - changedAtMs < LEAST_MS) return;
    changedAtMs = realNow();
    const { ring, atMs } = alarm;
    alarm = null;
    aheadMs += Math.max(0, atMs - performance.now());
    loop.changes += 1;
    ring();
  };
  requestAnimationFrame(look);
}
