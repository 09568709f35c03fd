/** Ways in which the visitors' page fails, done from the main process: the page itself may not be able to answer any more. */
import type { ElectronApplication } from 'playwright';

/** A fault of the page, and how long it may take until a scene stands again: far more than it takes, for machines that are busy. */
export interface PageFault {
  readonly name: string;
  readonly inject: (app: ElectronApplication) => Promise<unknown>;
  readonly withinMs: number;
  /** The page's script runs on, and the loop with it. */
  readonly loopGoesOn?: boolean;
}

const SOON_MS = 20_000;

const signal = (name: NodeJS.Signals) => (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }, sent) => {
    const pid = BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0;
    if (pid > 0) process.kill(pid, sent);
  }, name);

/** Runs in the page; what never ends is not waited for. */
const script = (source: string) => (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }, code) => {
    BrowserWindow.getAllWindows()[0]
      ?.webContents.executeJavaScript(code)
      .catch(() => undefined);
  }, source);

export const PAGE_FAULTS: readonly PageFault[] = [
  { name: 'killed (-9)', inject: signal('SIGKILL'), withinMs: SOON_MS },
  {
    name: 'crashed',
    inject: (app) =>
      app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
      ),
    withinMs: SOON_MS,
  },
  { name: 'stopped (-STOP)', inject: signal('SIGSTOP'), withinMs: SOON_MS },
  { name: 'endless loop', inject: script('for (;;);'), withinMs: SOON_MS },
  {
    name: 'out of memory',
    inject: script('const all = []; for (;;) all.push(new Array(1e6).fill(1.5));'),
    withinMs: 60_000,
  },
  {
    name: 'page emptied',
    inject: script('document.body.replaceChildren()'),
    withinMs: SOON_MS,
    loopGoesOn: true,
  },
];
