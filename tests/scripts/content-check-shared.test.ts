import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkFolder } from '../../scripts/content/check-shared.ts';
import { checkTaken } from '../../scripts/content/taken-shares.ts';
import { folderFiles } from '../../src-main/pack-files.ts';
import { checkPack } from '../../src-shared/content/check.ts';
import { temporaryFolder } from '../fakes/folder.ts';
import { generatePack } from '../fixtures/generate-pack.ts';
import { packOnDisk } from './content-run.ts';

const TODAY = '2026-11-24';

it('C0: three threads find in a folder what one check finds', { timeout: 60_000 }, async () => {
  const folder = temporaryFolder();
  generatePack(folder, 40);
  writeFileSync(
    join(folder, 'pictures', 'nobody-shows-this.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
  );
  rmSync(join(folder, 'pictures', 's02.svg'));
  // Words that are missing are all told of at one place.
  for (const kind of ['quotations', 'slides']) rmSync(join(folder, 'text', 'az', kind), { recursive: true });
  const findings = await checkFolder(folder, TODAY, 3);
  expect(findings).toEqual(await checkFolder(folder, TODAY, 1));
  expect(new Set(findings)).toEqual(new Set(checkPack(folderFiles(folder), TODAY)));
  expect(findings.some(({ level }) => level === 'error')).toBe(true);
});

it('C0: a folder that is gone is told once, whatever the threads', async () => {
  const gone = join(temporaryFolder(), 'gone');
  const findings = await checkFolder(gone, TODAY, 2);
  expect(findings).toEqual(await checkFolder(gone, TODAY, 1));
  expect(findings).toContainEqual(expect.objectContaining({ code: 'C1', file: 'pack.json' }));
});

it('C0: each share is taken once, whoever takes it', async () => {
  const folder = packOnDisk();
  const shares = { of: 5, taken: new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT) };
  const taken = await Promise.all([checkTaken(folder, TODAY, shares), checkTaken(folder, TODAY, shares)]);
  expect(taken.flat().map(({ index }) => index)).toEqual([0, 1, 2, 3, 4]);
});
