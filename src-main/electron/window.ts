import { BrowserWindow } from 'electron';
import type { KioskArguments } from '../arguments.ts';
import type { Bounds, Displays } from './displays.ts';

/** The house ground (`--night-900`): what is seen before the first frame, and never white. */
export const GROUND = '#0f282f';

const WINDOWED_SIZE = { widthPx: 1280, heightPx: 720 };

/** The one window: a locked full screen, or with `--windowed` an ordinary window that can be resized. */
export function openWindow(arguments_: KioskArguments, displays: Displays, preload: string): BrowserWindow {
  const size = arguments_.size ?? WINDOWED_SIZE;
  const bounds = displays.primary() ?? { x: 0, y: 0, width: size.widthPx, height: size.heightPx };
  const shape = arguments_.windowed
    ? { width: size.widthPx, height: size.heightPx, useContentSize: true }
    : {
        ...bounds,
        frame: false,
        kiosk: true,
        fullscreen: true,
        resizable: true,
        enableLargerThanScreen: true,
      };
  return new BrowserWindow({
    ...shape,
    title: 'Mine Awareness Kiosk',
    backgroundColor: GROUND,
    autoHideMenuBar: true,
    webPreferences: {
      preload: preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      backgroundThrottling: false,
      disableDialogs: true,
      safeDialogs: true,
    },
  });
}

/** Keeps the kiosk's window over the whole of its display, whatever becomes of the display. */
export function coverDisplay(window: BrowserWindow, displays: Displays): void {
  const bounds = displays.primary();
  if (bounds === null || window.isDestroyed()) return;
  if (!window.isKiosk()) window.setKiosk(true);
  if (!covers(window, bounds)) window.setBounds(bounds);
  // Chromium makes an X11 window of exactly the screen's size one pixel smaller, lest a window manager take it
  // for full screen. Where there is no window manager to make it full screen, a pixel more covers the rest.
  if (!covers(window, bounds)) {
    window.setBounds({ ...bounds, width: bounds.width + 1, height: bounds.height + 1 });
  }
}

function covers(window: BrowserWindow, bounds: Bounds): boolean {
  const now = window.getBounds();
  return (
    now.x <= bounds.x &&
    now.y <= bounds.y &&
    now.x + now.width >= bounds.x + bounds.width &&
    now.y + now.height >= bounds.y + bounds.height
  );
}
