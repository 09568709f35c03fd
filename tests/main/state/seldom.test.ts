import fc from 'fast-check';
import { expect, it } from 'vitest';
import { seldom } from '../../../src-main/state/seldom.ts';
import { MINUTE_MS } from '../../../src-shared/units.ts';
import { WRITES_A_MINUTE } from '../../../src-shared/seldom.ts';
import { fakeTimer } from '../../fakes/fake-timer.ts';

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

it('D5: however often it is asked for, no minute sees more writes than allowed, and the last state is written', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat({ max: 40_000 }), { maxLength: 60 }), async (pausesMs) => {
      const timer = fakeTimer();
      const writes: { readonly atMs: number; readonly state: number }[] = [];
      let state = 0;
      const writing = seldom(async () => void writes.push({ atMs: timer.nowMs(), state }), timer);
      for (const pauseMs of pausesMs) {
        timer.advance(pauseMs);
        await settled();
        state += 1;
        void writing.soon();
        await settled();
      }
      timer.advance(MINUTE_MS);
      await settled();
      for (const { atMs } of writes) {
        const within = writes.filter((other) => other.atMs >= atMs && other.atMs < atMs + MINUTE_MS);
        expect(within.length).toBeLessThanOrEqual(WRITES_A_MINUTE);
      }
      expect(writes.at(-1)?.state ?? 0).toBe(state);
    }),
  );
});

it('D5: what waits is written at once before the kiosk ends, and whoever asked is told how it went', async () => {
  const timer = fakeTimer();
  let writes = 0;
  const writing = seldom(async () => (writes += 1), timer);
  for (let count = 0; count < WRITES_A_MINUTE; count += 1) await writing.soon();
  const asked = [writing.soon(), writing.soon()];
  await settled();
  expect(writes).toBe(WRITES_A_MINUTE);
  await writing.flush();
  expect(await Promise.all(asked)).toEqual([WRITES_A_MINUTE + 1, WRITES_A_MINUTE + 1]);
});

it('D5: writes never run beside each other, and one that throws does not stop the next', async () => {
  const timer = fakeTimer();
  const steps: string[] = [];
  const ends: (() => void)[] = [];
  const writing = seldom(async () => {
    steps.push('begins');
    await new Promise<void>((end) => ends.push(end));
    steps.push('ends');
    throw new Error('broken');
  }, timer);
  const first = writing.soon();
  await settled();
  const second = writing.soon();
  await settled();
  expect(steps).toEqual(['begins']);
  ends[0]?.();
  await expect(first).rejects.toThrow('broken');
  await settled();
  ends[1]?.();
  await expect(second).rejects.toThrow('broken');
  expect(steps).toEqual(['begins', 'ends', 'begins', 'ends']);
});
