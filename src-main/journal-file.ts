import {
  appendFileSync,
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  readdirSync,
  readFileSync,
  statSync,
  unlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { readLines, writtenLine, type JournalLine } from '../src-shared/journal/line.ts';

/** The journal of a kiosk: one file a day, `journal/2027-04-04.jsonl`. */
export interface Journal {
  /** Adds a line to the file of its day. Null when it was written, else why it was not. */
  add(line: JournalLine): string | null;
  /** The lines of the days from one to another, both included, and how many were torn. */
  read(fromDay: string, toDay: string): { readonly lines: readonly JournalLine[]; readonly torn: number };
  /** The days there is something of, the oldest first. */
  days(): readonly string[];
}

/** Rule J3: about four years of a busy kiosk; the oldest days go first. */
const MOST_BYTES = 20_000_000;

const DAY_FILE = /^(\d{4}-\d{2}-\d{2})\.jsonl$/;

/**
 * The journal in a user-data folder. A line cut off by a power cut is closed by the next one and passed over when read (rule
 * J2). A full or missing disk loses lines and stops nothing.
 */
export function journalIn(userData: string, mostBytes = MOST_BYTES): Journal {
  const folder = join(userData, 'journal');
  return {
    add(line) {
      try {
        const file = fileOf(folder, line.at.slice(0, '2027-04-04'.length));
        mkdirSync(folder, { recursive: true });
        const isNew = !existsSync(file);
        appendFileSync(file, `${isNew || endsWhole(file) ? '' : '\n'}${writtenLine(line)}`);
        if (isNew) forgetOldest(folder, mostBytes);
        return null;
      } catch (cause) {
        return cause instanceof Error ? cause.message : String(cause);
      }
    },
    read(fromDay, toDay) {
      const days = daysIn(folder).filter((day) => day >= fromDay && day <= toDay);
      const read = days.map((day) => readLines(readFileSync(fileOf(folder, day), 'utf8')));
      return {
        lines: read.flatMap(({ lines }) => lines),
        torn: read.reduce((sum, { torn }) => sum + torn, 0),
      };
    },
    days: () => daysIn(folder),
  };
}

function fileOf(folder: string, day: string): string {
  return join(folder, `${day}.jsonl`);
}

function daysIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => DAY_FILE.exec(name)?.[1] ?? [])
    .sort();
}

/** Whether the last line was written to its end. */
function endsWhole(file: string): boolean {
  const descriptor = openSync(file, 'r');
  try {
    const { size } = fstatSync(descriptor);
    if (size === 0) return true;
    const last = Buffer.alloc(1);
    readSync(descriptor, last, 0, 1, size - 1);
    return last.toString('utf8') === '\n';
  } finally {
    closeSync(descriptor);
  }
}

/** Once a day, when its file begins. The day itself is always kept. */
function forgetOldest(folder: string, mostBytes: number): void {
  const days = daysIn(folder);
  let bytes = days.reduce((sum, day) => sum + statSync(fileOf(folder, day)).size, 0);
  for (const day of days.slice(0, -1)) {
    if (bytes <= mostBytes) return;
    const file = fileOf(folder, day);
    bytes -= statSync(file).size;
    unlinkSync(file);
  }
}
