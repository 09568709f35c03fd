/**
 * `npm run bench -- [--only start,memory,cpu,touch,scale] [--runs N]`: what the kiosk costs beside an empty Electron window
 * on this machine, as a table and in bench/result.json. Ratios travel between machines, absolute figures do not.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchRequest, type BenchRequest, type Part } from './bench/request.ts';
import { measureCpu } from './bench/cpu.ts';
import { writeEmptyApp } from './bench/empty-app.ts';
import type { Measurement } from './bench/figures.ts';
import { measureMemory } from './bench/memory.ts';
import { measureScale } from './bench/scale.ts';
import { measureStart } from './bench/start.ts';
import type { Bench } from './bench/subject.ts';
import { printTable } from './bench/table.ts';
import { measureTouch } from './bench/touch.ts';
import { buildIfStale } from './build.ts';
import { withDisplay } from './display.ts';
import { electronRuntime } from './electron-runtime.ts';
import { ROOT } from './paths.ts';

const MEASURES: Readonly<Record<Part, (bench: Bench, runs: number) => Promise<readonly Measurement[]>>> = {
  start: measureStart,
  memory: measureMemory,
  cpu: measureCpu,
  touch: measureTouch,
  scale: measureScale,
};

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Measures what was asked for, in a folder that is thrown away. */
async function measure({ parts, runs }: BenchRequest): Promise<readonly Measurement[]> {
  const runtime = await electronRuntime(say);
  buildIfStale(say);
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-bench-'));
  try {
    const emptyApp = writeEmptyApp(join(folder, 'empty'));
    return await withDisplay({ alwaysVirtual: true, say }, async (display) => {
      const measurements: Measurement[] = [];
      for (const part of parts) {
        say(`Measuring: ${part}.`);
        measurements.push(...(await MEASURES[part]({ runtime, display, folder, emptyApp }, runs)));
      }
      return measurements;
    });
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function run(request: BenchRequest): Promise<void> {
  const measurements = await measure(request);
  mkdirSync(join(ROOT, 'bench'), { recursive: true });
  const result = join(ROOT, 'bench', 'result.json');
  writeFileSync(result, `${JSON.stringify({ takenAt: new Date().toISOString(), measurements }, null, 2)}\n`);
  process.stdout.write(`${printTable(measurements)}\n`);
  say(`Also in ${result}.`);
}

const request = benchRequest(process.argv.slice(2));
if (typeof request === 'string') {
  say(request);
  process.exitCode = 2;
} else if (process.platform !== 'linux') {
  say('The bench reads memory and processor time from /proc, which only Linux has: run it there.');
  process.exitCode = 1;
} else {
  try {
    await run(request);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
