/** What a running kiosk holds at a moment. */
import { readdirSync, readFileSync } from 'node:fs';
import { ownMemoryOf, treeNow } from '../bench/processes.ts';
import type { Devtools } from './devtools.ts';

/**
 * What is held, each in its own unit. Megabytes are of 1,024 kB, and of what a process allocated: files that it shares, Chromium's
 * own above all, count for less while another one runs on the machine, and would make a curve of that.
 */
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

/** Measures the kiosk of a main process, after what nobody holds any more was collected. */
export async function measure(
  { page, main }: { readonly page: Devtools; readonly main: Devtools },
  mainPid: number,
  changes: number,
): Promise<Held> {
  await page.send('Performance.enable');
  for (const tools of [page, main])
    for (let time = 0; time < COLLECTIONS; time += 1) await tools.send('HeapProfiler.collectGarbage');
  const inPage = await pageMetrics(page);
  const pids = treeNow(mainPid).map(({ pid }) => pid);
  const pages = pids.filter(isPage);
  const others = pids.filter((pid) => pid !== mainPid && !pages.includes(pid));
  return {
    changes,
    mainMb: ownMemoryOf(mainPid),
    pageMb: sumOf(pages, ownMemoryOf),
    othersMb: sumOf(others, ownMemoryOf),
    ...inPage,
    openFiles: sumOf(pids, openFilesOf),
  };
}

const sumOf = (pids: readonly number[], of: (pid: number) => number): number =>
  pids.reduce((sum, pid) => sum + of(pid), 0);

async function pageMetrics(devtools: Devtools): Promise<Pick<Held, 'pageHeapMb' | 'nodes' | 'listeners'>> {
  const { metrics } = (await devtools.send('Performance.getMetrics')) as {
    readonly metrics: readonly { readonly name: string; readonly value: number }[];
  };
  const named = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return {
    pageHeapMb: named('JSHeapUsedSize') / 1024 / 1024,
    nodes: named('Nodes'),
    listeners: named('JSEventListeners'),
  };
}

function isPage(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer');
  } catch {
    return false;
  }
}

/** A process may end while it is looked at: then it holds nothing. */
function openFilesOf(pid: number): number {
  try {
    return readdirSync(`/proc/${pid}/fd`).length;
  } catch {
    return 0;
  }
}
