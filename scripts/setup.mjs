// Installs whatever is missing to start, test or package the kiosk, and says one line for each thing it does. npm
// runs it before those commands (prestart, pretest …), so it is plain Node ≥ 20 without any dependency, and over in a
// moment when all is there.
//
//   node scripts/setup.mjs [--tests] [--no-electron] [--quiet]
//
// --tests: also what tests need; --no-electron: packages only; --quiet: problems only.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ownNode, preparePackages } from './setup/packages.mjs';
import { SetupProblem } from './setup/problem.mjs';
import { prepareSystem } from './setup/system.mjs';

const OLDEST_NODE = 20;
const root = fileURLToPath(new URL('..', import.meta.url));
const flags = new Set(process.argv.slice(2));
const isQuiet = flags.has('--quiet');

/** @param {string} line */
function say(line) {
  if (!isQuiet) process.stdout.write(`${line}\n`);
}

function checkNode() {
  const major = Number.parseInt(process.versions.node, 10);
  if (major >= OLDEST_NODE) return;
  throw new SetupProblem(
    `Node ${OLDEST_NODE} or newer is needed to set up the kiosk; this is ${process.version}. See https://nodejs.org.`,
  );
}

function prepareElectron() {
  const script = join(root, 'scripts', 'electron-runtime.ts');
  const args = isQuiet ? [script, '--quiet'] : [script];
  const result = spawnSync(ownNode(root), args, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (result.status !== 0)
    throw new SetupProblem('The kiosk cannot run without Electron; the line above says why.');
}

try {
  checkNode();
  // Half a minute without a word would look like a fault, however quiet a command is to be.
  preparePackages({ root, say: (line) => process.stderr.write(`${line}\n`) });
  if (!flags.has('--no-electron')) {
    prepareSystem({ forTests: flags.has('--tests'), say });
    prepareElectron();
  }
} catch (error) {
  if (!(error instanceof SetupProblem)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
