import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { electronRuntime } from '../../scripts/electron-runtime.ts';
import { launchArguments } from '../../scripts/launch.ts';
import { ROOT } from '../../scripts/paths.ts';
import { timesTable, type FaultTime } from './faults/figures.ts';
import { runKiosk, withFolder } from './run.ts';

/** A kiosk under its own supervisor, told by what it leaves on the disk: no driver, which would have to be started again as well. */
interface Stand {
  readonly supervisor: ChildProcess;
  /** The main process of the kiosk that runs now. */
  readonly kiosk: () => Promise<number>;
  /** Waits for a picture of a scene that stands; answers with its name. Those before are gone. */
  readonly picture: () => Promise<string>;
}

async function stand(folder: string): Promise<Stand> {
  const pictures = join(folder, 'pictures');
  const userData = join(folder, 'data');
  const words = ['--supervised', '--windowed', '--size=640x480', '--save-scenes', pictures];
  const launch = launchArguments(await electronRuntime(), ROOT, [...words, `--user-data-dir=${userData}`]);
  const supervisor = spawn(launch.command, launch.args, { env: launch.env, stdio: 'ignore' });
  onTestFinished(async () => {
    if (supervisor.exitCode !== null || supervisor.signalCode !== null) return;
    const left = childOf(supervisor.pid ?? 0);
    supervisor.kill('SIGKILL');
    await once(supervisor, 'exit');
    // One that was stopped does not hear that its supervisor is gone.
    if (left > 0 && isThere(left)) process.kill(left, 'SIGKILL');
  });
  const kiosk = () => expect.poll(() => childOf(supervisor.pid ?? 0), { timeout: 30_000 }).toBeGreaterThan(0);
  return {
    supervisor,
    kiosk: async () => {
      await kiosk();
      return childOf(supervisor.pid ?? 0);
    },
    async picture() {
      await expect
        .poll(() => picturesIn(pictures).length, { timeout: 60_000, interval: 20 })
        .toBeGreaterThan(0);
      const [name = ''] = picturesIn(pictures);
      rmSync(pictures, { recursive: true });
      return name;
    },
  };
}

const picturesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
};

/** The child that is a kiosk and no helper of Chromium's; 0 while there is none. */
function childOf(parent: number): number {
  const children = readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8');
  const threads = readdirSync(`/proc/${parent}/task`).map((thread) =>
    readFileSync(`/proc/${parent}/task/${thread}/children`, 'utf8'),
  );
  const pids = [children, ...threads]
    .join(' ')
    .split(' ')
    .map(Number)
    .filter((pid) => pid > 0);
  return pids.find((pid) => !isHelper(pid)) ?? 0;
}

function isHelper(pid: number): boolean {
  const words = wordsOf(pid);
  return words === '' || words.includes('--type=');
}

/** So many starts within two minutes are a loop that does not end by itself. */
const STARTS_OF_A_LOOP = 5;

const logIn = (folder: string): string => readFileSync(join(folder, 'data', 'logs', 'kiosk.log'), 'utf8');

/** The graphics process of a kiosk, which Chromium may have made by way of another one; 0 while there is none. */
function graphicsOf(kiosk: number): number {
  const all = readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0);
  return all.find((pid) => wordsOf(pid).includes('--type=gpu-process') && isUnder(pid, kiosk)) ?? 0;
}

function isUnder(pid: number, ancestor: number): boolean {
  const parent = parentOf(pid);
  return parent > 1 && (parent === ancestor || isUnder(parent, ancestor));
}

function parentOf(pid: number): number {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

function wordsOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

/** Whether a process is there. */
function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

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
        const wordsOf = readFileSync(`/proc/${await kiosk()}/cmdline`, 'utf8');
        expect(wordsOf).not.toContain('--supervised');
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
