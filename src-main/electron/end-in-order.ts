import type { App } from 'electron';

/** A disk that does not answer must not keep the kiosk from ending. */
const LONGEST_MS = 3000;

/** The application ends when everything that waits is on the disk, or three seconds later. */
export function endInOrder(app: App, flush: () => Promise<unknown>): void {
  let isDone = false;
  app.on('will-quit', (event) => {
    if (isDone) return;
    event.preventDefault();
    isDone = true;
    // Not at once: a wish to quit is not heard while an earlier one is still being refused.
    const patience = new Promise((resolve) => setTimeout(resolve, LONGEST_MS));
    void Promise.race([flush(), patience]).finally(() => setImmediate(() => app.quit()));
  });
}
