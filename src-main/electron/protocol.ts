import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import type { Log } from '../log.ts';
import { mediaTypeOf } from '../media-types.ts';
import type { ServedFolders } from '../served-file.ts';
import { servedFile } from '../served-file.ts';

/**
 * Nothing may load but files of the interface and of the pack in use. No inline script or style, no `eval`,
 * no connection to anywhere.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' kiosk://content",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy':
    'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), midi=(), display-capture=()',
  'Cache-Control': 'no-store',
};

/** Must run before the application is ready: Chromium learns its schemes only once. */
export function declareKioskScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'kiosk', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves `kiosk://app/…` and `kiosk://content/…`. `folders` is asked each time: the pack in use can change. */
export function serveKioskScheme(folders: () => ServedFolders, log: Log): void {
  protocol.handle('kiosk', async (request) => {
    const file = servedFile(request.url, folders());
    const mediaType = file === null ? null : mediaTypeOf(file);
    if (file === null || mediaType === null) {
      log.warn(`Not served: ${request.url.slice(0, 200)}`);
      return new Response('Not found', { status: 404, headers: { 'Content-Type': 'text/plain' } });
    }
    return new Response(await readFile(file), { headers: { ...HEADERS, 'Content-Type': mediaType } });
  });
}
