import type { App } from 'electron';
import { MINUTE_MS } from '../../src-shared/units.ts';
import { framesPerSecond } from '../../src-shared/watchdog/day.ts';
import type { HealthBook } from '../operator/health.ts';

/** What Electron counts memory in. */
const KILOBYTE = 1024;
const MEGABYTE = 1_000_000;

/**
 * Once a minute from now on, how much memory the kiosk takes and how fast it draws goes into the book (rule W9).
 * @returns takes note of how long a frame was on the screen, in milliseconds.
 */
export function sampleDay(
  app: App,
  health: Pick<HealthBook, 'sampled'>,
  nowMs: () => number,
): (frameMs: number) => void {
  let framesMs: number[] = [];
  setInterval(() => {
    health.sampled({ atMs: nowMs(), memoryMb: memoryMb(app), fps: framesPerSecond(framesMs) });
    framesMs = [];
  }, MINUTE_MS);
  return (frameMs) => void framesMs.push(frameMs);
}

/** Of all processes. Pages that they share are counted in each, so it is more than the machine really gives. */
function memoryMb(app: App): number {
  const kilobytes = app.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0);
  return Math.round((kilobytes * KILOBYTE) / MEGABYTE);
}
