/** The papers that lie beside the packaged application: whose work is in it, and under which licences. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { licenceFile } from './licences.ts';
import { billOfMaterials } from './sbom.ts';
import { shippedPackages } from './shipped.ts';

/** The names of the papers of ours; Electron brings `LICENSE.electron.txt` and `LICENSES.chromium.html` itself. */
export const PAPERS = { bill: 'sbom.cdx.json', licences: 'LICENSES.packages.txt' } as const;

const manifestSchema = z.object({ name: z.string(), version: z.string() });
const versionsSchema = z.record(z.string(), z.string());

/** Writes the bill of materials and the licences into the folder. @param executable the runtime's, without fuses. */
export function writePapers(folder: string, root: string, executable: string): void {
  const { name, version } = manifestSchema.parse(
    JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')),
  );
  const shipped = shippedPackages(root);
  const subject = { name, version, runtime: runtimeVersions(executable) };
  writeFileSync(join(folder, PAPERS.bill), billOfMaterials(subject, shipped));
  writeFileSync(join(folder, PAPERS.licences), licenceFile(shipped));
}

function runtimeVersions(executable: string): Readonly<Record<string, string>> {
  const said = execFileSync(executable, ['-p', 'JSON.stringify(process.versions)'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    encoding: 'utf8',
  });
  const versions = versionsSchema.parse(JSON.parse(said));
  const chrome = chromiumVersion(executable);
  return chrome === null ? versions : { ...versions, chrome };
}

/** As plain Node the runtime does not say it; it stands in the executable, for the user agent. Null where it does not. */
function chromiumVersion(executable: string): string | null {
  const bytes = readFileSync(executable);
  for (let at = bytes.indexOf('Chrome/'); at >= 0; at = bytes.indexOf('Chrome/', at + 1)) {
    const text = bytes.toString('latin1', at, at + 40);
    const version = /^Chrome\/(\d+(?:\.\d+){3})/.exec(text)?.[1];
    if (version !== undefined) return version;
  }
  return null;
}
