/**
 * Tells the main process something that nobody waits for. What it refuses, as when too much is told at once, it has in its log:
 * it is missing there and nowhere else. Uncaught it would be a fault of the page, whose report would be refused as well, without end.
 */
export function tell(told: Promise<unknown>): void {
  told.catch(() => undefined);
}
