import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { answerTo } from '../lockdown/answer.ts';
import { FEW_LINES, limitedWarnings, printable } from '../lockdown/line-limit.ts';
import type { ServedFolders } from '../lockdown/served-file.ts';
import type { Log } from '../log.ts';

/** Must run before the application is ready: Chromium learns its schemes only once. */
export function declareKioskScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'kiosk', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves `kiosk://app/…` and `kiosk://content/…`. `folders` is asked each time: the pack in use can change. */
export function serveKioskScheme(folders: () => ServedFolders, log: Log): void {
  const warn = limitedWarnings(log, FEW_LINES, () => performance.now());
  const refuse = (status: 404 | 405 | 500, url: string): Response => {
    warn('KIOSK-509', `Not served (${status}): ${printable(url)}`);
    return new Response('Not found', { status, headers: { 'Content-Type': 'text/plain' } });
  };
  const chromiumMajor = Number.parseInt(process.versions.chrome, 10);
  protocol.handle('kiosk', async ({ method, url }) => {
    const answer = answerTo({ method, url }, folders(), chromiumMajor);
    if (!answer.served) return refuse(answer.status, url);
    try {
      const bytes = await readFile(answer.file);
      return new Response(method === 'HEAD' ? null : bytes, { headers: { ...answer.headers } });
    } catch {
      // It was there a moment ago: a stick that was pulled out, a pack that was replaced.
      return refuse(500, url);
    }
  });
}
