import { uptime } from 'node:os';
import type { App, BrowserWindow } from 'electron';
import { SECOND_MS } from '../../src-shared/units.ts';
import { lookAgainAfterMs } from '../boot-patience.ts';
import { EXIT, leave } from '../leave.ts';
import { FEW_LINES, limitedWarnings } from '../lockdown/line-limit.ts';
import type { Mending } from '../lockdown/window-stance.ts';
import { mendAfterMs, mendings } from '../lockdown/window-stance.ts';
import type { Log } from '../log.ts';
import type { Displays } from './displays.ts';
import { coverDisplay, covers } from './window.ts';

/** What takes a window from its place, as far as Electron tells; `always-on-top-changed` is told on Windows and macOS. */
const DISTURBANCES = [
  'resize',
  'move',
  'blur',
  'minimize',
  'hide',
  'leave-full-screen',
  'unmaximize',
  'always-on-top-changed',
] as const;

/** G10: only the application itself closes its window: neither the page, nor Alt+F4, nor a window manager. */
export function keepOpen(app: App, window: BrowserWindow, log: Log): void {
  const warn = limitedWarnings(log, FEW_LINES, () => performance.now());
  let leaving = false;
  app.on('before-quit', () => {
    leaving = true;
  });
  window.on('close', (event) => {
    if (leaving) return;
    event.preventDefault();
    warn('KIOSK-510', 'Refused to close the window.');
  });
  window.on('closed', () => {
    // `leave` closes windows as well, on its way out with a code of its own.
    if (leaving || process.exitCode !== undefined) return;
    leave(EXIT.lostWindow, 'The window was closed from within: start the kiosk again.');
  });
}

/**
 * G10: the locked window lies over its display and in front of everything from now on, at most one correction a second.
 * On a machine that has just booted it also looks by itself, since some drivers tell nobody of a change.
 * @param attended says that another window of ours is open, the operator's: then the kiosk does not fight for the front.
 */
export function keepInFront(window: BrowserWindow, displays: Displays, attended: () => boolean): void {
  let lastAtMs: number | null = null;
  let waiting = false;
  const mend = (): void => {
    waiting = false;
    if (window.isDestroyed()) return;
    lastAtMs = performance.now();
    for (const mending of mendings(stanceOf(window, displays, attended()))) {
      MEND[mending](window, displays);
    }
  };
  const soon = (): void => {
    if (waiting) return;
    waiting = true;
    setTimeout(mend, mendAfterMs(lastAtMs, performance.now()));
  };
  for (const disturbance of DISTURBANCES) window.on(disturbance as 'resize', soon);
  displays.onChange(soon);
  const look = (): void => {
    soon();
    const afterMs = lookAgainAfterMs(uptime() * SECOND_MS);
    if (afterMs !== null) setTimeout(look, afterMs);
  };
  mend();
  look();
}

function stanceOf(window: BrowserWindow, displays: Displays, attended: boolean) {
  const bounds = displays.primary();
  return {
    minimized: window.isMinimized(),
    visible: window.isVisible(),
    kiosk: window.isKiosk(),
    onTop: window.isAlwaysOnTop(),
    covers: bounds === null || covers(window, bounds),
    focused: attended || window.isFocused(),
  };
}

const MEND: Readonly<Record<Mending, (window: BrowserWindow, displays: Displays) => void>> = {
  restore: (window) => window.restore(),
  show: (window) => window.show(),
  kiosk: (window) => window.setKiosk(true),
  // The level of screen savers lies above the taskbar and the Dock, and above other windows that are "on top".
  'on-top': (window) => window.setAlwaysOnTop(true, 'screen-saver'),
  cover: (window, displays) => coverDisplay(window, displays),
  focus: (window) => {
    window.moveTop();
    window.focus();
  },
};
