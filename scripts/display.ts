/** A screen to draw on: the one there is, or a virtual one (Xvfb) for as long as it is needed. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';

/** A screen size in pixels. */
export interface ScreenSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** What to ask for when a display is opened. */
export interface DisplayOptions {
  /** Size of a virtual screen; a real one has its own. Full HD when left out. */
  readonly size?: ScreenSize;
  /** Even on a desktop: tests must not take over the screen of the person who runs them. */
  readonly alwaysVirtual?: boolean;
  /** Hears one line when a virtual display starts. */
  readonly say?: (line: string) => void;
}

/** A display that applications can be started on. */
export interface Display {
  readonly virtual: boolean;
  /** What an application's environment must have (`undefined`: must not have) to draw on this display. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Stops a virtual display, and only that one. */
  readonly close: () => Promise<void>;
}

const FULL_HD: ScreenSize = { widthPx: 1920, heightPx: 1080 };
const REAL_DISPLAY: Display = { virtual: false, env: {}, close: () => Promise.resolve() };

/** Whether windows can be shown without any help of ours. */
export function hasDisplay(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): boolean {
  return platform !== 'linux' || Boolean(env.DISPLAY) || Boolean(env.WAYLAND_DISPLAY);
}

/** Opens a display; the caller closes it. Throws when a virtual one is needed and cannot be started. */
export async function openDisplay(options: DisplayOptions = {}): Promise<Display> {
  const mayUseReal = options.alwaysVirtual !== true || process.platform !== 'linux';
  if (mayUseReal && hasDisplay(process.env, process.platform)) return REAL_DISPLAY;
  return startXvfb(options.size ?? FULL_HD, options.say ?? (() => undefined));
}

/** Runs `action` with a display that is closed again when it ends, well or badly. */
export async function withDisplay<Result>(
  options: DisplayOptions,
  action: (display: Display) => Promise<Result>,
): Promise<Result> {
  const display = await openDisplay(options);
  try {
    return await action(display);
  } finally {
    await display.close();
  }
}

/** The environment of an application that draws on `display`. */
export function environmentOn(
  display: Display,
  env: Readonly<Record<string, string>>,
): Record<string, string> {
  const merged: Record<string, string> = {};
  for (const [name, value] of Object.entries({ ...env, ...display.env })) {
    if (value !== undefined) merged[name] = value;
  }
  return merged;
}

async function startXvfb(size: ScreenSize, say: (line: string) => void): Promise<Display> {
  const screen = `${size.widthPx}x${size.heightPx}x24`;
  // With -displayfd the server picks a free number itself and writes it once it listens: two starts at the
  // same moment cannot take the same one, and nobody has to wait and see.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const name = `:${await displayNumber(server)}`;
  const stopAtExit = (): void => void server.kill();
  process.once('exit', stopAtExit);
  server.unref();
  say(`No display: using a virtual one of ${size.widthPx} × ${size.heightPx} pixels (Xvfb ${name}).`);
  return {
    virtual: true,
    // A Wayland session would otherwise win over DISPLAY, and the window would open on the desktop.
    env: { DISPLAY: name, WAYLAND_DISPLAY: undefined, XDG_SESSION_TYPE: 'x11' },
    close: async () => {
      process.removeListener('exit', stopAtExit);
      await stop(server);
    },
  };
}

async function displayNumber(server: ChildProcess): Promise<string> {
  const failed = new Promise<never>((_, reject) => {
    server.once('error', (cause) => {
      reject(
        new Error('A virtual display is needed, but Xvfb is missing. Run: node scripts/setup.mjs', { cause }),
      );
    });
    server.once('exit', (code) => {
      reject(new Error(`The virtual display did not start: Xvfb ended with code ${String(code)}.`));
    });
  });
  const answer = readLine(server.stdio[3] as Readable);
  const line = await Promise.race([answer, failed]);
  failed.catch(() => undefined);
  return line;
}

/**
 * The server writes the number and the end of the line one after the other. Closing our end between the two would end
 * it by SIGPIPE (seen: one start in three), so we read to the end, which comes as soon as it has written both.
 */
async function readLine(stream: Readable): Promise<string> {
  let text = '';
  for await (const chunk of stream) text += String(chunk);
  return text.trim();
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  server.ref();
  server.kill();
  await ended;
}
