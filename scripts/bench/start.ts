/**
 * From asking for the process to pixels on the screen, told by the page itself and therefore the same way for every
 * application: `performance.timeOrigin` plus the start of the paint is wall-clock time, and so is the moment the
 * process was asked for. Chromium's developer port is open in all of them.
 */
import type { Measurement } from './figures.ts';
import { askable, askPage } from './page.ts';
import { emptyWindow, kiosk, withApp, type Bench, type SubjectApp } from './subject.ts';

/** Long enough for every part of the first screen, and less than the shortest scene stays (7 s). */
const ALL_PAINTED_AFTER_MS = 1500;

/**
 * The first paint of any content, in milliseconds since 1970: https://www.w3.org/TR/paint-timing/
 * It can be long over when it is asked for (`buffered`).
 */
const FIRST_PAINT = `new Promise((resolve) => {
  new PerformanceObserver((list) => {
    const [paint] = list.getEntriesByName('first-contentful-paint');
    if (paint) resolve(performance.timeOrigin + paint.startTime);
  }).observe({ type: 'paint', buffered: true });
})`;

/**
 * When the largest thing on the first screen was painted, which is the words that fill it, in milliseconds since
 * 1970: https://www.w3.org/TR/largest-contentful-paint/
 */
const LARGEST_PAINT = `new Promise((resolve) => {
  let latestMs = NaN;
  new PerformanceObserver((list) => {
    latestMs = list.getEntries().at(-1).startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  setTimeout(() => resolve(performance.timeOrigin + latestMs), ${ALL_PAINTED_AFTER_MS});
})`;

/** One start of an application, in seconds. */
export interface Start {
  readonly firstPaintS: number;
  readonly largestPaintS: number;
}

/** `runs` starts of the empty window and of the kiosk, in turn. */
export async function measureStart(bench: Bench, runs: number): Promise<readonly Measurement[]> {
  return compareStarts(bench, [emptyWindow(bench), kiosk()], { runs, what: 'start' });
}

/** Starts the applications in turn, so that whatever else the machine does meets all of them alike. */
export async function compareStarts(
  bench: Bench,
  apps: readonly SubjectApp[],
  { runs, what }: { readonly runs: number; readonly what: string },
): Promise<readonly Measurement[]> {
  const starts = new Map<SubjectApp, Start[]>(apps.map((app) => [app, []]));
  // What comes from disk for the first time is no application's doing: a start that is not counted.
  for (const app of apps) await startOf(bench, app);
  for (let run = 0; run < runs; run += 1) {
    for (const [app, known] of starts) known.push(await startOf(bench, app));
  }
  const measurement = (paint: string, secondsOf: (start: Start) => number): Measurement => ({
    what: `${what} to ${paint}`,
    unit: 's',
    subjects: [...starts].map(([{ name }, known]) => ({ name, values: known.map(secondsOf) })),
  });
  return [
    measurement('first paint', ({ firstPaintS }) => firstPaintS),
    measurement('largest paint', ({ largestPaintS }) => largestPaintS),
  ];
}

async function startOf(bench: Bench, app: SubjectApp): Promise<Start> {
  return withApp(bench, askable(app), async (running) => {
    const secondsAt = (atMs: number): number => (atMs - running.spawnedAtMs) / 1000;
    const firstPaintS = secondsAt(await askPage(running, FIRST_PAINT));
    return { firstPaintS, largestPaintS: secondsAt(await askPage(running, LARGEST_PAINT)) };
  });
}
