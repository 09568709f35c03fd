import { setTimeout as wait } from 'node:timers/promises';
import type { CDPSession, Locator, Page } from 'playwright';
import { withDrivenApp } from '../tour/driven-kiosk.ts';
import { action, atRest, settled } from '../tour/screen.ts';
import { nearestRank, type Measurement } from './figures.ts';
import { FULL_HD, type Bench } from './subject.ts';
import { watchAnswer } from './touch-answer.ts';

/** Two visits for each run asked for: with the seven of the default, 140 touches. */
const VISITS_PER_RUN = 2;
/** How long a finger stays on the glass when it taps. */
const TAP_MS = 60;
/** A touch that is not answered by then is not answered at all. */
const PATIENCE_MS = 5000;

const DOORS = ['voices', 'figures', 'safe'] as const;

/** The answers to touches by what was touched, in milliseconds. */
type Answers = Map<string, number[]>;

/**
 * How long it takes from a finger's landing until something on the screen has changed: real touches, sent through Chromium's
 * input, with all movement on. The target is 100 ms for 95 of 100.
 */
export async function measureTouch(bench: Bench, runs: number): Promise<readonly Measurement[]> {
  const answers: Answers = new Map();
  await withDrivenApp({ ...bench, size: FULL_HD, content: null }, async (app) => {
    const page = await app.firstWindow();
    await settled(page);
    const finger = fingerOn(page, await page.context().newCDPSession(page), answers);
    for (let visit = 0; visit < runs * VISITS_PER_RUN; visit += 1) await takeVisit(page, finger, visit);
  });
  const all = [...answers.values()].flat();
  const subjects = [...answers].map(([name, values]) => ({ name, values }));
  const slowest = nearestRank(all, 0.95);
  return [
    { what: 'touch to visible answer', unit: 'ms', subjects: [{ name: 'all touches', values: all }, ...subjects] },
    { what: 'the same, 95th percentile', unit: 'ms', subjects: [{ name: 'all touches', values: [slowest] }] },
  ];
}

/** Touches something, waits for the answer and then until what it leads to stands. */
type Finger = (name: string, target: Locator) => Promise<void>;

async function takeVisit(page: Page, touch: Finger, visit: number): Promise<void> {
  const door = DOORS[visit % DOORS.length] ?? DOORS[0];
  const control = (name: string): Locator => page.locator(action(name)).first();
  await touch('a scene of the loop', page.locator('.layer'));
  await touch('home, back', control('home'));
  await touch('a door', page.locator(`[data-door="${door}"]`));
  await touch('next', control('next'));
  await touch('next', control('next'));
  await touch('a language', page.locator('[data-action="language"][aria-pressed="false"]').first());
  await touch('the list', control('index'));
  await touch('home, back', control('back'));
  await touch('home, back', control('home'));
  await touch('home, back', control('home'));
}

function fingerOn(page: Page, devtools: CDPSession, answers: Answers): Finger {
  return async (name, target) => {
    const box = await target.boundingBox();
    if (box === null) throw new Error(`There is nothing to touch: ${name}`);
    // Awaited before the finger comes: two commands that are under way together need not arrive in their order.
    const watching = await page.evaluateHandle(watchAnswer, PATIENCE_MS);
    const point = { x: box.x + box.width / 2, y: box.y + box.height / 2, radiusX: 8, radiusY: 8 };
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
    await wait(TAP_MS);
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    answers.set(name, [...(answers.get(name) ?? []), await watching.evaluate(({ answer }) => answer)]);
    await watching.dispose();
    // What was touched may be asked of the main process first: nothing moves until it has come.
    await atRest(page);
    await settled(page);
  };
}
