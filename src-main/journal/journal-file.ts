import { dayOf, writtenLine, type JournalLine } from '../../src-shared/journal/line.ts';
import { SECOND_MS } from '../../src-shared/units.ts';
import { isSystemError } from '../kioskpack/disk-errors.ts';
import { atPace, type PaceMeans } from '../lockdown/pace.ts';
import type { Log } from '../log.ts';
import { dayFile, journalDays, type JournalDay } from './journal-days.ts';
import type { JournalDisk } from './journal-disk.ts';

/** The journal on the disk: one file a day, `journal/2027-04-04.jsonl`. */
export interface JournalFile {
  /** Has lines written, soon and together with others that come meanwhile. */
  add(lines: readonly JournalLine[]): void;
  /** Writes at once what waits; returns when it is on the disk or was refused. */
  flush(): Promise<void>;
  /** Forgets what waits. */
  drop(): void;
}

/** Rule J3: how much is kept. A busy day of a kiosk is a few hundred kilobytes at most. */
export interface JournalLimits {
  readonly mostBytes: number;
  readonly mostDayBytes: number;
  readonly mostDays: number;
}

/** With the logs' 4 MB these are less than 50 MB in all. */
export const JOURNAL_LIMITS: JournalLimits = {
  mostBytes: 44_000_000,
  mostDayBytes: 1_000_000,
  mostDays: 400,
};

/** Three times a minute at most. */
const WRITE_EVERY_MS = 20 * SECOND_MS;

/** What waits for a disk that refuses: some hours of a busy kiosk. */
const MOST_WAITING = 1000;

/** Where the journal lies, and what it is written with. */
export interface JournalPlace {
  readonly folder: string;
  readonly disk: JournalDisk;
  readonly means: PaceMeans;
  readonly log: Log;
  readonly limits?: JournalLimits;
}

/**
 * Writes the journal. A line cut off by a power cut is closed by the next one (rule J2). A disk that is full, read-only or
 * gone stops nothing (rule J6): it is warned of once, lines wait, and are written when it takes them again.
 */
export function journalFile(place: JournalPlace): JournalFile {
  const { means, log } = place;
  let waiting: readonly JournalLine[] = [];
  let isRefused = false;
  let writing: Promise<void> = Promise.resolve();

  const wait = (lines: readonly JournalLine[]): void => void (waiting = lines.slice(-MOST_WAITING));
  const writeAll = async (): Promise<void> => {
    while (waiting.length > 0) {
      const { now, later } = firstDay(waiting);
      wait(later);
      const refusal = await refusalOf(() => addToDay(now, place));
      if (refusal !== null) {
        wait([...now, ...waiting]);
        if (!isRefused) log.warn('KIOSK-601', `The journal cannot be written, and waits: ${refusal}`);
        isRefused = true;
        pace.offer(null);
        return;
      }
      isRefused = false;
    }
  };
  const write = (): Promise<void> => (writing = writing.then(writeAll));
  const pace = atPace<null>(WRITE_EVERY_MS, () => void write(), means);
  return {
    add(lines) {
      if (lines.length === 0) return;
      wait([...waiting, ...lines]);
      pace.offer(null);
    },
    flush: write,
    drop: () => wait([]),
  };
}

/** The lines at the beginning that are of one day, and those after them. */
function firstDay(lines: readonly JournalLine[]) {
  const [first] = lines;
  const end = lines.findIndex((line) => first !== undefined && dayOf(line) !== dayOf(first));
  const cut = end === -1 ? lines.length : end;
  return { now: lines.slice(0, cut), later: lines.slice(cut) };
}

async function addToDay(lines: readonly JournalLine[], place: JournalPlace): Promise<void> {
  const { folder, disk, limits = JOURNAL_LIMITS } = place;
  const [first] = lines;
  if (first === undefined) return;
  const day = dayOf(first);
  const days = await journalDays(disk, folder);
  const bytes = days.find((one) => one.day === day)?.bytes ?? 0;
  if (bytes === 0) await forgetOldest(disk, days, limits);
  // A vandal's day: what is kept of others is worth more than the rest of it.
  if (bytes >= limits.mostDayBytes) return;
  const file = dayFile(folder, day);
  const text = lines.map(writtenLine).join('');
  await disk.append(file, (await disk.endsWhole(file)) ? text : `\n${text}`);
}

/** Once a day, when its file begins: the oldest days go first, the day itself is always kept (rule J3). */
async function forgetOldest(
  disk: JournalDisk,
  days: readonly JournalDay[],
  { mostBytes, mostDays }: JournalLimits,
): Promise<void> {
  let bytes = days.reduce((sum, day) => sum + day.bytes, 0);
  let count = days.length;
  for (const day of days) {
    if (bytes <= mostBytes && count < mostDays) return;
    await disk.remove(day.file);
    bytes -= day.bytes;
    count -= 1;
  }
}

/** What the system says; null where it took it. */
async function refusalOf(act: () => Promise<void>): Promise<string | null> {
  try {
    await act();
    return null;
  } catch (cause) {
    if (isSystemError(cause)) return cause.message;
    throw cause;
  }
}
