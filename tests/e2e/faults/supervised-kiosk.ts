import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { electronRuntime } from '../../../scripts/electron-runtime.ts';
import { launchArguments } from '../../../scripts/launch.ts';
import { ROOT } from '../../../scripts/paths.ts';
import { childOf, isThere } from './processes.ts';

/** The kiosk's argument by which Chromium opens a port to be asked on. */
export const ASKABLE = '--remote-debugging-port=0';

/** The kiosk that was started again opens another one. */
const PORTS = /(?<=^DevTools listening on ws:\/\/127\.0\.0\.1:)\d+/gm;

/** A kiosk under its own supervisor. No driver holds it, which would have to be started again as well. */
export interface SupervisedKiosk {
  readonly supervisor: ChildProcess;
  readonly userData: string;
  /** The port that its Chromium opened last, where it was given `ASKABLE`; null before. */
  readonly port: () => number | null;
  /** The main process of the kiosk that runs now. */
  readonly kiosk: () => Promise<number>;
}

/** Starts one, with more arguments of the application; it is ended with the test. */
export async function supervisedKiosk(userData: string, words: readonly string[]): Promise<SupervisedKiosk> {
  const all = ['--supervised', '--windowed', '--size=640x480', `--user-data-dir=${userData}`, ...words];
  const launch = launchArguments(await electronRuntime(), ROOT, all);
  const supervisor = spawn(launch.command, launch.args, {
    env: launch.env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  supervisor.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  onTestFinished(async () => {
    if (supervisor.exitCode !== null || supervisor.signalCode !== null) return;
    const left = childOf(supervisor.pid ?? 0);
    supervisor.kill('SIGKILL');
    await once(supervisor, 'exit');
    // One that was stopped does not hear that its supervisor is gone.
    if (left > 0 && isThere(left)) process.kill(left, 'SIGKILL');
  });
  const running = () =>
    expect.poll(() => childOf(supervisor.pid ?? 0), { timeout: 30_000 }).toBeGreaterThan(0);
  return {
    supervisor,
    userData,
    port: () => Number(said.match(PORTS)?.at(-1) ?? 0) || null,
    kiosk: async () => {
      await running();
      return childOf(supervisor.pid ?? 0);
    },
  };
}

/** A supervised kiosk that is told by the pictures that it leaves on the disk. */
export interface Stand extends SupervisedKiosk {
  /** Waits for a picture of a scene that stands; answers with its name. Those before are gone. */
  readonly picture: () => Promise<string>;
}

export async function stand(folder: string): Promise<Stand> {
  const pictures = join(folder, 'pictures');
  const supervised = await supervisedKiosk(join(folder, 'data'), ['--save-scenes', pictures]);
  return {
    ...supervised,
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
