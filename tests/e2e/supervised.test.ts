import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { timesTable, type FaultTime } from './faults/figures.ts';
import { graphicsOf, isThere, wordsOf } from './faults/processes.ts';
import { stand } from './faults/supervised-kiosk.ts';
import { runKiosk, withFolder } from './run.ts';

/** So many starts within two minutes are a loop that does not end by itself. */
const STARTS_OF_A_LOOP = 5;

const logIn = (folder: string): string => readFileSync(join(folder, 'data', 'logs', 'kiosk.log'), 'utf8');

describe.runIf(process.platform === 'linux')('W8: a kiosk under its own supervisor', () => {
  it('is back, whether its main process is killed or stopped', { timeout: 200_000 }, () =>
    withFolder(async (folder) => {
      const { kiosk, picture } = await stand(folder);
      const times: FaultTime[] = [];
      await picture();
      for (const [fault, signal] of [
        ['main killed (-9)', 'SIGKILL'],
        ['main stopped (-STOP)', 'SIGSTOP'],
      ] as const) {
        const before = await kiosk();
        const fromMs = performance.now();
        process.kill(before, signal);
        await expect.poll(() => isThere(before), { timeout: 30_000, interval: 20 }).toBe(false);
        const detectedMs = performance.now() - fromMs;
        expect(await picture()).toMatch(/^01-/);
        times.push({ fault, detectedMs, backMs: performance.now() - fromMs });
        expect(await kiosk()).not.toBe(before);
      }
      process.stdout.write(`\n${timesTable(times)}\n`);
    }),
  );

  it(
    'W7: that is killed as often as it starts comes back in safe mode, and shows its scenes',
    { timeout: 200_000 },
    () =>
      withFolder(async (folder) => {
        const { kiosk, picture } = await stand(folder);
        await picture();
        for (let start = 1; start < STARTS_OF_A_LOOP; start += 1) {
          expect(logIn(folder)).not.toContain('KIOSK-706');
          const before = await kiosk();
          process.kill(before, 'SIGKILL');
          await expect.poll(() => isThere(before), { timeout: 30_000, interval: 20 }).toBe(false);
          await picture();
        }
        expect(logIn(folder)).toContain('KIOSK-706');
      }),
  );

  it(
    'W6: whose graphics process ends three times starts again without one, for a day',
    { timeout: 200_000 },
    () =>
      withFolder(async (folder) => {
        const { kiosk, picture } = await stand(folder);
        await picture();
        const before = await kiosk();
        for (let end = 0; end < 3; end += 1) {
          await expect.poll(() => graphicsOf(before), { timeout: 30_000, interval: 50 }).toBeGreaterThan(0);
          const pid = graphicsOf(before);
          process.kill(pid, 'SIGKILL');
          await expect.poll(() => isThere(pid), { timeout: 30_000, interval: 50 }).toBe(false);
        }
        await expect.poll(() => isThere(before), { timeout: 60_000 }).toBe(false);
        await picture();
        expect(wordsOf(await kiosk())).not.toContain('--supervised');
        const recovery = readFileSync(join(folder, 'data', 'recovery.json'), 'utf8');
        expect(JSON.parse(recovery)).toMatchObject({ software: { untilMs: expect.any(Number) as number } });
      }),
  );

  it('ends with its supervisor, however that ends', { timeout: 60_000 }, () =>
    withFolder(async (folder) => {
      const { supervisor, kiosk, picture } = await stand(folder);
      await picture();
      const pid = await kiosk();
      supervisor.kill('SIGKILL');
      await expect.poll(() => isThere(pid), { timeout: 30_000 }).toBe(false);
    }),
  );

  it('ends its supervisor with its own code', () =>
    withFolder(async (folder) => {
      const data = `--user-data-dir=${folder}`;
      expect((await runKiosk(['--supervised', '--check', data])).code).toBe(0);
      expect((await runKiosk(['--supervised', '--contnet'])).code).toBe(2);
    }));
});
