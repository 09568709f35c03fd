/** Starts the built kiosk under a test driver, each time with a user-data folder of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, errors, type ElectronApplication, type Page } from 'playwright';
import type { ScreenSize } from '../../scripts/display.ts';
import { electronRuntime } from '../../scripts/electron-runtime.ts';
import { launchArguments, type Launch } from '../../scripts/launch.ts';
import { ROOT } from '../../scripts/paths.ts';
import { newFolder, packagedLaunch, type Packaged } from './outside.ts';

/** What a test can ask for. */
export interface KioskOptions {
  /** More arguments of the application, such as `--content`. */
  readonly args?: readonly string[];
  /** False: locked to the whole screen, as on the stand. */
  readonly windowed?: boolean;
  /** Inner size of the window; Full HD when left out. */
  readonly size?: ScreenSize;
  /** A folder to keep for a second start. Left out: a new one that is removed at the end. */
  readonly userDataDir?: string;
  /** The folder with the application's package.json; the project itself when left out. */
  readonly appDir?: string;
  /** A packaged application of `npm run package:test`, started by an ordinary user in the real sandbox. */
  readonly packaged?: Packaged;
}

/** A kiosk that runs; the test closes it. */
export interface RunningKiosk {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly userDataDir: string;
  readonly close: () => Promise<void>;
}

const FULL_HD: ScreenSize = { widthPx: 1920, heightPx: 1080 };

/** Starts the kiosk and waits for its first window. */
export async function launchKiosk(options: KioskOptions = {}): Promise<RunningKiosk> {
  const { packaged } = options;
  const userDataDir =
    options.userDataDir ??
    (packaged === undefined ? mkdtempSync(join(tmpdir(), 'kiosk-test-')) : newFolder(packaged));
  const words = [`--user-data-dir=${userDataDir}`, ...windowArguments(options), ...(options.args ?? [])];
  const launch =
    packaged === undefined
      ? launchArguments(await electronRuntime(), options.appDir ?? ROOT, words)
      : packagedLaunch(packaged, words);
  const app = await launchApp(launch);
  const page = await app.firstWindow();
  const close = async (): Promise<void> => {
    await app.close();
    if (options.userDataDir === undefined)
      rmSync(userDataDir, { recursive: true, force: true, maxRetries: 3 });
  };
  return { app, page, userDataDir, close };
}

/**
 * The driver attaches to an application that has begun on its own and now and then misses its being ready: it
 * then waits for ever. That is the driver's fault and not the kiosk's, so it gets a second and a third try.
 */
async function launchApp(launch: Launch, triesLeft = 2): Promise<ElectronApplication> {
  try {
    return await _electron.launch({
      executablePath: launch.command,
      args: [...launch.args],
      env: launch.env,
      timeout: 15_000,
    });
  } catch (error) {
    if (triesLeft === 0 || !(error instanceof errors.TimeoutError)) throw error;
    return launchApp(launch, triesLeft - 1);
  }
}

function windowArguments({ windowed = true, size = FULL_HD }: KioskOptions): readonly string[] {
  return windowed ? ['--windowed', '--size', `${size.widthPx}x${size.heightPx}`] : [];
}
