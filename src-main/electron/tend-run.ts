import type { App } from 'electron';
import { WELL_AFTER_MS } from '../../src-shared/watchdog/memory.ts';
import { MINUTE_MS, SECOND_MS } from '../../src-shared/units.ts';
import type { Log } from '../log.ts';
import type { HealthBook } from '../operator/health.ts';
import type { PageKeeper } from '../recovery/keep-page.ts';
import type { ThisRun } from '../recovery/this-run.ts';
import type { Endings } from './endings.ts';

/** What this run is tended with. */
export interface Tending {
  readonly app: App;
  readonly run: ThisRun;
  readonly health: Pick<HealthBook, 'onRestart'>;
  readonly log: Log;
  readonly endings: Pick<Endings, 'restartAfterFailure'>;
  readonly page: Pick<PageKeeper, 'idleMs'>;
}

/** Nobody has touched for so long: nobody is there. */
const IDLE_MS = 2 * MINUTE_MS;

/** Follows what happens to the whole kiosk, and not to its page: its graphics, safe mode, its ending (rules W6, W7). */
export function tendRun({ app, run, health, log, endings, page }: Tending): void {
  app.on('child-process-gone', (_event, { type, reason }) => {
    if (type !== 'GPU' || reason === 'clean-exit') return;
    log.fault('KIOSK-705', `The graphics process ended (${reason}).`);
    if (!run.gpuEnded()) return;
    log.fault('KIOSK-705', 'It ended three times within ten minutes: for a day the processor draws.');
    endings.restartAfterFailure();
  });
  app.on('will-quit', () => run.endsOnPurpose());
  if (run.safeUntilMs !== null) {
    const leftMs = Math.max(0, run.safeUntilMs - Date.now());
    setTimeout(() => whenIdle(page, endings.restartAfterFailure), leftMs);
  }
  let failed = false;
  health.onRestart((reason) => (failed ||= reason !== 'night' && reason !== 'memory'));
  setInterval(() => {
    if (!failed && !run.isSafe) run.goesWell();
    failed = false;
  }, WELL_AFTER_MS);
}

/** Nobody is taken away what they are reading. */
function whenIdle(page: Pick<PageKeeper, 'idleMs'>, action: () => void): void {
  const looking = setInterval(() => {
    if (page.idleMs() < IDLE_MS) return;
    clearInterval(looking);
    action();
  }, SECOND_MS);
}
