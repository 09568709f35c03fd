/**
 * `npm run handout -- --out FILE.pdf [--html FILE.html] [--png DIR] [--content DIR|FILE] [--talk ID] [--language TAG]
 * [--paper A4|Letter] [--per-page 1|2|4]`: a talk on paper, made by the application itself, with or without a display.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildIfStale } from './build.ts';
import { environmentOn, withDisplay } from './display.ts';
import { electronRuntime } from './electron-runtime.ts';
import { launchArguments } from './launch.ts';
import { ROOT } from './paths.ts';
import { runToEnd } from './run.ts';

const USAGE =
  'npm run handout -- --out FILE.pdf [--html FILE.html] [--png DIR] [--content DIR|FILE] [--talk ID] [--language TAG] [--paper A4|Letter] [--per-page 1|2|4]';

/** Our names for the application's arguments. */
const ASKED_AS = {
  out: '--handout',
  html: '--handout-html',
  png: '--handout-pictures',
  content: '--content',
  talk: '--talk',
  language: '--language',
  paper: '--paper',
  'per-page': '--per-page',
} as const;

/** The application's arguments for what was typed, or a sentence that says what is wrong with it. */
export function handoutArguments(given: readonly string[]): readonly string[] | string {
  const options = Object.fromEntries(
    Object.keys(ASKED_AS).map((name) => [name, { type: 'string' }]),
  ) as Record<keyof typeof ASKED_AS, { type: 'string' }>;
  try {
    const { values } = parseArgs({ args: [...given], options, allowPositionals: false });
    if (values.out === undefined && values.html === undefined && values.png === undefined)
      return `Say what to make: ${USAGE}`;
    return Object.entries(values).map(
      ([name, value]) => `${ASKED_AS[name as keyof typeof ASKED_AS]}=${value}`,
    );
  } catch (cause) {
    return `${cause instanceof Error ? cause.message : String(cause)}\n${USAGE}`;
  }
}

const say = (line: string): void => void process.stderr.write(`${line}\n`);

async function make(arguments_: readonly string[]): Promise<number> {
  const runtime = await electronRuntime(say);
  buildIfStale(say);
  // A user-data folder of its own: a kiosk may be running beside it.
  const userData = mkdtempSync(join(tmpdir(), 'handout-'));
  try {
    return await withDisplay({ say }, (display) => {
      const launch = launchArguments(runtime, ROOT, [`--user-data-dir=${userData}`, ...arguments_]);
      return runToEnd(launch.command, launch.args, { env: environmentOn(display, launch.env) });
    });
  } finally {
    rmSync(userData, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  const asked = handoutArguments(process.argv.slice(2));
  if (typeof asked === 'string') {
    say(asked);
    process.exitCode = 2;
  } else {
    try {
      process.exitCode = await make(asked);
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
      process.exitCode = 1;
    }
  }
}
