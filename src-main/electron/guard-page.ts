import type { WebContents } from 'electron';
import { isHome } from '../lockdown/addresses.ts';
import type { KeyMode } from '../lockdown/keys.ts';
import { keyVerdict } from '../lockdown/keys.ts';
import { removalScript } from '../lockdown/removals.ts';
import { FEW_LINES, limitedWarnings, printable } from '../lockdown/line-limit.ts';
import { mendAfterMs } from '../lockdown/window-stance.ts';
import type { Log } from '../log.ts';

/** What a page is held to. */
export interface PageRules {
  /** The one address it may have. */
  readonly home: string;
  readonly keys: KeyMode;
  /** Loads the page anew at its address. */
  readonly load: () => void;
}

/**
 * The page stays what and where it is. What can be refused beforehand is; what Electron only tells of when it has begun
 * (`about:blank` and addresses changed by script pass `will-navigate` by, seen) is undone by loading the page anew.
 */
export function guardPage(contents: WebContents, rules: PageRules, log: Log): void {
  const warn = limitedWarnings(log, FEW_LINES, () => performance.now());
  stay(contents, rules.home, warn);
  comeBack(contents, rules, warn);
  holdShape(contents, rules.keys);
  takeAway(contents, warn);
}

/** G2: navigation, redirects, frames, and "leave this page?". */
function stay(contents: WebContents, home: string, warn: Log['warn']): void {
  const refuse = (event: { preventDefault(): void }, address: string): void => {
    if (isHome(address, home)) return;
    event.preventDefault();
    warn('KIOSK-503', `Refused to leave for ${printable(address)}`);
  };
  contents.on('will-navigate', (event, address) => refuse(event, address));
  contents.on('will-redirect', (event, address) => refuse(event, address));
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame) return;
    event.preventDefault();
    warn('KIOSK-504', `Refused a frame for ${printable(event.url)}`);
  });
  // A page that asks to be kept must not keep itself from being loaded anew.
  contents.on('will-prevent-unload', (event) => event.preventDefault());
}

/** G2: a page that got elsewhere, or has a frame, is none of ours any more. */
function comeBack(contents: WebContents, { home, load }: PageRules, warn: Log['warn']): void {
  let lastAtMs: number | null = null;
  let coming = false;
  const back = (why: string): void => {
    if (coming) return;
    coming = true;
    warn('KIOSK-505', `${why}: the page is loaded anew.`);
    // Not from within the event: Chromium is still at work on the navigation that it tells of.
    setTimeout(
      () => {
        coming = false;
        lastAtMs = performance.now();
        if (!contents.isDestroyed()) load();
      },
      mendAfterMs(lastAtMs, performance.now()),
    );
  };
  contents.on('did-navigate', (_event, address) => {
    if (!isHome(address, home)) back(`The page went to ${printable(address)}`);
  });
  contents.on('did-navigate-in-page', (_event, address, isMainFrame) => {
    if (isMainFrame && !isHome(address, home)) back(`The page calls itself ${printable(address)}`);
  });
  contents.on('frame-created', (_event, { frame }) => {
    if (frame !== null && frame !== contents.mainFrame) back('The page has a frame');
  });
  contents.on('did-fail-load', (...[, code, description, , isMainFrame]) => {
    // A navigation that we refused ends in "aborted": nothing has failed.
    if (isMainFrame && code !== ABORTED) back(`The page could not be loaded (${description})`);
  });
}

const ABORTED = -3;

/** G7, G8: keys, zoom, the menu, the window's place. */
function holdShape(contents: WebContents, keys: KeyMode): void {
  const unzoomed = (): void => {
    contents.setZoomFactor(1);
    void contents.setVisualZoomLevelLimits(1, 1);
  };
  contents.on('before-input-event', (event, input) => {
    if (keyVerdict(input, keys) === 'refuse') event.preventDefault();
  });
  contents.on('dom-ready', unzoomed);
  contents.on('zoom-changed', unzoomed);
  contents.on('context-menu', (event) => event.preventDefault());
  contents.on('content-bounds-updated', (event) => event.preventDefault());
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/**
 * G3: no choosing of files, and none of what `removals.ts` names. Electron has no event before its file dialog
 * (electron/electron#32671) and no say in a page's language; the one place where Chromium can be told of both is the
 * protocol of the developer tools, which we speak from within: no port. What is told there outlives navigations and the
 * page's process.
 */
function takeAway(contents: WebContents, warn: Log['warn']): void {
  const { debugger: tools } = contents;
  const tell = async (): Promise<void> => {
    if (contents.isDestroyed() || tools.isAttached()) return;
    tools.attach();
    await tools.sendCommand('Page.enable');
    await tools.sendCommand('Page.addScriptToEvaluateOnNewDocument', { source: removalScript() });
    await tools.sendCommand('Page.setInterceptFileChooserDialog', { enabled: true });
  };
  const telling = (): void => {
    tell().catch((cause: unknown) =>
      warn('KIOSK-506', `The page keeps its file dialogs: ${printable(String(cause))}`),
    );
  };
  tools.on('detach', (_event, reason) => {
    if (reason !== 'target closed') telling();
  });
  telling();
}
