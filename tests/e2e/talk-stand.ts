/** A talk under a test driver: its two pages, what both show, and a second display that can be plugged in and pulled out. */
import type { CDPSession, Page } from 'playwright';
import { vi } from 'vitest';
import { launchKiosk, type KioskOptions, type RunningKiosk } from './launch.ts';

/** A kiosk that gives a talk. */
export interface GivenTalk {
  readonly kiosk: RunningKiosk;
  readonly speaker: () => Promise<Page>;
  readonly audience: () => Promise<Page>;
}

/** Where a screen of the talk is. */
export interface Shown {
  readonly id: string;
  readonly step: number;
}

const PAGE = '/presenter.html';
const LONG = { timeout: 60_000, interval: 50 };

/** Starts the kiosk with its talk and waits until both screens stand at its first scene. */
export async function startTalk(options: KioskOptions = {}): Promise<GivenTalk> {
  const kiosk = await launchKiosk({
    windowed: false,
    ...options,
    args: ['--presenter', ...(options.args ?? [])],
  });
  return given(kiosk);
}

/** Starts the talk in the window of whoever prepares one, by its key. */
export async function startInWindow(): Promise<GivenTalk> {
  const kiosk = await launchKiosk({ windowed: true });
  await kiosk.page.waitForSelector('[data-scene-state="settled"]');
  // Keys of a driver pass main by: this one takes the way of a keyboard's.
  const window = await kiosk.app.browserWindow(kiosk.page);
  await window.evaluate((shown: Electron.BrowserWindow) => {
    for (const type of ['keyDown', 'keyUp'] as const)
      shown.webContents.sendInputEvent({ type, keyCode: 'P' });
  });
  return given(kiosk);
}

async function given(kiosk: RunningKiosk): Promise<GivenTalk> {
  const talk: GivenTalk = {
    kiosk,
    speaker: () => pageOf(kiosk, 'speaker'),
    audience: () => pageOf(kiosk, 'presenter'),
  };
  await vi.waitUntil(async () => (await shownBy(talk)).audience.step === 0, LONG);
  return talk;
}

async function pageOf({ app }: RunningKiosk, mode: 'speaker' | 'presenter'): Promise<Page> {
  let found: Page | undefined;
  const look = async (): Promise<boolean> => {
    for (const page of app.windows().filter((each) => each.url().endsWith(PAGE))) {
      const selector = mode === 'speaker' ? '.speaker .board' : 'main > .frame';
      if (
        (await page
          .locator(selector)
          .count()
          .catch(() => 0)) > 0
      )
        found = page;
    }
    return found !== undefined;
  };
  await vi.waitUntil(look, LONG);
  if (found === undefined) throw new Error(`There is no page of the ${mode}`);
  return found;
}

/** What both screens show: the scene that stands on the audience's and its step, and what the speaker's says of it. */
export interface BothShow {
  readonly audience: Shown;
  readonly speaker: string;
  readonly elapsed: string;
  readonly locale: string;
  /** When the page of each began, by its own clock. */
  readonly begunAt: Readonly<Record<'audience' | 'speaker', number>>;
}

/** Asked through the main process: a driver has lost a page whose process ended, though another one has taken its place. */
export async function shownBy({ kiosk }: GivenTalk): Promise<BothShow> {
  const told = await kiosk.app.evaluate(async ({ BrowserWindow }, page) => {
    const windows = BrowserWindow.getAllWindows().filter(({ webContents }) =>
      webContents.getURL().endsWith(page),
    );
    const look = `(() => {
      const root = document.documentElement.dataset;
      const scene = document.querySelector('main > .frame [data-scene-state="settled"]');
      const text = (name) => document.querySelector('[data-testid="' + name + '"]')?.textContent ?? '';
      return {
        mode: root.mode, locale: root.locale ?? '', id: scene?.dataset.sceneId ?? '', step: Number(scene?.dataset.step ?? -1),
        where: text('where'), elapsed: text('elapsed'), begunAt: performance.timeOrigin,
      };
    })()`;
    const asked = async (window: Electron.BrowserWindow): Promise<Told | null> => {
      const told: unknown = await window.webContents.executeJavaScript(look).catch(() => null);
      return told as Told | null;
    };
    // A page whose process has just ended never answers.
    const silence = new Promise<null>((resolve) => setTimeout(() => resolve(null), 500));
    return Promise.all(windows.map((window) => Promise.race([asked(window), silence])));
  }, PAGE);
  const [audience, speaker] = ['presenter', 'speaker'].map((mode) =>
    told.find((page) => page?.mode === mode && page.locale !== ''),
  );
  return {
    audience: { id: audience?.id ?? '', step: audience?.step ?? -1 },
    speaker: (speaker?.where ?? '').replaceAll(/\s+/g, ' ').trim(),
    elapsed: (speaker?.elapsed ?? '').trim(),
    locale: audience?.locale ?? '',
    begunAt: { audience: audience?.begunAt ?? 0, speaker: speaker?.begunAt ?? 0 },
  };
}

interface Told {
  readonly mode: string;
  readonly locale: string;
  readonly id: string;
  readonly step: number;
  readonly where: string;
  readonly elapsed: string;
  readonly begunAt: number;
}

/** The rectangles of the two windows, by what they show. */
export async function boundsOf(talk: GivenTalk): Promise<Record<'audience' | 'speaker', readonly number[]>> {
  const of = async (page: Page): Promise<readonly number[]> => {
    const window = await talk.kiosk.app.browserWindow(page);
    return window.evaluate((shown: Electron.BrowserWindow) => {
      const { x, y, width, height } = shown.getBounds();
      return [x, y, width, height];
    });
  };
  return { audience: await of(await talk.audience()), speaker: await of(await talk.speaker()) };
}

/** Plugs a second display in, or pulls it out: these machines have one, so the list that Electron gives gets another. */
export async function plug({ kiosk }: GivenTalk, isIn: boolean): Promise<void> {
  await kiosk.app.evaluate(({ screen }, plugged) => {
    const [first] = screen.getAllDisplays();
    if (first === undefined) throw new Error('There is no display at all');
    const other = { ...first, id: first.id + 1, bounds: { x: 0, y: 0, width: 1280, height: 720 } };
    Reflect.set(screen, 'getAllDisplays', () => (plugged ? [first, other] : [first]));
    screen.emit(plugged ? 'display-added' : 'display-removed', {}, other);
  }, isIn);
}

/** Ends the process of a page, as a crash does. */
export async function crash({ kiosk }: GivenTalk, page: Page): Promise<void> {
  const window = await kiosk.app.browserWindow(page);
  await window.evaluate((shown: Electron.BrowserWindow) => shown.webContents.forcefullyCrashRenderer());
}

/** A finger on a page. */
export interface Finger {
  tap(selector: string): Promise<void>;
  /** From one point to another, in shares of the page. */
  swipe(from: number, to: number): Promise<void>;
}

/** Puts a finger on a page, through the developer tools: a true touch, and no mouse. */
export async function fingerOn(page: Page): Promise<Finger> {
  const devtools: CDPSession = await page.context().newCDPSession(page);
  const touch = (
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    points: readonly { x: number; y: number }[],
  ) => devtools.send('Input.dispatchTouchEvent', { type, touchPoints: [...points] });
  return {
    async tap(selector) {
      const box = await page.locator(selector).boundingBox();
      if (box === null) throw new Error(`${selector} is not there`);
      await touch('touchStart', [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }]);
      await touch('touchEnd', []);
    },
    async swipe(from, to) {
      const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
      await touch('touchStart', [{ x: from * width, y: height / 2 }]);
      await touch('touchMove', [{ x: ((from + to) / 2) * width, y: height / 2 }]);
      await touch('touchMove', [{ x: to * width, y: height / 2 }]);
      await touch('touchEnd', []);
    },
  };
}
