/** A locked kiosk for the escape suite, and what must be true of it after every attempt to get out. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { ROOT } from '../../../scripts/paths.ts';
import { packageKiosk } from '../outside.ts';
import { nextScene, settled, startKiosk, type WatchedKiosk } from '../kiosk.ts';

/** A kiosk on its stand, watched from the main process. */
export interface Stand {
  readonly kiosk: WatchedKiosk;
  /**
   * Runs a script as if a visitor's touch had started it; answers what it came to, or `null` when it failed or has not ended
   * within the patience, 2 s where none is given: many attempts end in nothing at all.
   */
  run(script: string, patienceMs?: number): Promise<unknown>;
  /** Waits until the page stands and checks everything that must still be true. */
  holds(): Promise<void>;
  /** The loop comes back and goes on with another scene; nothing was left behind on the disk. */
  goesOn(): Promise<void>;
  close(): Promise<void>;
}

/** What the main process has seen since the kiosk stood. */
interface Watch {
  windows: number;
  contents: number;
  blurs: number;
  downloads: number;
}

const HOME = 'kiosk://app/index.html';

/**
 * Starts a locked kiosk as it is shipped: packaged (but for the fuses that would keep the driver out), by an ordinary user, in
 * the real sandbox. Time in its page can be put forward.
 */
export async function openStand(args: readonly string[] = []): Promise<Stand> {
  const packaged = packageKiosk('--test');
  const kiosk = await startKiosk({ windowed: false, ownClock: true, args, packaged });
  await watch(kiosk);
  const before = await processKinds(kiosk);
  const files = filesOutside(packaged.home);
  const sockets = foreignSockets(await processIds(kiosk));
  expect(sockets).toEqual([]);
  const holds = async (): Promise<void> => {
    await stands(kiosk);
    expect((await processKinds(kiosk)).filter((kind) => !before.includes(kind))).toEqual([]);
    expect(foreignSockets(await processIds(kiosk))).toEqual([]);
  };
  return {
    kiosk,
    run: (script, patienceMs = 2000) => runAsVisitor(kiosk, { script, patienceMs }),
    holds,
    goesOn: async () => {
      await holds();
      await backToLoop(kiosk);
      expect(filesOutside(packaged.home)).toEqual(files);
    },
    close: async () => {
      await kiosk.close();
      packaged.remove();
    },
  };
}

const AS_IT_SHOULD = {
  windows: 1,
  contents: 0,
  blurs: 0,
  downloads: 0,
  url: HOME,
  loading: false,
  kiosk: true,
  visible: true,
  minimized: false,
  zoom: 1,
  developerTools: false,
  stands: true,
  answers: true,
};

function watch({ app }: WatchedKiosk): Promise<void> {
  return app.evaluate(({ app: application, BrowserWindow, session }) => {
    const seen: Watch = { windows: 0, contents: 0, blurs: 0, downloads: 0 };
    Reflect.set(globalThis, 'escapeWatch', seen);
    application.on('web-contents-created', () => (seen.contents += 1));
    BrowserWindow.getAllWindows()[0]?.on('blur', () => (seen.blurs += 1));
    session.defaultSession.on('will-download', (event) => {
      if (!event.defaultPrevented) seen.downloads += 1;
    });
  });
}

/** Waits until all is as it should be. When it never is, the next attempt gets a page that stands again. */
async function stands(kiosk: WatchedKiosk): Promise<void> {
  try {
    await expect.poll(() => stance(kiosk), { timeout: 8000 }).toEqual(AS_IT_SHOULD);
  } catch (failure) {
    await watch(kiosk);
    await kiosk.app.evaluate(
      ({ BrowserWindow }, home) => BrowserWindow.getAllWindows()[0]?.loadURL(home),
      HOME,
    );
    await settled(kiosk.page);
    throw failure;
  }
}

/** Everything but processes, sockets and files, in one look. */
function stance({ app }: WatchedKiosk): Promise<unknown> {
  return app.evaluate(async ({ BrowserWindow }) => {
    const all = BrowserWindow.getAllWindows();
    const window = all[0];
    if (window === undefined) return 'no window';
    const contents = window.webContents;
    const inPage = `(async () => ({
      stands: document.querySelectorAll('.layer[data-state="settled"]').length === 1,
      answers: await Promise.race([
        window.kiosk.sectionIndex('safe', 0, 1).then(() => true),
        new Promise((resolve) => setTimeout(resolve, 2000, false)),
      ]),
    }))()`;
    const late = new Promise((resolve) => setTimeout(resolve, 3000, { hangs: true }));
    const page: unknown = contents.isLoading()
      ? { loading: true }
      : await Promise.race([contents.executeJavaScript(inPage).catch(String), late]);
    return {
      ...(Reflect.get(globalThis, 'escapeWatch') as Watch),
      windows: all.length,
      url: contents.getURL(),
      loading: contents.isLoading(),
      kiosk: window.isKiosk(),
      visible: window.isVisible(),
      minimized: window.isMinimized(),
      zoom: contents.getZoomFactor(),
      developerTools: contents.isDevToolsOpened(),
      ...(typeof page === 'object' ? page : { page }),
    };
  });
}

async function runAsVisitor(
  { app }: WatchedKiosk,
  attempt: { readonly script: string; readonly patienceMs: number },
): Promise<unknown> {
  const outcome = await app.evaluate(async ({ BrowserWindow }, { script, patienceMs }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms, null));
    const ran = contents?.executeJavaScript(`(async () => { ${script} })()`, true).catch(() => null);
    const result: unknown = await Promise.race([ran, wait(patienceMs)]);
    // What a script sets off, a navigation or a dialog, begins after it has ended.
    await wait(60);
    return result ?? null;
  }, attempt);
  return outcome;
}

function processKinds({ app }: WatchedKiosk): Promise<readonly string[]> {
  return app.evaluate(({ app: application }) =>
    application.getAppMetrics().map(({ type, name }) => `${type} ${name ?? ''}`),
  );
}

function processIds({ app }: WatchedKiosk): Promise<readonly number[]> {
  return app.evaluate(({ app: application }) => application.getAppMetrics().map(({ pid }) => pid));
}

/**
 * Sockets to or from anywhere but this machine, and all over UDP, that the processes hold. The test driver's own
 * connections are TCP within the machine.
 */
function foreignSockets(ids: readonly number[]): readonly string[] {
  if (process.platform !== 'linux') return [];
  const held = new Set(ids.flatMap(socketsOf));
  return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((kind) =>
    readFileSync(`/proc/net/${kind}`, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter(([, local = '', , , , , , , , inode = '']) => held.has(inode) && !isDriver(kind, local))
      .map((fields) => `${kind} ${fields.slice(1, 3).join(' ')}`),
  );
}

/** Addresses of 127.0.0.1 and ::1 as the kernel writes them. */
function isDriver(kind: string, local: string): boolean {
  return kind.startsWith('tcp') && /^(?:0100007F|0{24}01000000|0{16}FFFF00000100007F):/.test(local);
}

function socketsOf(id: number): readonly string[] {
  try {
    return readdirSync(`/proc/${id}/fd`).flatMap((number) => {
      const [, inode] = /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${id}/fd/${number}`)) ?? [];
      return inode === undefined ? [] : [inode];
    });
  } catch {
    // The process, or one of its files, is gone meanwhile.
    return [];
  }
}

/** Names in the folders that a download or a saved page would go to. */
function filesOutside(home: string): readonly string[] {
  const folders = [home, homedir(), ROOT].flatMap((folder) => [
    folder,
    join(folder, 'Downloads'),
    join(folder, 'Desktop'),
  ]);
  return folders.flatMap((folder) => {
    try {
      return readdirSync(folder)
        .filter((name) => !name.startsWith('.'))
        .map((name) => join(folder, name));
    } catch {
      return [];
    }
  });
}

/** A visitor may have been in the middle of something: left alone, the loop comes back and goes on. */
async function backToLoop({ page }: WatchedKiosk): Promise<void> {
  for (let round = 0; round < 3; round += 1) await page.clock.fastForward(80_000);
  await page.waitForFunction(() => document.documentElement.dataset['mode'] === 'attract');
  const before = await settled(page);
  await page.clock.fastForward(40_000);
  await nextScene(page, before);
}
