import { appendFileSync, chmodSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { journalIn } from '../../src-main/journal-file.ts';
import { temporaryFolder } from '../fakes/folder.ts';
import { visit } from '../fixtures/journal.ts';

describe('the journal on disk', () => {
  it('J1: a line lies in the file of its day, one line each', () => {
    const folder = temporaryFolder();
    const journal = journalIn(folder);
    expect(journal.add(visit({ at: '2027-04-04T23:59' }))).toBeNull();
    expect(journal.add(visit({ at: '2027-04-05T00:00' }))).toBeNull();
    expect(journal.add(visit({ at: '2027-04-05T00:01' }))).toBeNull();
    expect(journal.days()).toEqual(['2027-04-04', '2027-04-05']);
    expect(readFileSync(join(folder, 'journal', '2027-04-05.jsonl'), 'utf8').split('\n')).toHaveLength(3);
    expect(journal.read('2027-04-04', '2027-04-04').lines).toHaveLength(1);
    expect(journal.read('2000-01-01', '2099-01-01').lines).toHaveLength(3);
  });

  it('J2: after a power cut in the middle of a line, only that line is lost', () => {
    const folder = temporaryFolder();
    const first = journalIn(folder);
    first.add(visit({ seconds: 1 }));
    const file = join(folder, 'journal', '2027-04-04.jsonl');
    const whole = readFileSync(file, 'utf8');
    for (let cut = 1; cut < whole.length; cut += 1) {
      writeFileSync(file, whole);
      appendFileSync(file, whole.slice(0, cut));
      journalIn(folder).add(visit({ seconds: 2 }));
      const { lines, torn } = journalIn(folder).read('2027-04-04', '2027-04-04');
      const seconds = lines.map((line) => (line.type === 'visit' ? line.seconds : -1));
      // A line that lacks nothing but its line break is whole.
      expect([seconds, torn]).toEqual(cut === whole.length - 1 ? [[1, 1, 2], 0] : [[1, 2], 1]);
    }
  });

  it('J3: above its limit the oldest days are forgotten, never the day itself', () => {
    const folder = temporaryFolder();
    const journal = journalIn(folder, 1);
    for (const day of ['2027-04-04', '2027-04-05', '2027-04-06']) journal.add(visit({ at: `${day}T10:00` }));
    expect(journal.days()).toEqual(['2027-04-06']);
  });

  it('J3: files of others are left alone', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'journal'));
    writeFileSync(join(folder, 'journal', 'notes.txt'), 'mine');
    const journal = journalIn(folder, 1);
    journal.add(visit({ at: '2027-04-04T10:00' }));
    journal.add(visit({ at: '2027-04-05T10:00' }));
    expect(readdirSync(join(folder, 'journal'))).toEqual(['2027-04-05.jsonl', 'notes.txt']);
  });

  it('J2: a disk that refuses is told in a sentence, and nothing is thrown', () => {
    const folder = temporaryFolder();
    // A file where the folder should be: refused for every user, root included.
    writeFileSync(join(folder, 'journal'), '');
    chmodSync(folder, 0o700);
    expect(journalIn(folder).add(visit())).toMatch(/EEXIST|ENOTDIR/);
  });

  it('without a journal there is nothing to read', () => {
    const journal = journalIn(temporaryFolder());
    expect(journal.days()).toEqual([]);
    expect(journal.read('2000-01-01', '2099-01-01')).toEqual({ lines: [], torn: 0 });
  });
});
