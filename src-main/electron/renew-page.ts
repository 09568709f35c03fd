import type { App, WebContents } from 'electron';
import { MINUTE_MS } from '../../src-shared/units.ts';
import { minutesSince, quietReason } from '../../src-shared/watchdog/quiet.ts';
import type { PageKeeper } from '../recovery/keep-page.ts';

const KILOBYTES_PER_MEGABYTE = 1024;

/** What is looked at, and the hour from which a new start is planned; null: never. */
export interface Renewal {
  readonly app: Pick<App, 'getAppMetrics'>;
  readonly contents: Pick<WebContents, 'getOSProcessId'>;
  readonly hour: () => number | null;
}

/** Looks once a minute whether it is time to begin the page anew, while nobody is there to see it (rule W10). */
export function renewPage(
  { app, contents, hour }: Renewal,
  page: Pick<PageKeeper, 'idleMs' | 'loadedForMs' | 'renew'>,
): void {
  setInterval(() => {
    const now = new Date();
    const wanted = hour();
    const reason = quietReason({
      hour: wanted,
      minutesSinceHour: minutesSince(wanted ?? 0, { hour: now.getHours(), minute: now.getMinutes() }),
      loadedForMs: page.loadedForMs(),
      idleMs: page.idleMs(),
      pageMb: memoryMb(app, contents.getOSProcessId()),
    });
    if (reason !== null) page.renew(reason);
  }, MINUTE_MS);
}

function memoryMb(app: Renewal['app'], pid: number): number {
  const kilobytes = app.getAppMetrics().find((metric) => metric.pid === pid)?.memory.workingSetSize ?? 0;
  return kilobytes / KILOBYTES_PER_MEGABYTE;
}
