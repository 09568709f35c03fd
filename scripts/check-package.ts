/**
 * Starts the packaged kiosk on a virtual display with `--check`, in its real sandbox: as root by way of an ordinary
 * user. Our exit code is its exit code. Linux only.
 */
import { join } from 'node:path';
import { environmentOn, withDisplay } from './display.ts';
import { QUIET_CHROMIUM } from './launch.ts';
import { ordinaryIdentity, sessionEnvironment, withOrdinaryUser } from './ordinary-user.ts';
import { ROOT } from './paths.ts';
import { runToEnd } from './run.ts';

const LIMIT_MS = 60_000;

const packaged = join(ROOT, 'release', 'linux-unpacked');
const identity = ordinaryIdentity(process.getuid?.());
process.exitCode = await withOrdinaryUser(packaged, identity, (application, home) =>
  withDisplay({ alwaysVirtual: true }, (display) =>
    runToEnd(
      join(application, 'mine-awareness-kiosk'),
      [QUIET_CHROMIUM, '--check', `--user-data-dir=${join(home, 'data')}`],
      { env: environmentOn(display, sessionEnvironment(home)), limitMs: LIMIT_MS, identity },
    ),
  ),
);
