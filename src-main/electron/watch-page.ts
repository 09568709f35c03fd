import type { BrowserWindow, WebContents } from 'electron';
import { ASK_EVERY_MS } from '../../src-shared/watchdog/page-watch.ts';
import type { Log } from '../log.ts';
import type { HealthBook } from '../operator/health.ts';
import { keepPage, type PageHands, type PageKeeper } from '../recovery/keep-page.ts';
import { sendEvent } from './ipc.ts';

/** What becomes of the kiosk when its page cannot be kept, and where it is loaded from. */
export interface PageWatching extends Omit<PageHands, 'nowMs' | 'later' | 'end'> {
  readonly health: HealthBook;
  readonly log: Log;
}

/**
 * The page is disposable: when its process dies, stops answering or stops drawing, it is begun anew, over the house ground
 * (rule W2). It is asked once a second and answers from a frame; a page whose main thread is busy does not.
 */
export function watchPage(window: BrowserWindow, watching: PageWatching): PageKeeper {
  const { webContents } = window;
  const page = keepPage(
    {
      ...watching,
      nowMs: () => performance.now(),
      later: (action, ms) => void setTimeout(() => window.isDestroyed() || action(), ms),
      end: () => endProcess(webContents),
    },
    watching.health,
    watching.log,
  );
  webContents.on('render-process-gone', (_event, { reason }) => {
    if (!window.isDestroyed()) page.gone(reason);
  });
  webContents.ipc.on('kiosk:touched', () => page.touched());
  webContents.on('input-event', (_event, { type }) => {
    if (type === 'mouseDown' || type === 'rawKeyDown') page.touched();
  });
  const asking = setInterval(() => {
    // A developer may have stopped it, to look at it.
    if (webContents.isDevToolsOpened()) return;
    page.ticks(window.isVisible() && !window.isMinimized());
    if (!webContents.isCrashed()) sendEvent(webContents, 'areYouThere', null);
  }, ASK_EVERY_MS);
  window.on('closed', () => clearInterval(asking));
  return page;
}

/**
 * Ends the page's process for good. `forcefullyCrashRenderer` asks it to crash, on Linux, which one that was stopped does
 * not hear.
 */
function endProcess(contents: WebContents): boolean {
  const pid = contents.getOSProcessId();
  // Zero would be all processes of our group.
  if (contents.isCrashed() || pid <= 0) return false;
  try {
    return process.kill(pid, 'SIGKILL');
  } catch {
    return false;
  }
}
