/** How to start the built application: the one place that start, dev, tests, tour and bench share. */
import type { ElectronRuntime } from './electron/runtime.ts';

/** A command line, for child_process or for Playwright's `_electron.launch`. */
export interface Launch {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Record<string, string>;
}

/**
 * Only fatal messages of Chromium's own: without a desktop it complains about D-Bus and the graphics card a dozen
 * times at each start, and what the kiosk has to say drowns. The kiosk's own lines are not affected.
 */
export const QUIET_CHROMIUM = '--log-level=3';

/** Chromium refuses to start its sandbox as root (containers, CI); everyone else keeps it. */
export function sandboxSwitches(userId: number | undefined): readonly string[] {
  return userId === 0 ? ['--no-sandbox'] : [];
}

/** The command that runs the application in `appDir` (the folder with package.json) with its own `appArguments`. */
export function launchArguments(
  runtime: ElectronRuntime,
  appDir: string,
  appArguments: readonly string[] = [],
): Launch {
  return {
    command: runtime.executable,
    args: [...sandboxSwitches(process.getuid?.()), QUIET_CHROMIUM, appDir, ...appArguments],
    env: ownEnvironment(),
  };
}

/** Our environment, without the variable that turns Electron into a plain Node (editors set it in terminals). */
export function ownEnvironment(): Record<string, string> {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && name !== 'ELECTRON_RUN_AS_NODE') env[name] = value;
  }
  return env;
}
