/**
 * `npm start`: builds when needed and runs the kiosk with the arguments given after `--`. Without a display it
 * runs on a virtual one and saves a picture of each scene, so that there is something to look at.
 */
import { join } from 'node:path';
import { buildIfStale } from './build.ts';
import { environmentOn, withDisplay, type Display } from './display.ts';
import { electronRuntime } from './electron-runtime.ts';
import { launchArguments } from './launch.ts';
import { ROOT } from './paths.ts';
import { runToEnd } from './run.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Runs the kiosk until it ends; answers with its exit code. */
async function start(given: readonly string[]): Promise<number> {
  const runtime = await electronRuntime(say);
  buildIfStale(say);
  if (process.getuid?.() === 0) say("Running as root: Chromium's sandbox is off (--no-sandbox).");
  return withDisplay({ say }, async (display) => {
    const launch = launchArguments(runtime, ROOT, [...given, ...picturesFor(display, given)]);
    return runToEnd(launch.command, launch.args, { env: environmentOn(display, launch.env) });
  });
}

function picturesFor(display: Display, given: readonly string[]): readonly string[] {
  const asked = given.some((argument) => /^--(save-scenes|check)\b/.test(argument));
  if (!display.virtual || asked) return [];
  const folder = join(ROOT, 'scenes', new Date().toISOString().slice(0, 19).replaceAll(':', '-'));
  say(`Saving a picture of each scene as it appears in ${folder}. Stop with Ctrl+C.`);
  return [`--save-scenes=${folder}`];
}

try {
  process.exitCode = await start(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
