// Sees to node_modules.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupProblem } from './problem.mjs';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage */
/** @typedef {Readonly<Record<string, LockedPackage>>} LockedPackages */

/**
 * Runs `npm ci` when node_modules differs from what package-lock.json asks for.
 * @param {{ root: string, say: (line: string) => void }} options
 */
export function preparePackages({ root, say }) {
  const wanted = readLock(join(root, 'package-lock.json'));
  // npm writes this file last: an installation that was cut short has none, or an old one.
  const installed = readLock(join(root, 'node_modules', '.package-lock.json'));
  if (isInstalled(wanted, installed) && existsSync(ownNode(root))) return;

  say('Installing the npm packages (once, about half a minute).');
  const result = npmCi(root);
  if (result.status !== 0)
    throw new SetupProblem(`npm could not install the packages:\n${result.stdout}${result.stderr}`);
  if (!existsSync(ownNode(root))) {
    throw new SetupProblem(
      'npm left out the install script of the package "node", which the scripts run on. ' +
        'Allow it (npm config set ignore-scripts false) and start again.',
    );
  }
}

/**
 * Whether everything that is locked is installed in that very version. Packages for other platforms are locked as
 * optional and may be missing.
 * @param {LockedPackages} wanted
 * @param {LockedPackages} installed
 */
export function isInstalled(wanted, installed) {
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    if (path === '') return true;
    const found = installed[path];
    if (found === undefined) return optional === true;
    return found.version === version && found.integrity === integrity;
  });
}

/**
 * The Node 24 that comes with the packages; the machine's own may be older.
 * @param {string} root
 */
export function ownNode(root) {
  return join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/**
 * @param {string} path
 * @returns {LockedPackages}
 */
function readLock(path) {
  if (!existsSync(path)) return {};
  const lock = /** @type {{ packages?: LockedPackages }} */ (JSON.parse(readFileSync(path, 'utf8')));
  return lock.packages ?? {};
}

/** @param {string} root */
function npmCi(root) {
  // All our tools are devDependencies, so NODE_ENV=production must not leave them out.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  /** @type {import('node:child_process').SpawnSyncOptionsWithStringEncoding} */
  const options = { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] };
  if (npm?.endsWith('.js') === true) return spawnSync(process.execPath, [npm, ...args], options);
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}
