import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { packableFiles } from '../../src-main/kioskpack/packable-files.ts';
import { writeKioskpack } from '../../src-main/kioskpack/write.ts';
import { folderFiles } from '../../src-main/pack-files.ts';
import { checkPack } from '../../src-shared/content/check.ts';
import { atCurrentFormat } from '../../src-shared/content/migrate.ts';
import { readPackFile } from '../../src-shared/content/pack-file.ts';
import { packSchema } from '../../src-shared/content/pack-schema.ts';
import { readArguments, twoWords, wrongUsage } from './arguments.ts';
import { today } from './check.ts';
import type { Command } from './command.ts';
import { folderAt } from './pack-at.ts';
import { linesForPeople, tallyOf, verdictOn, type Checked } from './report.ts';

/** `pack DIR FILE.kioskpack`: a pack as one file, for a USB stick. */
export const pack: Command = {
  name: 'pack',
  summary: 'Makes one file of a pack, for a USB stick',
  usage: ['pack DIR FILE.kioskpack'],
  help: [
    'The pack is checked first and refused with errors. The file is sealed: a single damaged byte in it is noticed before anything of it',
    'is shown. The same content gives the same bytes with the same version of the tool. Notes to yourself, schemas and copies that editors keep are left out.',
  ],
  run: runPack,
};

async function runPack(given: readonly string[]): Promise<number> {
  const { positionals } = readArguments(given, {});
  const [dir, target] = twoWords(positionals, ['The folder of the pack', 'The file to write']);
  if (!target.endsWith('.kioskpack'))
    throw wrongUsage(`${target}: the name of a pack file ends in .kioskpack.`);
  const folder = folderAt(dir);
  const files = folderFiles(folder);
  const checked: Checked = { path: folder, isFolder: true, findings: checkPack(files, today()) };
  const about = readPackFile(atCurrentFormat(files).files, 'pack.json', packSchema);
  if (tallyOf(checked.findings).errors > 0 || !about.ok) return refuse(checked);
  const { files: packed, leftOut } = await packableFiles(folder);
  const { id, title, version } = about.value;
  const file = resolve(target);
  const written = await writeKioskpack(file, packed, { id, title, version });
  if (!written.ok) return refuse({ ...checked, findings: written.findings });
  for (const { path, why } of leftOut) console.log(`Left out: ${path} (${why})`);
  const bytes = statSync(file).size.toLocaleString('en');
  console.log(`${file}: "${title}" ${version}, ${written.manifest.files.length} files, ${bytes} bytes`);
  console.log(`Seal: ${written.seal}`);
  return 0;
}

function refuse(checked: Checked): number {
  const errors = checked.findings.filter(({ level }) => level === 'error');
  console.log([...linesForPeople({ ...checked, findings: errors }), verdictOn(checked)].join('\n'));
  console.log('Nothing was packed.');
  return 1;
}
