import { BrowserWindow } from 'electron';
import type { Rectangle } from '../../src-shared/talk/places.ts';
import type { TalkRole } from '../../src-shared/talk/contract.ts';
import { PAGE_PREFERENCES } from '../lockdown/preferences.ts';
import type { Log } from '../log.ts';
import { guardPage } from './guard-page.ts';
import { covers, GROUND } from './window.ts';

/** Where a talk's pages are loaded from, and over what they are shown. */
export interface TalkPage {
  readonly over: BrowserWindow;
  readonly preload: string;
  readonly address: string;
  /** Locked to the screen, as the kiosk itself. */
  readonly isLocked: boolean;
  readonly log: Log;
}

/** One of the two screens of a talk. */
export interface TalkWindow {
  readonly window: BrowserWindow;
  /** Takes the window away; nothing else does. */
  end(): void;
}

/**
 * Opens a screen of a talk. Its page is disposable: when its process ends it is loaded anew in the same window, over the house ground,
 * and the other screen knows nothing of it.
 */
export function openTalkWindow(role: TalkRole, bounds: Rectangle, page: TalkPage): TalkWindow {
  const { over, preload, address, isLocked, log } = page;
  const window = new BrowserWindow({
    ...bounds,
    ...(isLocked ? {} : { parent: over }),
    frame: false,
    show: false,
    resizable: false,
    enableLargerThanScreen: true,
    skipTaskbar: true,
    title: role === 'audience' ? 'Talk' : 'Speaker',
    backgroundColor: GROUND,
    webPreferences: { ...PAGE_PREFERENCES, preload, backgroundThrottling: false },
  });
  window.removeMenu();
  if (isLocked) window.setAlwaysOnTop(true, 'screen-saver');
  const load = (): void => void window.loadURL(address).catch(() => undefined);
  guardPage(window.webContents, { home: address, keys: 'presenter', load }, log);
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log.fault('KIOSK-952', `The page of the ${role} ended (${reason}): it is loaded anew.`);
    if (!window.isDestroyed()) load();
  });
  window.on('unresponsive', () => window.webContents.forcefullyCrashRenderer());
  window.on('close', (event) => event.preventDefault());
  window.once('ready-to-show', () => showAt(window, role));
  placeTalkWindow(window, bounds);
  load();
  return { window, end: () => window.destroy() };
}

/** The speaker's screen has the keyboard; the audience's is shown without taking it. */
function showAt(window: BrowserWindow, role: TalkRole): void {
  if (role === 'audience') {
    window.showInactive();
    window.moveTop();
    return;
  }
  window.show();
  window.focus();
}

/** Puts a screen of a talk where it belongs. What cannot be resized by hand can be by us. */
export function placeTalkWindow(window: BrowserWindow, bounds: Rectangle): void {
  if (!covers(window, bounds) || isLarger(window.getBounds(), bounds)) window.setBounds({ ...bounds });
  // As `coverDisplay` has it: an X11 window of exactly the screen's size comes out one pixel smaller.
  if (!covers(window, bounds))
    window.setBounds({ ...bounds, width: bounds.width + 1, height: bounds.height + 1 });
}

/** Larger by more than the pixel that covers the rest of a display. */
function isLarger(now: Rectangle, wanted: Rectangle): boolean {
  return (
    now.x < wanted.x || now.y < wanted.y || now.width > wanted.width + 1 || now.height > wanted.height + 1
  );
}

/**
 * The parts of its rectangle that a window has, in its own pixels; null for all of it. A window that gets the keyboard also comes to the
 * front where nobody manages windows (seen on X11), and then lay over the other screen: so it has no part there. macOS has no such
 * windows, and needs none.
 */
export function leaveOpen(window: BrowserWindow, parts: readonly Rectangle[] | null): void {
  if (process.platform !== 'darwin') window.setShape(parts === null ? [] : [...parts]);
}
