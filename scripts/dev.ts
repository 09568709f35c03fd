/**
 * `npm run dev`: the kiosk in a window, rebuilt while you edit; the page follows without a restart. Arguments
 * after `--` go to the application: `npm run dev -- --content ../my-pack`.
 */
import { join } from 'node:path';
import { environmentOn, withDisplay } from './display.ts';
import { electronRuntime } from './electron-runtime.ts';
import { launchArguments } from './launch.ts';
import { ROOT } from './paths.ts';
import { runToEnd } from './run.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const runtime = await electronRuntime(say);
process.exitCode = await withDisplay({ say }, (display) => {
  const bundler = join(ROOT, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const launch = launchArguments(runtime, '.', ['--windowed', ...process.argv.slice(2)]);
  // electron-vite starts Electron itself, with '.' first; we say which one, and what comes after.
  const appArguments = launch.args.filter((argument) => argument !== '.');
  const args = [bundler, 'dev', '--watch', '--config', 'electron.config.ts', '--', ...appArguments];
  const env = { ...environmentOn(display, launch.env), ELECTRON_EXEC_PATH: runtime.executable };
  return runToEnd(process.execPath, args, { env });
});
