import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronRuntime } from '../../scripts/electron-runtime.ts';
import { launchArguments } from '../../scripts/launch.ts';
import { ROOT } from '../../scripts/paths.ts';

/** How a run of the application ended. */
export interface Ending {
  readonly code: number | null;
  readonly stderr: string;
}

/** Runs the built application as a person would from a terminal, and waits for its end. */
export async function runKiosk(args: readonly string[], env: Record<string, string> = {}): Promise<Ending> {
  const launch = launchArguments(await electronRuntime(), ROOT, args);
  const child = spawn(launch.command, launch.args, { env: { ...launch.env, ...env } });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stderr }));
  });
}

/** Gives a test a user-data folder and removes it afterwards. */
export async function withFolder<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-test-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
