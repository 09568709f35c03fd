// What Electron needs from the system on Linux, and how to get it with apt. Nothing here touches the machine.

/**
 * @typedef {object} Requirement
 * @property {string} name What must be there: the file name of a library, or a program.
 * @property {readonly string[]} packages The apt packages that hold it, the newest name first: Debian 13 and Ubuntu
 * 24.04 renamed some when they moved to 64-bit time (https://wiki.debian.org/ReleaseGoals/64bit-time).
 */

/** The libraries that Electron loads and that a server or a container often lacks; the rest come along with these. */
export const LIBRARIES = /** @type {const} @satisfies {readonly Requirement[]} */ ([
  { name: 'libgtk-3.so.0', packages: ['libgtk-3-0t64', 'libgtk-3-0'] },
  { name: 'libnss3.so', packages: ['libnss3'] },
  { name: 'libasound.so.2', packages: ['libasound2t64', 'libasound2'] },
  { name: 'libgbm.so.1', packages: ['libgbm1'] },
  { name: 'libatk-bridge-2.0.so.0', packages: ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'] },
  { name: 'libXss.so.1', packages: ['libxss1'] },
  { name: 'libXtst.so.6', packages: ['libxtst6'] },
]);

/** @type {Requirement} */
export const VIRTUAL_DISPLAY = { name: 'Xvfb', packages: ['xvfb'] };

/** @type {Requirement} */
export const BROWSER = { name: 'chromium', packages: ['chromium'] };

/** What tests watch and touch the packaged kiosk with, from outside. */
export const TEST_PROGRAMS = /** @type {const} @satisfies {readonly Requirement[]} */ ([
  { name: 'xdotool', packages: ['xdotool'] },
  { name: 'xev', packages: ['x11-utils'] },
  { name: 'strace', packages: ['strace'] },
  { name: 'ip', packages: ['iproute2'] },
  // Reads the handout's PDF as any reader would.
  { name: 'pdfinfo', packages: ['poppler-utils'] },
]);

/**
 * The libraries of LIBRARIES that `ldconfig -p` did not list, in the same order.
 * @param {string} ldconfigOutput
 * @returns {Requirement[]}
 */
export function missingLibraries(ldconfigOutput) {
  const present = new Set(ldconfigOutput.split('\n').map((line) => line.trim().split(' ')[0]));
  return LIBRARIES.filter((library) => !present.has(library.name));
}

/**
 * One package for each requirement: the first of its names that apt knows, or the last one when it knows none
 * (its lists may be empty: the oldest name is the one that newer systems still understand).
 * @param {readonly Requirement[]} requirements
 * @param {(name: string) => boolean} isKnown
 * @returns {string[]}
 */
export function aptPackages(requirements, isKnown) {
  return requirements.flatMap(({ packages }) => packages.find(isKnown) ?? packages.slice(-1));
}

/**
 * The apt calls that install `packages`, each as a program with its arguments.
 * @param {readonly string[]} packages
 * @returns {{ update: string[], install: string[] }}
 */
export function aptCalls(packages) {
  // Another apt may be at work (unattended upgrades): wait for it instead of failing.
  const patient = ['apt-get', '-o', 'DPkg::Lock::Timeout=120'];
  return {
    update: [...patient, 'update'],
    install: [...patient, 'install', '-y', '--no-install-recommends', ...packages],
  };
}

/**
 * The one line to paste into a terminal.
 * @param {readonly string[]} packages
 */
export function commandToPaste(packages) {
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`;
}

/**
 * What to put before a command so that it runs as root, or undefined when that takes a password.
 * @param {{ isRoot: boolean, sudoWorks: () => boolean }} machine
 * @returns {string[] | undefined}
 */
export function rootPrefix({ isRoot, sudoWorks }) {
  const quiet = ['env', 'DEBIAN_FRONTEND=noninteractive'];
  if (isRoot) return quiet;
  return sudoWorks() ? ['sudo', '-n', ...quiet] : undefined;
}
