import { BrowserWindow } from 'electron';
import { staysForMs } from '../../src-shared/operator/presence.ts';
import { PAGE_PREFERENCES } from '../lockdown/preferences.ts';
import type { Log } from '../log.ts';
import { guardPage } from './guard-page.ts';
import { GROUND } from './window.ts';

/** Where the operator's page is loaded from, and over what it is shown. */
export interface OperatorPage {
  readonly over: BrowserWindow;
  readonly preload: string;
  readonly address: string;
  /** Locked to the screen, as the kiosk itself. */
  readonly isLocked: boolean;
  readonly nowMs: () => number;
  readonly log: Log;
}

/** What somebody does who is there; a pointer that trembles is nobody. */
const TOUCHES: ReadonlySet<string> = new Set([
  'mouseDown',
  'mouseWheel',
  'rawKeyDown',
  'keyDown',
  'touchStart',
  'gestureTap',
  'gestureScrollBegin',
]);

/** The operator's window over the kiosk, which goes on behind it. It is gone two minutes after the last touch (rule O6). */
export function openOperatorWindow(page: OperatorPage): BrowserWindow {
  const { over, preload, address, isLocked, log } = page;
  const window = new BrowserWindow({
    ...over.getContentBounds(),
    parent: over,
    frame: false,
    show: false,
    resizable: false,
    skipTaskbar: true,
    title: 'Operator',
    backgroundColor: GROUND,
    webPreferences: { ...PAGE_PREFERENCES, preload },
  });
  window.removeMenu();
  if (isLocked) window.setAlwaysOnTop(true, 'screen-saver');
  const load = (): void => void window.loadURL(address).catch(() => undefined);
  guardPage(window.webContents, { home: address, keys: 'operator', load }, log);
  window.once('ready-to-show', () => {
    window.show();
    window.focus();
  });
  window.webContents.on('render-process-gone', () => window.destroy());
  leaveWhenAlone(window, page.nowMs);
  load();
  return window;
}

function leaveWhenAlone(window: BrowserWindow, nowMs: () => number): void {
  let touchedMs = nowMs();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    if (window.isDestroyed()) return;
    const leftMs = staysForMs(touchedMs, nowMs());
    if (leftMs === 0) window.destroy();
    else timer = setTimeout(look, leftMs);
  };
  window.webContents.on('input-event', (_event, { type }) => {
    if (TOUCHES.has(type)) touchedMs = nowMs();
  });
  window.on('closed', () => clearTimeout(timer));
  look();
}
