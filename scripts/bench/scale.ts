import { join } from 'node:path';
import type { Measurement } from './figures.ts';
import { generatePack } from './generate-pack.ts';
import { compareMemory } from './memory.ts';
import { compareStarts } from './start.ts';
import { kiosk, type Bench } from './subject.ts';

const SIZES = [20, 10_000] as const;
/** A start with a large pack takes the longest of all. */
const MOST_RUNS = 5;

/** Start and memory with a pack of 20 scenes and with one of 10,000. */
export async function measureScale(bench: Bench, runs: number): Promise<readonly Measurement[]> {
  const packs = SIZES.map((scenes) => {
    const folder = join(bench.folder, `pack-${scenes}`);
    generatePack(folder, scenes);
    return kiosk(`kiosk, ${scenes.toLocaleString('en')} scenes`, ['--content', folder]);
  });
  return [
    ...(await compareStarts(bench, packs, { runs: Math.min(runs, MOST_RUNS), what: 'start with a pack' })),
    await compareMemory(bench, packs, { runs: 1, what: 'memory with a pack' }),
  ];
}
