/** What a running kiosk holds at a moment. */
import { readdirSync } from 'node:fs';
import type { CDPSession, ElectronApplication, Page } from 'playwright';
import { memoryOfProcess, treeNow } from '../bench/processes.ts';

/** What is held, each in its own unit. Megabytes are of 1,024 kB, and each process's share of what it shares (PSS). */
export interface Held {
  readonly changes: number;
  readonly mainMb: number;
  readonly pageMb: number;
  /** Graphics, network and other helpers together. */
  readonly othersMb: number;
  readonly pageHeapMb: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly openFiles: number;
}

/** What one collection lets go, the documents of SVG pictures above all, frees what the next one finds. */
const COLLECTIONS = 4;

/** Measures a kiosk, after what nobody holds any more was collected. */
export async function measurer(
  app: ElectronApplication,
  page: Page,
): Promise<(changes: number) => Promise<Held>> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  return async (changes) => {
    for (let time = 0; time < COLLECTIONS; time += 1) await devtools.send('HeapProfiler.collectGarbage');
    const inPage = await pageMetrics(devtools);
    const pids = await app.evaluate(({ app: electron, BrowserWindow }) => ({
      main: process.pid,
      page: BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
      all: electron.getAppMetrics().map(({ pid }) => pid),
    }));
    const others = pids.all.filter((pid) => pid !== pids.main && pid !== pids.page);
    return {
      changes,
      mainMb: memoryOfProcess(pids.main),
      pageMb: memoryOfProcess(pids.page),
      othersMb: others.reduce((sum, pid) => sum + memoryOfProcess(pid), 0),
      ...inPage,
      openFiles: treeNow(pids.main).reduce((sum, { pid }) => sum + openFilesOf(pid), 0),
    };
  };
}

async function pageMetrics(devtools: CDPSession): Promise<Pick<Held, 'pageHeapMb' | 'nodes' | 'listeners'>> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  const named = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return {
    pageHeapMb: named('JSHeapUsedSize') / 1024 / 1024,
    nodes: named('Nodes'),
    listeners: named('JSEventListeners'),
  };
}

/** A process may end while it is looked at: then it holds nothing. */
function openFilesOf(pid: number): number {
  try {
    return readdirSync(`/proc/${pid}/fd`).length;
  } catch {
    return 0;
  }
}
