/** The built kiosk under a driver that can touch it and put its clock forward. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, errors, type ElectronApplication, type Page } from 'playwright';
import { environmentOn, type Display, type ScreenSize } from '../display.ts';
import type { ElectronRuntime } from '../electron-runtime.ts';
import { launchArguments, type Launch } from '../launch.ts';
import { ROOT } from '../paths.ts';
import { nameOfSize } from './request.ts';
import { settled } from './screen.ts';

/** What to start. */
export interface KioskWanted {
  readonly runtime: ElectronRuntime;
  readonly display: Display;
  readonly size: ScreenSize;
  /** Another pack than the bundled one; null for that. */
  readonly content: string | null;
}

const NOTHING_MOVES = ['--quick', '--step', '--cross'] as const;

/** A kiosk that can be touched and photographed. */
export interface DrivenKiosk {
  readonly page: Page;
  /** What is on the screen, as PNG. */
  readonly photograph: () => Promise<Buffer>;
}

/**
 * Runs `action` with a kiosk whose first scene stands and whose scenes come in at once, so that no picture
 * catches one half-way. Its settings and journal are thrown away afterwards.
 */
export async function withKiosk(
  wanted: KioskWanted,
  action: (kiosk: DrivenKiosk) => Promise<void>,
): Promise<void> {
  await withDrivenApp(wanted, async (app) => action(await settledKiosk(app, wanted.size)));
}

/** Runs `action` with a kiosk as it is on a stand, under the driver. Its settings are thrown away afterwards. */
export async function withDrivenApp(
  wanted: KioskWanted,
  action: (app: ElectronApplication) => Promise<void>,
): Promise<void> {
  const userDataDir = mkdtempSync(join(tmpdir(), 'kiosk-tour-'));
  try {
    const app = await launchApp(launchOf(wanted, userDataDir));
    try {
      await action(app);
    } finally {
      await app.close();
    }
  } finally {
    rmSync(userDataDir, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** The kiosk with a clock of its own, nothing moving, its first scene standing and its window as large as asked. */
async function settledKiosk(app: ElectronApplication, size: ScreenSize): Promise<DrivenKiosk> {
  const page = await app.firstWindow();
  await page.clock.install();
  await page.reload();
  await page.evaluate((tokens) => {
    for (const token of tokens) document.documentElement.style.setProperty(token, '0ms');
  }, NOTHING_MOVES);
  await settled(page);
  await expectSize(page, size);
  return { page, photograph: await photographer(page) };
}

function launchOf({ runtime, display, size, content }: KioskWanted, userDataDir: string): Launch {
  const launch = launchArguments(runtime, ROOT, [
    `--user-data-dir=${userDataDir}`,
    '--windowed',
    '--size',
    nameOfSize(size),
    ...(content === null ? [] : ['--content', content]),
  ]);
  return { ...launch, env: environmentOn(display, launch.env) };
}

/** The driver's own `screenshot` packs each picture as small as it can, which takes three times as long. */
async function photographer(page: Page): Promise<() => Promise<Buffer>> {
  const devtools = await page.context().newCDPSession(page);
  return async () => {
    const { data } = await devtools.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true });
    return Buffer.from(data, 'base64');
  };
}

/**
 * The driver attaches to an application that has begun on its own and now and then misses its being ready: it
 * then waits for ever. That is the driver's fault and not the kiosk's, so it gets a second and a third try.
 */
async function launchApp(launch: Launch, triesLeft = 2): Promise<ElectronApplication> {
  try {
    const { command, args, env } = launch;
    return await _electron.launch({ executablePath: command, args: [...args], env, timeout: 15_000 });
  } catch (error) {
    if (triesLeft === 0 || !(error instanceof errors.TimeoutError)) throw error;
    return launchApp(launch, triesLeft - 1);
  }
}

/** A desktop may refuse a window larger than its screen; a picture in the wrong size must not pass as one. */
async function expectSize(page: Page, { widthPx, heightPx }: ScreenSize): Promise<void> {
  const [width, height] = await page.evaluate(() => [innerWidth, innerHeight] as const);
  if (width === widthPx && height === heightPx) return;
  throw new Error(
    `This display gives a window of ${width}x${height} where ${widthPx}x${heightPx} was asked for: leave that size out.`,
  );
}
