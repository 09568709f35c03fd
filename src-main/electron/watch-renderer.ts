import type { BrowserWindow } from 'electron';
import type { Log } from '../log.ts';
import type { HealthBook } from '../operator/health.ts';

/**
 * The page is disposable: when its process dies or stops answering it is loaded anew, over the house ground.
 * @param reload loads the interface into the window.
 */
export function watchRenderer(window: BrowserWindow, reload: () => void, health: HealthBook, log: Log): void {
  window.webContents.on('render-process-gone', (_event, details) => {
    log.fault('KIOSK-701', `The page's process ended (${details.reason}): it is loaded anew.`);
    health.restarted(details.reason);
    if (!window.isDestroyed()) reload();
  });
  window.on('unresponsive', () => {
    log.fault('KIOSK-702', 'The page does not answer: its process is ended and loaded anew.');
    // Ends in `render-process-gone`, which loads it again.
    window.webContents.forcefullyCrashRenderer();
  });
}
