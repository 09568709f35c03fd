/**
 * `npm run check:supply`: holds the packaged application against what we promise of other people's work in it. Licences
 * are allowed and enclosed, the bill of materials names all of it, and no weakness is known without an explanation.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unpackedFolder } from './package/request.ts';
import { ROOT } from './paths.ts';
import { exceptionsSchema, readAudit } from './supply/audit.ts';
import { licenceFaults } from './supply/licences.ts';
import { PAPERS } from './supply/papers.ts';
import { shippedPackages } from './supply/shipped.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const packaged = join(ROOT, 'release', unpackedFolder(process.platform, process.arch));

function paperFaults(): readonly string[] {
  const names = [PAPERS.bill, PAPERS.licences, 'LICENSE.electron.txt', 'LICENSES.chromium.html'];
  const missing = names.filter((name) => !existsSync(join(packaged, name)));
  if (missing.length > 0) return [`${packaged} lacks ${missing.join(', ')}. Run: npm run package`];
  const papers = [PAPERS.bill, PAPERS.licences].map((name) => readFileSync(join(packaged, name), 'utf8'));
  return shippedPackages(ROOT)
    .filter(({ name }) => !papers.every((paper) => paper.includes(name)))
    .map(({ name }) => `${name} ships but is not in the papers of the package. Run: npm run package`);
}

function auditFaults(): readonly string[] {
  const exceptions = exceptionsSchema.parse(
    JSON.parse(readFileSync(join(ROOT, 'scripts', 'supply', 'exceptions.json'), 'utf8')),
  );
  const { stdout } = spawnSync('npm', ['audit', '--json', '--audit-level=moderate'], {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const reading = readAudit(stdout, exceptions, new Date().toISOString().slice(0, 10));
  if ('faults' in reading) return reading.faults;
  say(`NOT CHECKED: known weaknesses. npm audit got no report: ${reading.unanswered}.`);
  return [];
}

const shipped = shippedPackages(ROOT);
const faults = [...licenceFaults(shipped), ...paperFaults(), ...auditFaults()];
for (const fault of faults) say(fault);
if (faults.length === 0) say(`${shipped.length} packages ship; their licences are allowed and enclosed.`);
process.exitCode = faults.length === 0 ? 0 : 1;
