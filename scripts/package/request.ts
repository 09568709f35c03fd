/** What `npm run package` and `npm run package:test` can be asked for. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** One wish for a packaged kiosk. */
export interface PackageRequest {
  /** False: left open for a test driver, without fuses. */
  readonly isHardened: boolean;
  /** The platform's installers instead of a folder that is ready to run. */
  readonly installers: boolean;
  /** The folder that `<platform>-unpacked` is made in. */
  readonly folder: string;
}

/**
 * Reads the arguments `--test`, `--installers` and `--into DIR`.
 * @param releaseFolder where packages go when nothing else is said; open ones to a folder `test` of their own in it,
 * so that nobody takes one for the other.
 */
export function packageRequest(args: readonly string[], releaseFolder: string): PackageRequest {
  const { values } = parseArgs({
    args: [...args],
    options: { test: { type: 'boolean' }, installers: { type: 'boolean' }, into: { type: 'string' } },
  });
  const isHardened = values.test !== true;
  const installers = values.installers === true;
  if (installers && !isHardened) throw new Error('Installers are always hardened: leave out --test.');
  const folder = isHardened ? releaseFolder : resolve(releaseFolder, 'test');
  return { isHardened, installers, folder: values.into === undefined ? folder : resolve(values.into) };
}

/** The name that electron-builder gives the folder of a platform. */
export function unpackedFolder(platform: NodeJS.Platform, arch: string): string {
  if (platform === 'darwin') return arch === 'arm64' ? 'mac-arm64' : 'mac';
  const name = platform === 'win32' ? 'win' : 'linux';
  return arch === 'x64' ? `${name}-unpacked` : `${name}-${arch}-unpacked`;
}
