import type { NativeImage, WebContents } from 'electron';
import { BrowserWindow } from 'electron';
import type { KioskStart, PaintedScene } from '../../src-shared/contract.ts';
import type { Scene } from '../../src-shared/content/scene.ts';
import { SECOND_MS } from '../../src-shared/units.ts';
import { isHome } from '../lockdown/addresses.ts';
import { PAGE_PREFERENCES } from '../lockdown/preferences.ts';
import type { Log } from '../log.ts';
import { guardPage } from './guard-page.ts';
import { answerRequests } from './ipc.ts';
import { GROUND } from './window.ts';

/** Where pictures of scenes are drawn: the visitor's page, in a window that nobody sees. */
export interface Studio {
  readonly preload: string;
  readonly home: string;
  /** What the page begins with, but for its first scene. */
  readonly start: Omit<KioskStart, 'first'>;
  readonly log: Log;
}

const SIZE = { width: 1920, height: 1080 };
const PATIENCE_MS = 20 * SECOND_MS;

/** On paper nothing is to be touched. */
const NO_CONTROLS = 'button, footer nav { visibility: hidden !important }';

/**
 * Draws scenes one after the other as the loop shows them, 1920 × 1080. A scene that cannot be drawn, or does not come to
 * rest in time, has no picture: null.
 * @param keep what is kept of a picture; the picture itself is gone then.
 */
export async function drawScenes<Kept>(
  scenes: readonly Scene[],
  keep: (picture: NativeImage) => Kept,
  studio: Studio,
): Promise<readonly (Kept | null)[]> {
  const window = new BrowserWindow({
    ...SIZE,
    show: false,
    useContentSize: true,
    enableLargerThanScreen: true,
    backgroundColor: GROUND,
    webPreferences: {
      ...PAGE_PREFERENCES,
      preload: studio.preload,
      offscreen: true,
      backgroundThrottling: false,
    },
  });
  const load = (): void => void window.loadURL(studio.home).catch(() => undefined);
  guardPage(window.webContents, { home: studio.home, keys: 'visitor', load }, studio.log);
  try {
    const pictures: (Kept | null)[] = [];
    const easel = answering(window, studio);
    for (const scene of scenes) {
      const picture = await easel(scene);
      pictures.push(picture === null ? null : keep(picture));
    }
    return pictures;
  } finally {
    window.destroy();
  }
}

/** Answers the page's requests with one scene at a time, and takes its picture once it stands still. */
function answering(
  window: BrowserWindow,
  { home, start, log }: Studio,
): (scene: Scene) => Promise<NativeImage | null> {
  let subject: Scene | null = null;
  let onPainted: (painted: PaintedScene) => void = () => undefined;
  const shown = () => {
    if (subject === null) throw new Error('No scene is to be drawn');
    return { position: 0, scene: subject, place: null };
  };
  answerRequests(
    window.webContents.ipc,
    {
      start: () => ({ ...start, first: shown() }),
      takeContent: () => ({ ...start, first: shown() }),
      loopScene: shown,
      sectionScene: () => null,
      doorScenes: () => ({ voices: null, figures: null, safe: null }),
      sectionIndex: (_section, from) => ({ from, entries: [] }),
      sceneBegins: () => undefined,
      here: () => undefined,
      visitorActed: () => undefined,
      scenePainted: (painted) => onPainted(painted),
      pageFault: ({ message }) => log.fault('KIOSK-960', `A scene of the handout: ${message}`),
    },
    { isOurs: (address) => isHome(address, home), heard: () => undefined },
    log,
  );
  return async (scene) => {
    subject = scene;
    const painted = new Promise<true>((resolve) => {
      onPainted = ({ sceneId }) => {
        if (sceneId === scene.id) resolve(true);
      };
    });
    const drawn = async (): Promise<NativeImage> => {
      await window.loadURL(home);
      await window.webContents.insertCSS(NO_CONTROLS);
      await painted;
      return nextFrame(window.webContents);
    };
    // A page that has ended answers nothing any more, and never paints.
    const late = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE_MS, null));
    return Promise.race([drawn(), late]);
  };
}

/** Ends in the second frame from now: what was drawn before has reached the screen by then. */
const TWO_FRAMES =
  'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))';

/** The page as it stands; the frame at hand may be from before it stood. */
async function nextFrame(contents: WebContents): Promise<NativeImage> {
  await contents.executeJavaScript(TWO_FRAMES);
  const frame = new Promise<NativeImage>((resolve) => {
    contents.once('paint', (_event, _dirty, picture) => resolve(picture));
  });
  contents.invalidate();
  return frame;
}
