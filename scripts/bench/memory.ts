import { setTimeout as wait } from 'node:timers/promises';
import type { Measurement } from './figures.ts';
import { memoryOfTree } from './processes.ts';
import { emptyWindow, kiosk, withApp, type Bench, type SubjectApp } from './subject.ts';

/** By then everything of the first screen is loaded, and the loop may have gone on to its second. */
const SETTLED_AFTER_MS = 10_000;
/** Memory differs by a few percent between starts; each start takes ten seconds. */
const MOST_RUNS = 3;

/** The memory of all processes of the empty window and of the kiosk, in turn. */
export async function measureMemory(bench: Bench, runs: number): Promise<readonly Measurement[]> {
  return [await compareMemory(bench, [emptyWindow(bench), kiosk()], { runs, what: 'memory' })];
}

/** PSS over all processes of each application 10 s after its start, in turn, with nothing attached to it. */
export async function compareMemory(
  bench: Bench,
  apps: readonly SubjectApp[],
  { runs, what }: { readonly runs: number; readonly what: string },
): Promise<Measurement> {
  const found = new Map<SubjectApp, number[]>(apps.map((app) => [app, []]));
  for (let run = 0; run < Math.min(runs, MOST_RUNS); run += 1) {
    for (const [app, values] of found) values.push(await memoryOf(bench, app));
  }
  return {
    what: `${what} 10 s after start`,
    unit: 'MB',
    subjects: [...found].map(([{ name }, values]) => ({ name, values })),
  };
}

async function memoryOf(bench: Bench, app: SubjectApp): Promise<number> {
  return withApp(bench, app, async ({ pid }) => {
    await wait(SETTLED_AFTER_MS);
    return memoryOfTree(pid);
  });
}
