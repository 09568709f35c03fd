import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { machineJournalDisk as disk } from '../../../src-main/journal/journal-disk.ts';
import { temporaryFolder } from '../../fakes/folder.ts';

describe("the machine's disk, for the journal", () => {
  it('adds to a file, and makes it and its folder', async () => {
    const file = join(temporaryFolder(), 'journal', '2027-04-04.jsonl');
    await disk.append(file, 'one\n');
    await disk.append(file, 'two\n');
    expect(readFileSync(file, 'utf8')).toBe('one\ntwo\n');
    expect(await disk.list(join(file, '..'))).toEqual([{ name: '2027-04-04.jsonl', bytes: 8 }]);
    expect(await disk.read(file)).toBe('one\ntwo\n');
  });

  it('J2: tells whether the last line is whole', async () => {
    const file = join(temporaryFolder(), 'a');
    expect(await disk.endsWhole(file)).toBe(true);
    writeFileSync(file, '');
    expect(await disk.endsWhole(file)).toBe(true);
    appendFileSync(file, 'one\n');
    expect(await disk.endsWhole(file)).toBe(true);
    appendFileSync(file, 'tw');
    expect(await disk.endsWhole(file)).toBe(false);
  });

  it('J6: does not make the folder above: where that is gone, so is the disk', async () => {
    const userData = temporaryFolder();
    rmSync(userData, { recursive: true });
    await expect(disk.append(join(userData, 'journal', 'a'), 'x')).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('J6: a file in the place of the folder is refused as the system says it', async () => {
    const userData = temporaryFolder();
    writeFileSync(join(userData, 'journal'), '');
    await expect(disk.append(join(userData, 'journal', 'a'), 'x')).rejects.toMatchObject({ code: 'ENOTDIR' });
  });

  it('removes a file and a folder, and nothing there is as good', async () => {
    const folder = join(temporaryFolder(), 'journal');
    mkdirSync(folder);
    writeFileSync(join(folder, 'a'), '');
    await disk.remove(join(folder, 'a'));
    await disk.remove(folder);
    await disk.remove(folder);
    expect(await disk.list(folder)).toEqual([]);
  });
});
