import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { watchFolder } from '../../../src-main/live/watch-folder.ts';
import { temporaryFolder } from '../../fakes/folder.ts';

let pack = '';
beforeEach(() => {
  pack = join(temporaryFolder(), 'pack');
  mkdirSync(join(pack, 'text'), { recursive: true });
  writeFileSync(join(pack, 'pack.json'), '1');
});

/** Watches the pack until the test ends, and says how often a change was told. */
function watching(): () => number {
  let told = 0;
  onTestFinished(watchFolder(pack, () => (told += 1)));
  return () => told;
}

/** Does something again and again until it is told: a watch needs a moment to be set up. */
async function untilTold(told: () => number, change: () => void): Promise<void> {
  const before = told();
  await expect
    .poll(
      () => {
        if (told() === before) change();
        return told();
      },
      { interval: 400, timeout: 10_000 },
    )
    .toBeGreaterThan(before);
}

it.each<[string, () => void]>([
  ['a file that is saved in place', () => writeFileSync(join(pack, 'pack.json'), String(Math.random()))],
  [
    'a file that is saved aside and renamed, as editors do',
    () => {
      writeFileSync(join(pack, 'pack.json.tmp'), String(Math.random()));
      renameSync(join(pack, 'pack.json.tmp'), join(pack, 'pack.json'));
    },
  ],
  ['a file in a folder', () => writeFileSync(join(pack, 'text', 'en.json'), String(Math.random()))],
  [
    'a folder that is replaced whole',
    () => {
      rmSync(pack, { recursive: true });
      mkdirSync(pack);
    },
  ],
])('L3: %s is told', async (_name, change) => {
  await untilTold(watching(), change);
});

it('L3: a folder that was made after the watch began is watched too', async () => {
  const told = watching();
  let made = 0;
  await untilTold(told, () => mkdirSync(join(pack, `slides-${(made += 1)}`)));
  await untilTold(told, () => writeFileSync(join(pack, `slides-${made}`, 's01.json'), String(Math.random())));
});

it('L3: a folder that is not there yet is told of once it is', async () => {
  rmSync(pack, { recursive: true });
  const told = watching();
  await untilTold(told, () => {});
  mkdirSync(pack);
  await untilTold(told, () => writeFileSync(join(pack, 'pack.json'), String(Math.random())));
});

it('L3: a watch that is over tells nothing', async () => {
  let told = 0;
  const stop = watchFolder(pack, () => (told += 1));
  stop();
  const other = watching();
  await untilTold(other, () => writeFileSync(join(pack, 'pack.json'), String(Math.random())));
  expect(told).toBe(0);
});
