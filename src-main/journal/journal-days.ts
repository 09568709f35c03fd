import { join } from 'node:path';
import { readLines, type JournalLine } from '../../src-shared/journal/line.ts';
import type { JournalDisk } from './journal-disk.ts';

/** A day of the journal, as it lies on the disk. */
export interface JournalDay {
  readonly day: string;
  readonly file: string;
  readonly bytes: number;
}

const DAY_FILE = /^(\d{4}-\d{2}-\d{2})\.jsonl$/;

/** The folder of the journal in a user-data folder. */
export function journalFolder(userData: string): string {
  return join(userData, 'journal');
}

/** The file of a day. */
export function dayFile(folder: string, day: string): string {
  return join(folder, `${day}.jsonl`);
}

/** The days there is something of, the oldest first. Files of others are as if they were not there. */
export async function journalDays(disk: JournalDisk, folder: string): Promise<readonly JournalDay[]> {
  const files = await disk.list(folder);
  return files
    .flatMap(({ name, bytes }) => {
      const day = DAY_FILE.exec(name)?.[1];
      return day === undefined ? [] : [{ day, file: join(folder, name), bytes }];
    })
    .sort((one, other) => (one.day < other.day ? -1 : 1));
}

/** The lines of some days, a file at a time, so that a large one holds up nothing else for long. */
export async function linesOf(
  disk: JournalDisk,
  days: readonly JournalDay[],
): Promise<{ readonly lines: readonly JournalLine[]; readonly torn: number }> {
  const lines: JournalLine[] = [];
  let torn = 0;
  for (const { file } of days) {
    const read = readLines(await disk.read(file));
    lines.push(...read.lines);
    torn += read.torn;
  }
  return { lines, torn };
}
