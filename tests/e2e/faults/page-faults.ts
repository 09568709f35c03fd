/** Ways in which the visitors' page fails, done from the main process: the page itself may not be able to answer any more. */
import type { ElectronApplication } from 'playwright';

/** A fault of the page. */
export interface PageFault {
  readonly name: string;
  readonly inject: (app: ElectronApplication) => Promise<unknown>;
  /** The bound, by the median, until a scene stands again. */
  readonly backWithinMs: number;
  /** What a single one may take: far more, for machines that are busy with something else. */
  readonly atWorstMs: number;
  /** The page's script runs on, and the loop with it. */
  readonly loopGoesOn?: boolean;
}

/** A page that is gone; one that hangs. */
const GONE = { backWithinMs: 2000, atWorstMs: 20_000 } as const;
const HANGS = { backWithinMs: 6000, atWorstMs: 20_000 } as const;

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
  { name: 'killed (-9)', inject: signal('SIGKILL'), ...GONE },
  {
    name: 'crashed',
    inject: (app) =>
      app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
      ),
    ...GONE,
  },
  { name: 'stopped (-STOP)', inject: signal('SIGSTOP'), ...HANGS },
  { name: 'endless loop', inject: script('for (;;);'), ...HANGS },
  {
    name: 'out of memory',
    inject: script('const all = []; for (;;) all.push(new Array(1e6).fill(1.5));'),
    // Filling the heap takes its time as well.
    backWithinMs: 6000,
    atWorstMs: 60_000,
  },
  {
    name: 'page emptied',
    inject: script('document.body.replaceChildren()'),
    ...HANGS,
    loopGoesOn: true,
  },
];
