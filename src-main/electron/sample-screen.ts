import type { BrowserWindow, NativeImage } from 'electron';
import { SECOND_MS } from '../../src-shared/units.ts';
import { isBlank } from '../../src-shared/watchdog/blank.ts';
import type { PageKeeper } from '../recovery/keep-page.ts';

const EVERY_MS = 30 * SECOND_MS;
/** One blank picture can be one taken between two frames. */
const AGAIN_MS = 5 * SECOND_MS;
/** Enough to see words and pictures, little enough to cost nothing. */
const SMALL = { width: 96, height: 54 };
/** The share of the height in which a scene stands; below it is the sill, whose buttons would hide an empty stage. */
const STAGE = 0.78;

/**
 * Looks at what is really drawn while a scene should stand (rule W4): a page can be white on the screen, answer, draw and know
 * nothing of it. Two blank pictures in a row, and it is begun anew. What the graphics card or the display makes of the
 * picture is not seen here.
 */
export function sampleScreen(window: BrowserWindow, page: Pick<PageKeeper, 'shouldStand' | 'rebuild'>): void {
  let blank = 0;
  const look = async (): Promise<void> => {
    if (window.isDestroyed()) return;
    const picture = page.shouldStand() ? await window.webContents.capturePage() : null;
    // While it was taken the page may have gone on.
    const counts = picture !== null && !picture.isEmpty() && page.shouldStand();
    blank = counts && isBlank(smallStage(picture)) ? blank + 1 : 0;
    if (blank >= 2) {
      blank = 0;
      page.rebuild('blank');
    }
  };
  const next = (): void => {
    setTimeout(
      () =>
        void look()
          .catch(() => undefined)
          .then(next),
      blank > 0 ? AGAIN_MS : EVERY_MS,
    );
  };
  next();
}

function smallStage(picture: NativeImage): Uint8Array {
  const { width, height } = picture.getSize();
  const stage = picture.crop({ x: 0, y: 0, width, height: Math.floor(height * STAGE) });
  return stage.resize({ ...SMALL, quality: 'good' }).toBitmap();
}
