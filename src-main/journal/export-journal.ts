import { join } from 'node:path';
import { exportNote } from '../../src-shared/journal/explained.ts';
import type { JournalLine } from '../../src-shared/journal/line.ts';
import { COUNT_COLUMNS, countRows, VISIT_COLUMNS, visitRows } from '../../src-shared/journal/tables.ts';
import { writingTo } from '../kioskpack/disk-errors.ts';
import type { Disk } from '../kioskpack/disk.ts';
import { ensureFolder, writeFile } from '../kioskpack/durably.ts';
import { BYTE_ORDER_MARK, csvText } from './csv.ts';

/** What is exported, and by what moment of the wall clock: `2027-04-04T10:05`. */
export interface ExportedJournal {
  /** The lines of the days, a day at a time. */
  readonly days: () => AsyncIterable<readonly JournalLine[]>;
  readonly at: string;
}

/** A file of an export: what it begins and ends with, and what each day adds. */
interface ExportFile {
  readonly name: string;
  readonly begins: string;
  readonly ofDay: (lines: readonly JournalLine[], isFirst: boolean) => string;
  readonly ends: string;
}

const FILES: readonly ExportFile[] = [
  {
    name: 'visits.csv',
    begins: BYTE_ORDER_MARK + csvText([VISIT_COLUMNS]),
    ofDay: (lines) => csvText(visitRows(lines)),
    ends: '',
  },
  {
    name: 'counts.csv',
    begins: BYTE_ORDER_MARK + csvText([COUNT_COLUMNS]),
    ofDay: (lines) => csvText(countRows(lines)),
    ends: '',
  },
  {
    name: 'journal.json',
    begins: '[\n',
    ofDay: (lines, isFirst) =>
      `${isFirst ? '' : ',\n'}${lines.map((line) => JSON.stringify(line)).join(',\n')}`,
    ends: '\n]\n',
  },
];

/**
 * Writes the journal as tables, as JSON and with a note that explains both, into a new folder of a place. Written aside and
 * then named: a folder with that name is whole, even when the stick is pulled out.
 * @returns the folder.
 * @throws OperatorError what the disk said.
 */
export async function exportJournal(disk: Disk, place: string, journal: ExportedJournal): Promise<string> {
  return writingTo(place, async () => {
    await ensureFolder(disk, place);
    const folder = await freeName(
      disk,
      place,
      `kiosk-journal-${journal.at.replace('T', '-').replace(':', '')}`,
    );
    const aside = `${folder}.part`;
    await disk.remove(aside);
    await disk.makeFolder(aside);
    try {
      for (const file of FILES) await writeDays(disk, join(aside, file.name), file, journal);
      await writeFile(disk, join(aside, 'README.txt'), (making) =>
        making.write(Buffer.from(exportNote(journal.at))),
      );
      await disk.syncFolder(aside);
      await disk.rename(aside, folder);
      await disk.syncFolder(place);
      return folder;
    } catch (cause) {
      await disk.remove(aside).catch(() => undefined);
      throw cause;
    }
  });
}

async function writeDays(
  disk: Disk,
  path: string,
  file: ExportFile,
  { days }: ExportedJournal,
): Promise<void> {
  await writeFile(disk, path, async (making) => {
    await making.write(Buffer.from(file.begins));
    let isFirst = true;
    for await (const lines of days()) {
      if (lines.length === 0) continue;
      await making.write(Buffer.from(file.ofDay(lines, isFirst)));
      isFirst = false;
    }
    await making.write(Buffer.from(file.ends));
  });
}

/** A second export in the same minute has a number. */
async function freeName(disk: Disk, place: string, name: string): Promise<string> {
  const taken = new Set((await disk.list(place))?.map((entry) => entry.name));
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name}-${number}`;
  return join(place, free);
}
