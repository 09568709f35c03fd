/**
 * `npm run soak -- [--changes N]`: the attract loop as fast as its messages are taken, 20,000 scene changes, and what every process holds
 * meanwhile. Fails when at the end it is more than 5 % over what it was after the first 500.
 */
import { parseArgs } from 'node:util';
import { buildIfStale } from './build.ts';
import { withDisplay } from './display.ts';
import { electronRuntime } from './electron-runtime.ts';
import { curveTable, growthOf } from './soak/curve.ts';
import { soak } from './soak/soak.ts';

const MOST_PERCENT = 5;
const EVERY = 500;

const say = (line: string): void => void process.stderr.write(`${line}\n`);

const { values } = parseArgs({ options: { changes: { type: 'string', default: '20000' } } });
const runtime = await electronRuntime(say);
buildIfStale(say);
const curve = await withDisplay({ alwaysVirtual: true, say }, (display) =>
  soak({
    ...{ runtime, display, every: EVERY },
    changes: Number(values.changes),
    onHeld: ({ changes, pageMb, mainMb }) =>
      say(`${changes} changes: the page holds ${pageMb.toFixed(1)} MB, main ${mainMb.toFixed(1)} MB.`),
  }),
);
process.stdout.write(`${curveTable(curve)}\n\n`);
const grown = growthOf(curve);
for (const { what, percent } of grown) process.stdout.write(`${what}: ${percent.toFixed(1)} %\n`);
if (grown.some(({ percent }) => percent > MOST_PERCENT)) process.exitCode = 1;
