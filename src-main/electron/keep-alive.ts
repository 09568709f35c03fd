import type { App, BrowserWindow } from 'electron';
import type { PageAnswer } from '../../src-shared/contract.ts';
import type { Log } from '../log.ts';
import { healthBook, type HealthBook } from '../operator/health.ts';
import type { PageKeeper } from '../recovery/keep-page.ts';
import type { ThisRun } from '../recovery/this-run.ts';
import { beatForSupervisor, positionBefore } from '../supervisor/beat.ts';
import { endings, type Endings } from './endings.ts';
import { renewPage } from './renew-page.ts';
import { sampleDay } from './sample-day.ts';
import { sampleScreen } from './sample-screen.ts';
import { tendRun } from './tend-run.ts';
import { watchPage } from './watch-page.ts';
import { watchTouch } from './watch-touch.ts';

/** What a kiosk is kept alive with. */
export interface LifeSurroundings {
  readonly app: App;
  readonly run: ThisRun;
  readonly log: Log;
  readonly load: () => void;
  /** Sets a scene aside that ended the page twice. */
  readonly quarantine: (sceneId: string) => void;
  /** The hour of the planned new start; null for none. */
  readonly quietHour: () => number | null;
  /** Keeps what is not on the disk yet. */
  readonly flush: () => Promise<unknown>;
}

/** A kiosk that is looked after. */
export interface KeptAlive {
  readonly page: PageKeeper;
  readonly health: HealthBook;
  readonly ends: Endings;
  /** The page answered that it is there. */
  readonly answers: (answer: PageAnswer) => void;
}

/** All layers of recovery within this process (rules W1 to W9): the page, the screen, touch, graphics, nights, and the beat for a parent. */
export function keepAlive(window: BrowserWindow, surroundings: LifeSurroundings): KeptAlive {
  const { app, run, log, load, quarantine, quietHour, flush } = surroundings;
  const health = healthBook(Date.now);
  const ends = endings(app, run, flush);
  const page = watchPage(window, {
    ...{ load, health, log, quarantine, isSafe: run.isSafe, restartSafely: ends.restartSafely },
    position: positionBefore(process.env),
  });
  beatForSupervisor(page.position, () => app.quit());
  sampleScreen(window, page);
  watchTouch(window.webContents, page);
  renewPage({ app, contents: window.webContents, hour: quietHour }, page);
  tendRun({ app, run, health, log, endings: ends, page });
  const drawnIn = sampleDay(app, health, Date.now);
  const answers = (answer: PageAnswer): void => {
    page.answers(answer);
    if (answer.frameMs !== null) drawnIn(answer.frameMs);
  };
  return { page, health, ends, answers };
}
