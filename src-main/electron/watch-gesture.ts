import type { BrowserWindow, GlobalShortcut, Screen } from 'electron';
import { z } from 'zod';
import { cornerAt, isOperatorChord, NO_GESTURE, touched } from '../../src-shared/operator/gesture.ts';
import { onPicture, pictureSize, type ScreenSize, type ScreenTurn } from '../../src-shared/turn.ts';

/** What the gesture is seen by. */
export interface GestureSenses {
  readonly screen: Screen;
  /** Null in a window on a desktop, whose keys are not ours to take. */
  readonly globalShortcut: GlobalShortcut | null;
  /** Milliseconds of a clock that never jumps. */
  nowMs(): number;
  /** Whether an address is the visitors' page. */
  isOurs(address: string): boolean;
  /** By how much the picture is turned: the corners are those of the picture. */
  turn(): ScreenTurn;
}

/** Place in the page, and how long ago it was touched. */
const touchSchema = z.tuple([z.number(), z.number(), z.number().min(0)]);

const LOOK_EVERY_MS = 100;
const ACCELERATOR = 'Control+Alt+Shift+O';

/**
 * Calls `recognised` at the operator's gesture (rule O1), whatever state the visitors' page is in. Seen in Electron 25 under X11:
 * clicks and keys are told of here also while the page hangs or is stopped, but without their place, which is the pointer's.
 * Fingers have no pointer: the preload script tells of their place, and with a page that hangs they are told of once it
 * is loaded anew. Nothing is told of a page that is dead: then the way of the pointer is followed, and the chord is
 * taken from the whole system.
 */
export function watchGesture(window: BrowserWindow, senses: GestureSenses, recognised: () => void): void {
  const contents = window.webContents;
  let gesture = NO_GESTURE;
  const feed = (xPx: number, yPx: number, atMs: number): void => {
    const [display, turn] = [sizeOf(window), senses.turn()];
    const { x, y } = onPicture({ x: xPx, y: yPx }, display, turn);
    const { width, height } = pictureSize(display, turn);
    const next = touched(gesture, { xPx: x, yPx: y, atMs }, { widthPx: width, heightPx: height });
    gesture = next.gesture;
    if (next.isWhole) recognised();
  };
  contents.on('input-event', (_event, { type }) => {
    if (type !== 'mouseDown') return;
    const { xPx, yPx } = pointerIn(window, senses.screen);
    feed(xPx, yPx, senses.nowMs());
  });
  contents.ipc.on('kiosk:touched', (event, ...given: unknown[]) => {
    const frame = event.senderFrame;
    const parsed = touchSchema.safeParse(given);
    if (!parsed.success || frame !== contents.mainFrame || !senses.isOurs(frame.url)) return;
    const [xPx, yPx, agoMs] = parsed.data;
    feed(xPx, yPx, senses.nowMs() - agoMs);
  });
  contents.on('before-input-event', (_event, input) => {
    if (isOperatorChord(input)) recognised();
  });
  senses.globalShortcut?.register(ACCELERATOR, recognised);
  followPointerWhileDead(window, () => {
    const { xPx, yPx } = pointerIn(window, senses.screen);
    // On its way from corner to corner the pointer is nowhere: only corners count.
    const { width, height } = sizeOf(window);
    if (cornerAt({ xPx, yPx }, { widthPx: width, heightPx: height }) !== null) feed(xPx, yPx, senses.nowMs());
  });
}

function followPointerWhileDead(window: BrowserWindow, look: () => void): void {
  let looking: ReturnType<typeof setInterval> | undefined;
  const stop = (): void => clearInterval(looking);
  window.webContents.on('render-process-gone', () => {
    stop();
    looking = setInterval(() => (window.isDestroyed() ? stop() : look()), LOOK_EVERY_MS);
  });
  window.webContents.on('dom-ready', stop);
  window.on('closed', stop);
}

function sizeOf(window: BrowserWindow): ScreenSize {
  const { width, height } = window.getContentBounds();
  return { width, height };
}

function pointerIn(window: BrowserWindow, screen: Screen): { xPx: number; yPx: number } {
  const { x, y } = screen.getCursorScreenPoint();
  const bounds = window.getContentBounds();
  return { xPx: x - bounds.x, yPx: y - bounds.y };
}
