// Sees to what the machine itself must have: libraries, a virtual display, a browser for tests.
import { spawnSync } from 'node:child_process';
import { findChromium, isProgram } from './programs.mjs';
import { SetupProblem } from './problem.mjs';
import {
  aptCalls,
  aptPackages,
  BROWSER,
  commandToPaste,
  missingLibraries,
  rootPrefix,
  TEST_PROGRAMS,
  VIRTUAL_DISPLAY,
} from './libraries.mjs';

/** @typedef {import('./libraries.mjs').Requirement} Requirement */

/**
 * Installs what is missing, or throws a SetupProblem that says what to do.
 * @param {{ forTests: boolean, say: (line: string) => void }} options
 */
export function prepareSystem({ forTests, say }) {
  if (process.platform !== 'linux') {
    if (forTests && findChromium() === undefined) throw new SetupProblem(BROWSER_BY_HAND);
    return;
  }
  const missing = whatIsMissing(forTests);
  if (missing.length > 0) installMissing(missing, say);
}

const BROWSER_BY_HAND =
  'The tests of the interface need a Chromium or Chrome. Install one, or set CHROMIUM_PATH to its executable.';

/**
 * @param {boolean} forTests
 * @returns {Requirement[]}
 */
function whatIsMissing(forTests) {
  const missing = missingLibraries(listedLibraries());
  const hasDisplay = Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
  // Tests never draw on the screen of the person who runs them.
  if ((forTests || !hasDisplay) && !isProgram('Xvfb')) missing.push(VIRTUAL_DISPLAY);
  if (forTests && findChromium() === undefined) missing.push(BROWSER);
  if (forTests) missing.push(...TEST_PROGRAMS.filter(({ name }) => !isProgram(name)));
  return missing;
}

/** An ordinary user's PATH often lacks /sbin, where ldconfig lives. */
function listedLibraries() {
  for (const program of ['ldconfig', '/sbin/ldconfig', '/usr/sbin/ldconfig']) {
    const result = spawnSync(program, ['-p'], { encoding: 'utf8' });
    if (result.status === 0) return result.stdout;
  }
  return '';
}

/**
 * @param {readonly Requirement[]} missing
 * @param {(line: string) => void} say
 */
function installMissing(missing, say) {
  const names = missing.map(({ name }) => name).join(', ');
  if (!isProgram('apt-get')) {
    throw new SetupProblem(
      `Missing on this system: ${names}. Install them with its package manager and start again.`,
    );
  }
  const prefix = rootPrefix({ isRoot: process.getuid?.() === 0, sudoWorks });
  if (prefix === undefined) {
    const command = commandToPaste(aptPackages(missing, aptKnows));
    throw new SetupProblem(
      `Missing on this system: ${names}. Run this once, then start again:\n\n  ${command}\n`,
    );
  }
  say(`Installing what is missing on this system (apt): ${names}.`);
  // The lists first: a fresh container has none. A broken third-party list is no reason to stop.
  spawnAll([...prefix, ...aptCalls([]).update]);
  const packages = aptPackages(missing, aptKnows);
  const result = spawnAll([...prefix, ...aptCalls(packages).install]);
  if (result.status !== 0) {
    throw new SetupProblem(`apt could not install ${packages.join(', ')}:\n${result.stdout}${result.stderr}`);
  }
}

function sudoWorks() {
  return isProgram('sudo') && spawnAll(['sudo', '-n', 'true']).status === 0;
}

/** @param {string} name */
function aptKnows(name) {
  return spawnAll(['apt-cache', 'show', name]).status === 0;
}

/** @param {readonly string[]} command */
function spawnAll([program = '', ...args]) {
  return spawnSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}
