import { BrowserWindow } from 'electron';
import type { KioskArguments } from '../arguments.ts';
import { PAGE_PREFERENCES } from '../lockdown/preferences.ts';
import type { Bounds, Displays } from './displays.ts';

/** The house ground (`--night-900`): what is seen before the first frame, and never white. */
export const GROUND = '#0f282f';

/** Outside of the opening hours (`--dark`). */
export const DARK = '#000000';

const WINDOWED_SIZE = { widthPx: 1280, heightPx: 720 };

/** The page's own script, and whether Chromium's developer tools may be opened over it. */
export interface PageTools {
  readonly preload: string;
  readonly developerTools: boolean;
}

/** The one window: a locked full screen, or with `--windowed` an ordinary window that can be resized. */
export function openWindow(arguments_: KioskArguments, displays: Displays, page: PageTools): BrowserWindow {
  const size = arguments_.size ?? WINDOWED_SIZE;
  const bounds = displays.primary() ?? { x: 0, y: 0, width: size.widthPx, height: size.heightPx };
  const shape = arguments_.windowed
    ? { width: size.widthPx, height: size.heightPx, useContentSize: true }
    : {
        ...bounds,
        frame: false,
        kiosk: true,
        fullscreen: true,
        skipTaskbar: true,
        minimizable: false,
        resizable: true,
        enableLargerThanScreen: true,
      };
  const window = new BrowserWindow({
    ...shape,
    title: 'Mine Awareness Kiosk',
    backgroundColor: GROUND,
    autoHideMenuBar: true,
    webPreferences: {
      ...PAGE_PREFERENCES,
      preload: page.preload,
      devTools: page.developerTools,
      backgroundThrottling: false,
    },
  });
  window.on('page-title-updated', (event) => event.preventDefault());
  return window;
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

/** How far a window may reach over its display's edges: the pixel above, and one that scaling adds. */
const OVERHANG_PX = 2;

/**
 * Whether the window lies over the whole of the display, and hardly further: a display that came back smaller would show a part of
 * the picture only.
 */
export function covers(window: BrowserWindow, bounds: Bounds): boolean {
  const now = window.getBounds();
  const overhangsPx = [
    bounds.x - now.x,
    bounds.y - now.y,
    now.x + now.width - bounds.x - bounds.width,
    now.y + now.height - bounds.y - bounds.height,
  ];
  return overhangsPx.every((px) => px >= 0 && px <= OVERHANG_PX);
}
