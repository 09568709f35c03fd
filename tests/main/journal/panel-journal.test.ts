import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { journalFolder } from '../../../src-main/journal/journal-days.ts';
import { machineJournalDisk } from '../../../src-main/journal/journal-disk.ts';
import { panelJournal } from '../../../src-main/journal/panel-journal.ts';
import { folderFiles } from '../../../src-main/pack-files.ts';
import { openPack } from '../../../src-shared/content/open-pack.ts';
import { writtenLine } from '../../../src-shared/journal/line.ts';
import { interleave } from '../../../src-shared/programme/order.ts';
import { ROOT } from '../../../scripts/paths.ts';
import { temporaryFolder } from '../../fakes/folder.ts';
import { fakeLog } from '../../fakes/log.ts';
import { hour, visit } from '../../fixtures/journal.ts';

const opening = openPack(folderFiles(join(ROOT, 'assets', 'content')), interleave);

/** The panel's journal of a kiosk that has had a visit on each of some days; it is noon of 10 April. */
function panel(days: readonly string[], roots: readonly string[] = []) {
  const userData = temporaryFolder();
  const folder = journalFolder(userData);
  mkdirSync(folder);
  for (const day of days)
    writeFileSync(
      join(folder, `${day}.jsonl`),
      writtenLine(visit({ at: `${day}T10:00`, items: { s01: 1, gone: 1 } })),
    );
  writeFileSync(join(folder, 'notes.txt'), 'mine');
  const asked: string[] = [];
  if (!opening.ok) throw new Error('The bundled pack cannot be opened');
  const { pack } = opening;
  const journal = panelJournal({
    ...{ userData, folder, disk: machineJournalDisk, log: fakeLog() },
    journal: {
      flush: async () => void asked.push('flush'),
      forget: () => void asked.push('forget'),
      soFar: () => [hour({ shown: { q1: 5 } })],
    },
    isOn: () => true,
    items: () => pack,
    roots: () => roots,
    documents: join(userData, 'none'),
    wallMs: () => new Date(2027, 3, 10, 12).getTime(),
  });
  return { journal, userData, folder, asked };
}

describe("the journal in the operator's hand", () => {
  it('J4: is summed for today, a week or a month, and names what the content still has', async () => {
    const { journal, asked } = panel([
      '2027-03-11',
      '2027-03-12',
      '2027-04-03',
      '2027-04-04',
      '2027-04-10',
      '2027-04-11',
    ]);
    const visits = async (days: number) => (await journal.report(days)).summary.visits;
    expect([await visits(1), await visits(7), await visits(30)]).toEqual([1, 2, 4]);
    expect(asked[0]).toBe('flush');
    const { itemNames, daysKept, bytes, summary } = await journal.report(30);
    expect(summary.shown, 'of the hour that goes on').toBe(5);
    expect(daysKept).toBe(6);
    expect(bytes).toBeGreaterThan(600);
    expect(Object.keys(itemNames)).toEqual(['s01']);
    expect(itemNames['s01']?.['en']).toBeTruthy();
  });

  it('J8: is exported to a stick that was offered, or to a folder of its own, and nowhere else', async () => {
    const stick = temporaryFolder();
    const { journal, userData } = panel(['2027-04-04'], [stick, join(stick, 'gone')]);
    expect(await journal.exportTo(stick)).toEqual({ refusal: 'That folder was not offered.', folder: null });
    expect(await journal.places()).toEqual([stick, join(userData, 'exports')]);
    for (const place of await journal.places()) {
      const { refusal, folder } = await journal.exportTo(place);
      expect([refusal, existsSync(join(folder ?? '', 'visits.csv'))]).toEqual([null, true]);
    }
  });

  it('J8: a stick that was pulled out meanwhile is said in a sentence', async () => {
    const stick = join(temporaryFolder(), 'stick');
    mkdirSync(stick);
    const { journal } = panel(['2027-04-04'], [stick]);
    await journal.places();
    rmSync(stick, { recursive: true });
    writeFileSync(stick, '');
    const { refusal, folder } = await journal.exportTo(stick);
    expect(folder).toBeNull();
    expect(refusal).toContain(stick);
  });

  it('J8: deleted, no day of it is left, and nothing that waits is written', async () => {
    const { journal, folder, asked } = panel(['2027-04-04', '2027-04-05']);
    expect(await journal.clear()).toEqual({ refusal: null });
    expect(readdirSync(folder)).toEqual(['notes.txt']);
    expect(asked[0]).toBe('forget');
  });

  it('J6: a journal that cannot be read has nothing in it', async () => {
    const { journal, folder } = panel([]);
    rmSync(folder, { recursive: true });
    writeFileSync(folder, '');
    expect(await journal.report(30)).toMatchObject({ daysKept: 0, summary: { visits: 0 } });
  });
});
