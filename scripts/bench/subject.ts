/** The applications under measure, all started the same way. */
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { environmentOn, type Display, type ScreenSize } from '../display.ts';
import type { ElectronRuntime } from '../electron-runtime.ts';
import { launchArguments } from '../launch.ts';
import { ROOT } from '../paths.ts';

/** What every measure works with. */
export interface Bench {
  readonly runtime: ElectronRuntime;
  readonly display: Display;
  /** For packs and user data; thrown away at the end. */
  readonly folder: string;
  /** Folder of the application that does nothing. */
  readonly emptyApp: string;
}

/** An application to start. */
export interface SubjectApp {
  readonly name: string;
  readonly appDir: string;
  readonly args: readonly string[];
}

/** An application that runs. */
export interface RunningApp {
  readonly pid: number;
  /** When its process was asked for, in milliseconds since 1970. */
  readonly spawnedAtMs: number;
  /** All it has said there so far. */
  readonly standardError: () => string;
}

/** The window's size; the virtual screen's too. */
export const FULL_HD: ScreenSize = { widthPx: 1920, heightPx: 1080 };

const STOP_PATIENCE_MS = 5000;

/** The window that shows one word. */
export function emptyWindow({ emptyApp }: Bench): SubjectApp {
  return { name: 'empty Electron window', appDir: emptyApp, args: [] };
}

/** The built kiosk, with more arguments of its own if need be. */
export function kiosk(name = 'kiosk', args: readonly string[] = []): SubjectApp {
  const size = `${FULL_HD.widthPx}x${FULL_HD.heightPx}`;
  return { name, appDir: ROOT, args: ['--windowed', '--size', size, ...args] };
}

/**
 * Runs `action` beside an application and ends it. Every start of a subject uses the same user-data folder, as on a
 * stand: only the very first finds it empty.
 */
export async function withApp<Result>(
  { runtime, display, folder }: Omit<Bench, 'emptyApp'>,
  { name, appDir, args }: SubjectApp,
  action: (app: RunningApp) => Promise<Result>,
): Promise<Result> {
  const userDataDir = join(folder, 'user-data', name.replaceAll(/\W+/g, '-'));
  mkdirSync(userDataDir, { recursive: true });
  const launch = launchArguments(runtime, appDir, [`--user-data-dir=${userDataDir}`, ...args]);
  const spawnedAtMs = Date.now();
  const child = spawn(launch.command, launch.args, {
    env: environmentOn(display, launch.env),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  try {
    const { pid } = child;
    if (pid === undefined) throw new Error(`${launch.command} could not be started.`);
    return await action({ pid, spawnedAtMs, standardError: () => said });
  } finally {
    await stop(child);
  }
}

async function stop(child: ChildProcessByStdio<null, null, Readable>): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_PATIENCE_MS);
  child.kill('SIGTERM');
  await ended;
  clearTimeout(timer);
}
