/**
 * Finds the Electron that start, dev, package and the tests run: a folder the user named, else the official
 * download, else the runtime inside a package on npm. As a command it prepares it and says which one it is.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { npmRuntime, npmRuntimeFits } from './electron/npm-fallback.ts';
import { officialRuntime, officialVersion } from './electron/official.ts';
import { executableIn, type ElectronRuntime } from './electron/runtime.ts';

export type { ElectronRuntime } from './electron/runtime.ts';

/** How to find a runtime; each can be replaced by a test. */
export interface RuntimeSources {
  readonly overridePath: string | undefined;
  readonly fromOverride: (path: string) => ElectronRuntime;
  /** The runtime, or the reason why there is none. */
  readonly fromOfficial: () => Promise<ElectronRuntime | string>;
  /** Missing where the npm runtime cannot run. */
  readonly fromNpm?: () => ElectronRuntime;
}

/** A runtime, and one line for people about which one it is and why. */
export interface RuntimeChoice {
  readonly runtime: ElectronRuntime;
  readonly line: string;
}

/** The runtime to use. Throws a sentence a person can act on when there is none. */
export async function electronRuntime(
  say: (line: string) => void = toStandardError,
): Promise<ElectronRuntime> {
  return (await chooseRuntime(sourcesOfThisMachine(say))).runtime;
}

/** Asks the sources in their fixed order. Throws when none of them has a runtime. */
export async function chooseRuntime(sources: RuntimeSources): Promise<RuntimeChoice> {
  if (sources.overridePath !== undefined) {
    const runtime = sources.fromOverride(sources.overridePath);
    return { runtime, line: `Electron ${runtime.version} from ELECTRON_OVERRIDE_DIST_PATH.` };
  }
  const official = await sources.fromOfficial();
  if (typeof official !== 'string') return { runtime: official, line: `Electron ${official.version}.` };
  if (sources.fromNpm === undefined) {
    throw new Error(
      `Electron could not be downloaded: ${official}. Connect to the internet and start again, or set ` +
        'ELECTRON_OVERRIDE_DIST_PATH to the folder of an unpacked Electron.',
    );
  }
  const runtime = sources.fromNpm();
  return {
    runtime,
    line: `Electron ${runtime.version} from npm: the official one cannot be had, ${official}.`,
  };
}

function sourcesOfThisMachine(say: (line: string) => void): RuntimeSources {
  const overridePath = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  return {
    overridePath: overridePath === '' ? undefined : overridePath,
    fromOverride: overrideRuntime,
    fromOfficial: () => officialRuntime(say),
    ...(npmRuntimeFits(process.platform, process.arch) ? { fromNpm: () => npmRuntime(say) } : {}),
  };
}

function overrideRuntime(path: string): ElectronRuntime {
  const distPath = resolve(path);
  const executable = join(distPath, executableIn(process.platform));
  if (!existsSync(executable)) {
    throw new Error(
      `ELECTRON_OVERRIDE_DIST_PATH is ${path}, but there is no ${executable}. Correct it or unset it.`,
    );
  }
  const versionFile = join(distPath, 'version');
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim() : officialVersion();
  return { distPath, executable, version: version.replace(/^v/, ''), origin: 'override' };
}

function toStandardError(line: string): void {
  process.stderr.write(`${line}\n`);
}

if (import.meta.main) {
  try {
    const choice = await chooseRuntime(sourcesOfThisMachine(toStandardError));
    if (!process.argv.includes('--quiet')) process.stdout.write(`${choice.line}\n`);
  } catch (error) {
    toStandardError(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
