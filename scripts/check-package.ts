/** Starts the packaged kiosk on a virtual display with `--check`; our exit code is its exit code. Linux only. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environmentOn, withDisplay } from './display.ts';
import { ownEnvironment, QUIET_CHROMIUM, sandboxSwitches } from './launch.ts';
import { ROOT } from './paths.ts';
import { runToEnd } from './run.ts';

const LIMIT_MS = 60_000;

const executable = join(ROOT, 'release', 'linux-unpacked', 'mine-awareness-kiosk');
const userDataDir = mkdtempSync(join(tmpdir(), 'kiosk-check-'));
try {
  process.exitCode = await withDisplay({ alwaysVirtual: true }, (display) => {
    const switches = [...sandboxSwitches(process.getuid?.()), QUIET_CHROMIUM];
    const args = [...switches, '--check', `--user-data-dir=${userDataDir}`];
    return runToEnd(executable, args, { env: environmentOn(display, ownEnvironment()), limitMs: LIMIT_MS });
  });
} finally {
  rmSync(userDataDir, { recursive: true, force: true, maxRetries: 3 });
}
