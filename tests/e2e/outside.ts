/** The packaged kiosk as somebody without a test driver sees it: processes, files, exit codes, windows. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { treeNow } from '../../scripts/bench/processes.ts';
import { QUIET_CHROMIUM, type Launch } from '../../scripts/launch.ts';
import {
  folderFor,
  ordinaryIdentity,
  sessionEnvironment,
  type Identity,
} from '../../scripts/ordinary-user.ts';
import { unpackedFolder } from '../../scripts/package/request.ts';
import { ROOT } from '../../scripts/paths.ts';
import type { Ending } from './run.ts';

/** Root runs the kiosk by way of an ordinary user, everybody else as themselves. */
export const identity = ordinaryIdentity(process.getuid?.());

/** Before the longest test is given up, which is after three minutes. */
const LIMIT_MS = 170_000;

/** How to start it otherwise than simply. */
export interface OutsideOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** A program that starts it in its turn, with its arguments; it sees to the identity itself. */
  readonly through?: readonly string[];
  /** The executable's name, where a test has given it another. */
  readonly executable?: string;
  readonly userDataDir?: string;
}

/** A kiosk that runs. */
export interface OutsideKiosk {
  /** Of the kiosk itself, also where another program started it. */
  readonly pid: () => number;
  readonly ended: Promise<Ending & { readonly signal: NodeJS.Signals | null }>;
  /** Asks it to end and waits until it has. */
  readonly stop: () => Promise<void>;
}

/** A packaged application in a folder that everybody can read; `remove` takes all of it away. */
export interface Packaged {
  readonly folder: string;
  readonly executable: string;
  readonly asar: string;
  readonly home: string;
  readonly remove: () => void;
}

/** Packages the application as `npm run package` does, or with `--test` as `npm run package:test`. */
export function packageKiosk(...more: readonly '--test'[]): Packaged {
  const home = folderFor(identity);
  const into = join(home, 'release');
  execFileSync(process.execPath, [join(ROOT, 'scripts', 'package.ts'), '--into', into, ...more], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const folder = join(into, unpackedFolder(process.platform, process.arch));
  return {
    folder,
    executable: join(folder, 'mine-awareness-kiosk'),
    asar: join(folder, 'resources', 'app.asar'),
    home,
    remove: () => rmSync(home, { recursive: true, force: true, maxRetries: 3 }),
  };
}

/**
 * The command line by which a test driver starts the package of `package:test`. The driver starts only what it is given by
 * path, and nobody else than we are: a script of two lines becomes the ordinary user first.
 */
export function packagedLaunch(kiosk: Packaged, args: readonly string[]): Launch {
  return {
    command: identity === null ? kiosk.executable : asSomebody(kiosk, identity),
    args: [QUIET_CHROMIUM, ...args],
    env: sessionEnvironment(kiosk.home),
  };
}

function asSomebody({ executable, home }: Packaged, { uid, gid }: Identity): string {
  const script = join(home, 'as-somebody.sh');
  const become = `setpriv --reuid=${uid} --regid=${gid} --clear-groups`;
  writeFileSync(script, `#!/bin/sh\nexec ${become} '${executable}' "$@"\n`, { mode: 0o755 });
  return script;
}

/** Starts the packaged kiosk. Each start has a user-data folder of its own unless one is named. */
export function startOutside(
  kiosk: Packaged,
  args: readonly string[],
  options: OutsideOptions = {},
): OutsideKiosk {
  const { through = [], executable = kiosk.executable } = options;
  const userDataDir = options.userDataDir ?? newFolder(kiosk);
  const words = [...through, executable, ...args, QUIET_CHROMIUM, `--user-data-dir=${userDataDir}`];
  const child = spawn(words[0] ?? '', words.slice(1), {
    env: { ...sessionEnvironment(kiosk.home), ...options.env },
    cwd: '/',
    ...(through.length > 0 ? {} : identity),
  });
  const pid = (): number => kioskIn(child.pid ?? 0, executable);
  return { pid, ended: endingOf(child, pid), stop: () => stop(child, pid) };
}

/** Runs the packaged kiosk to its end. */
export async function runOutside(
  kiosk: Packaged,
  args: readonly string[],
  options: OutsideOptions = {},
): Promise<Ending> {
  return startOutside(kiosk, args, options).ended;
}

/** A folder that the kiosk can write in; it goes when the package goes. */
export function newFolder(kiosk: Packaged): string {
  return folderFor(identity, kiosk.home);
}

/** What each process of the kiosk was started with, by its id. */
export function commandLines(pid: number): ReadonlyMap<number, string> {
  const lines = treeNow(pid).map((process) => [process.pid, commandLine(process.pid)] as const);
  return new Map(lines.filter(([, line]) => line !== ''));
}

/** How many scenes `--save-scenes` has saved in the folder so far. */
export function savedScenes(folder: string): number {
  return readdirSync(folder).filter((name) => name.endsWith('.png')).length;
}

/** Waits until so many scenes have been saved. */
export function scenesSaved(folder: string, count: number): Promise<void> {
  const enough = (): void => expect(savedScenes(folder)).toBeGreaterThanOrEqual(count);
  return vi.waitFor(enough, { timeout: 50_000, interval: 100 });
}

function kioskIn(rootPid: number, executable: string): number {
  const found = [...commandLines(rootPid)].find(
    ([, line]) => line.startsWith(`${executable} `) && !line.includes(' --type='),
  );
  return found?.[0] ?? rootPid;
}

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    // It ended while it was looked at.
    return '';
  }
}

/** How it ended. One that hangs is ended before the test is given up, so that nothing of it is left behind. */
function endingOf(child: ChildProcess, pid: () => number): OutsideKiosk['ended'] {
  let stderr = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const limit = setTimeout(() => process.kill(pid(), 'SIGKILL'), LIMIT_MS);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(limit);
      resolve({ code, signal, stderr });
    });
  });
}

async function stop(child: ChildProcess, pid: () => number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = new Promise((resolve) => child.once('close', resolve));
  process.kill(pid(), 'SIGTERM');
  await closed;
}
