import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { memorySchema } from '../../src-shared/watchdog/memory.ts';
import { timesTable, usuallyBackMs, type FaultTime } from './faults/figures.ts';
import { atSomeMoment, chance, howMany, inGroups } from './faults/how-many.ts';
import { MOMENTS } from './faults/moments.ts';
import { PAGE_FAULTS } from './faults/page-faults.ts';
import { recovery, standing } from './faults/watch.ts';
import { launchKiosk } from './launch.ts';

/** A page that ends five times within two minutes brings safe mode: each kiosk gets fewer. */
const EACH_KIOSK = 4;

/** A small heap, so that one without an end is full soon. */
const SMALL_HEAP = '--js-flags=--max-old-space-size=64';

const times: FaultTime[] = [];
afterAll(() => void process.stdout.write(`\n${timesTable(times)}\n`));

function inQuarantine(userDataDir: string): readonly string[] {
  const kept: unknown = JSON.parse(readFileSync(join(userDataDir, 'recovery.json'), 'utf8'));
  return memorySchema.parse(kept).quarantined.map(({ sceneId }) => sceneId);
}

describe('W2: whatever ends or stops the page, a scene of the loop stands again', () => {
  const random = chance(20_251_124);
  const planned = Array.from({ length: howMany('page') }, (_, index) => {
    const fault = PAGE_FAULTS[index % PAGE_FAULTS.length];
    const moment = MOMENTS[Math.floor(index / PAGE_FAULTS.length) % MOMENTS.length];
    if (fault === undefined || moment === undefined) throw new Error('There is no such fault');
    return { fault, moment, waitMs: Math.round(random() * 900) };
  });
  it.each(
    inGroups(planned, EACH_KIOSK).map(
      (faults) => [faults.map(({ fault }) => fault.name).join(', '), faults] as const,
    ),
  )('%s', { timeout: 240_000 }, async (_names, faults) => {
    const { app, userDataDir, close } = await launchKiosk({ args: [SMALL_HEAP] });
    try {
      for (const { fault, moment, waitMs } of faults) {
        const before = await standing(app);
        await moment.reach(app);
        await atSomeMoment(waitMs);
        const after = await recovery(app, fault.inject);
        times.push({ fault: fault.name, ...after });
        expect(after.mode, fault.name).toBe('attract');
        // Two that the page brought about itself in one scene, and the scene is passed over.
        if (fault.loopGoesOn !== true && !inQuarantine(userDataDir).includes(before.sceneId))
          expect(after.sceneId, `${fault.name} while ${moment.name}`).toBe(before.sceneId);
        expect(after.backMs, fault.name).toBeLessThan(fault.atWorstMs);
      }
    } finally {
      await close();
    }
  });

  it.each(PAGE_FAULTS)('$name: back within $backWithinMs ms, by the median', ({ name, backWithinMs }) => {
    expect(usuallyBackMs(times, name)).toBeLessThan(backWithinMs);
  });
});
