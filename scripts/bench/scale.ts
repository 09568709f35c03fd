import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { generatePack } from '../../tests/fixtures/generate-pack.ts';
import { ROOT } from '../paths.ts';
import type { Measurement } from './figures.ts';
import { compareMemory } from './memory.ts';
import { compareStarts } from './start.ts';
import { kiosk, type Bench } from './subject.ts';

const SIZES = [20, 1_000, 10_000, 60_000] as const;
/** A start with a large pack takes the longest of all. */
const MOST_RUNS = 5;

/** Start, memory and a whole check with packs from 20 scenes to 60,000. */
export async function measureScale(bench: Bench, runs: number): Promise<readonly Measurement[]> {
  const packs = SIZES.map((scenes) => {
    const folder = join(bench.folder, `pack-${scenes}`);
    generatePack(folder, scenes);
    return { name: `${scenes.toLocaleString('en')} scenes`, folder };
  });
  const kiosks = packs.map(({ name, folder }) => kiosk(`kiosk, ${name}`, ['--content', folder]));
  const most = Math.min(runs, MOST_RUNS);
  return [
    ...(await compareStarts(bench, kiosks, { runs: most, what: 'start with a pack' })),
    await compareMemory(bench, kiosks, { runs: 1, what: 'memory with a pack' }),
    {
      what: 'a check of all that is in a pack',
      unit: 's',
      subjects: packs.map(({ name, folder }) => ({ name, values: checksOf(folder, most) })),
    },
  ];
}

/** Seconds that `npm run content -- check` takes as a whole process, run after run. */
function checksOf(folder: string, runs: number): readonly number[] {
  return Array.from({ length: runs }, () => {
    const startedMs = performance.now();
    const { status, error } = spawnSync(
      process.execPath,
      [join(ROOT, 'scripts', 'content.ts'), 'check', folder],
      { stdio: 'ignore' },
    );
    if (error !== undefined || status !== 0) throw new Error(`The generated pack in ${folder} has errors`);
    return (performance.now() - startedMs) / 1000;
  });
}
