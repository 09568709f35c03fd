import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csvText } from '../../../src-main/journal/csv.ts';
import { exportJournal } from '../../../src-main/journal/export-journal.ts';
import { machineDisk } from '../../../src-main/kioskpack/disk.ts';
import { JOURNAL_FIELDS } from '../../../src-shared/journal/explained.ts';
import type { JournalLine } from '../../../src-shared/journal/line.ts';
import { temporaryFolder } from '../../fakes/folder.ts';
import { hour, visit } from '../../fixtures/journal.ts';
import { cutDisk } from '../kioskpack/disks.ts';

const DAYS: readonly (readonly JournalLine[])[] = [
  [
    visit({ items: { s01: 1, q1: 2 }, doors: { safe: 1 }, helps: { 'read-aloud': 1 }, seconds: 40 }),
    visit({ items: { s01: 1 }, language: 'az', ended: 'home' }),
    hour({ shown: { q1: 7 }, otherShown: 2, answers: { road: { safe: 2, other: 1 } } }),
  ],
  [],
  [{ at: '2027-04-05T09:00', type: 'kiosk', what: 'page-restarted', why: 'crashed' }],
];
const journal = {
  at: '2027-04-05T18:30',
  async *days() {
    yield* DAYS;
  },
};
const FILES = ['README.txt', 'counts.csv', 'journal.json', 'visits.csv'];
const table = (folder: string, name: string) =>
  parse(readFileSync(join(folder, name), 'utf8'), { bom: true, columns: true });

describe('an export of the journal', () => {
  it('J8: is a folder with the journal as tables, as JSON, and a note that explains each field', async () => {
    const place = temporaryFolder();
    const folder = await exportJournal(machineDisk, place, journal);
    expect(folder).toBe(join(place, 'kiosk-journal-2027-04-05-1830'));
    expect(readdirSync(folder).sort()).toEqual(FILES);
    expect(JSON.parse(readFileSync(join(folder, 'journal.json'), 'utf8'))).toEqual(DAYS.flat());
    const note = readFileSync(join(folder, 'README.txt'), 'utf8');
    expect(JOURNAL_FIELDS.every(({ says }) => says !== '')).toBe(true);
    for (const { name, says } of JOURNAL_FIELDS) expect(note).toContain(`${name}: ${says}`);
    expect(table(folder, 'visits.csv')).toMatchObject([
      { at: '2027-04-04T10:05', seconds: '40', items: '2', 'door safe': '1', 'aid read-aloud': '1' },
      { language: 'az', ended: 'home', items: '1', 'door safe': '0' },
    ]);
    expect(table(folder, 'counts.csv')).toEqual([
      { at: '2027-04-04T10:00', what: 'opened', name: 's01', count: '2' },
      { at: '2027-04-04T10:00', what: 'opened', name: 'q1', count: '2' },
      { at: '2027-04-04T10:00', what: 'shown', name: 'q1', count: '7' },
      { at: '2027-04-04T10:00', what: 'shown', name: '', count: '2' },
      { at: '2027-04-04T10:00', what: 'answered safe', name: 'road', count: '2' },
      { at: '2027-04-04T10:00', what: 'answered other', name: 'road', count: '1' },
      { at: '2027-04-05T09:00', what: 'page-restarted', name: 'crashed', count: '1' },
    ]);
  });

  it('J8: a second one in the same minute lies beside the first', async () => {
    const place = join(temporaryFolder(), 'exports');
    await exportJournal(machineDisk, place, journal);
    await exportJournal(machineDisk, place, journal);
    expect(readdirSync(place).sort()).toEqual([
      'kiosk-journal-2027-04-05-1830',
      'kiosk-journal-2027-04-05-1830-2',
    ]);
  });

  it('J8: with nothing in the journal is whole as well', async () => {
    const folder = await exportJournal(machineDisk, temporaryFolder(), { at: journal.at, async *days() {} });
    expect(JSON.parse(readFileSync(join(folder, 'journal.json'), 'utf8'))).toEqual([]);
    expect(table(folder, 'visits.csv')).toEqual([]);
  });

  it('J8: whenever the stick is pulled out, a folder with its name is whole', async () => {
    let cuts = 0;
    for (let last = 0; ; last += 1) {
      const place = temporaryFolder();
      const { disk, isCut } = cutDisk(last);
      await exportJournal(disk, place, journal).catch(() => null);
      const folder = join(place, 'kiosk-journal-2027-04-05-1830');
      if (existsSync(folder)) expect(readdirSync(folder).sort()).toEqual(FILES);
      if (!isCut()) break;
      cuts += 1;
    }
    expect(cuts).toBeGreaterThan(15);
  });

  it('J8: a place that refuses is said in a sentence', async () => {
    const place = join(temporaryFolder(), 'file');
    writeFileSync(place, '');
    await expect(exportJournal(machineDisk, place, journal)).rejects.toMatchObject({ name: 'OperatorError' });
  });

  it('J8: no cell is a formula to a spreadsheet', () => {
    expect(csvText([['=cmd()', '@x', '+1', 'plain', -3]])).toBe("'=cmd(),'@x,'+1,plain,-3\r\n");
  });
});
