/** The one page there is; its window never shows another. */
export const INTERFACE = 'kiosk://app/index.html';

/** What may be loaded beside `kiosk://`. Both are closed in a packaged application. */
export interface Exceptions {
  /** Address of the interface's development server; null without one. */
  readonly devServer: string | null;
  /** Chromium's developer tools, which load themselves from `devtools:`. */
  readonly developerTools: boolean;
}

/** Nothing but `kiosk://`: how a packaged application runs. */
export const NO_EXCEPTIONS: Exceptions = { devServer: null, developerTools: false };

/**
 * G1: whether a request may be made at all: `kiosk:` with one of its two hosts, and the exceptions of development. A
 * closed list, so that a scheme nobody thought of is refused.
 */
export function mayLoad(address: string, exceptions: Exceptions): boolean {
  const url = parsed(address);
  if (url === null) return false;
  if (url.protocol === 'kiosk:') return url.host === 'app' || url.host === 'content';
  if (url.protocol === 'devtools:') return exceptions.developerTools;
  const server = exceptions.devServer === null ? null : parsed(exceptions.devServer);
  return server !== null && /^(?:https?|wss?):$/.test(url.protocol) && url.host === server.host;
}

/**
 * G2: whether an address is the page `home` itself, whatever its fragment. Not even another file of the interface: a
 * window that shows a style sheet, or nothing, is a kiosk that stands still.
 */
export function isHome(address: string, home: string): boolean {
  const url = parsed(address);
  if (url === null) return false;
  url.hash = '';
  return url.href === parsed(home)?.href;
}

function parsed(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    // Not an address: nothing that could be loaded.
    return null;
  }
}
