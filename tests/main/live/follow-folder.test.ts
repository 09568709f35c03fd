import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { followFolder } from '../../../src-main/live/follow-folder.ts';
import type { PackInUse } from '../../../src-main/start-up.ts';
import { temporaryFolder } from '../../fakes/folder.ts';
import { fakeLog } from '../../fakes/log.ts';

// A folder on a network, whose changes nobody tells of.
vi.mock('../../../src-main/live/watch-folder.ts', () => ({ watchFolder: () => () => undefined }));

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => vi.useRealTimers());

/** The disk answers in its own time, whatever the clock of the test says. */
const lookedAt = () => new Promise((resolve) => void setImmediate(resolve));

it('L3: a change that nothing told of is found within ten seconds, and looked into once', async () => {
  const folder = temporaryFolder();
  const source = join(folder, 'pack');
  mkdirSync(source);
  writeFileSync(join(source, 'pack.json'), '1');
  const log = fakeLog();
  const refusals = () => log.lines.filter((line) => line.includes('KIOSK-206')).length;
  const never = () => {
    throw new Error('Nothing of it plays');
  };
  const stop = await followFolder({
    ...{ source, shelf: join(folder, 'shelf') },
    content: { now: () => ({ folder: source }) as PackInUse, offer: never, takeAt: never },
    tools: { open: () => ({ ok: false, findings: [] }), examine: never, log },
  });
  onTestFinished(stop);
  expect(refusals()).toBe(1);
  writeFileSync(join(source, 'pack.json'), '22');
  await vi.advanceTimersByTimeAsync(10_000);
  while (refusals() < 2) await lookedAt();
  for (let count = 0; count < 3; count += 1) {
    await vi.advanceTimersByTimeAsync(60_000);
    await lookedAt();
  }
  expect(refusals()).toBe(2);
});
