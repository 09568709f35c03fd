import type { BrowserWindow, NativeImage } from 'electron';
import { atPace } from '../lockdown/pace.ts';

/** Eight pictures a second follow a finger well enough, and cost a core little. */
const EVERY_MS = 125;

const QUALITY = 85;

/** What the kiosk's page draws, handed to the windows over other displays. */
export interface Mirroring {
  /** From now on, this window shows it as well, until it is closed. */
  add(mirror: BrowserWindow): void;
}

/** Follows the page of a window (rule G11). While nothing changes there is no picture, and nothing is done. */
export function mirroring(window: BrowserWindow): Mirroring {
  const { webContents } = window;
  const mirrors = new Set<BrowserWindow>();
  let last: NativeImage | null = null;
  const pace = atPace<NativeImage>(EVERY_MS, (picture) => show(picture, [...mirrors]), {
    nowMs: () => performance.now(),
    later: (action, ms) => void setTimeout(action, ms),
  });
  const follow = (): void => {
    if (mirrors.size === 0 || window.isDestroyed()) return;
    webContents.beginFrameSubscription(false, (picture) => {
      last = picture;
      pace.offer(picture);
    });
  };
  // A page that was loaded anew has another surface.
  webContents.on('dom-ready', follow);
  return {
    add(mirror) {
      mirrors.add(mirror);
      mirror.once('closed', () => mirrors.delete(mirror));
      // A display that comes while a scene stands must not stay empty until the next one.
      mirror.webContents.once('dom-ready', () => {
        if (last !== null) show(last, [mirror]);
        // Nothing was drawn since the first mirror came: a scene that stands is drawn once more.
        else webContents.invalidate();
      });
      if (mirrors.size === 1) follow();
    },
  };
}

function show(picture: NativeImage, mirrors: readonly BrowserWindow[]): void {
  const shown = mirrors.filter((mirror) => !mirror.isDestroyed());
  if (shown.length === 0 || picture.isEmpty()) return;
  const jpeg = picture.toJPEG(QUALITY);
  for (const { webContents } of shown) webContents.send('mirror:picture', jpeg);
}
