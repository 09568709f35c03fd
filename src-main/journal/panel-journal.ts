import { OperatorError } from '../../src-shared/errors.ts';
import { summarise } from '../../src-shared/journal/summary.ts';
import type { JournalExport, JournalReport, Outcome } from '../../src-shared/operator/contract.ts';
import { machineDisk } from '../kioskpack/disk.ts';
import { isSystemError } from '../kioskpack/disk-errors.ts';
import type { Log } from '../log.ts';
import { localDay, localMinute } from '../today.ts';
import { exportJournal } from './export-journal.ts';
import { exportPlaces, type PlaceSources } from './export-places.ts';
import { itemNames, type NamedItems } from './item-names.ts';
import type { Journal } from './journal.ts';
import { journalDays, linesOf } from './journal-days.ts';
import type { JournalDisk } from './journal-disk.ts';

/** What the panel's part about the journal needs. */
export interface PanelJournalSurroundings extends PlaceSources {
  readonly folder: string;
  readonly disk: JournalDisk;
  readonly journal: Pick<Journal, 'flush' | 'forget' | 'soFar'>;
  readonly isOn: () => boolean;
  readonly items: () => NamedItems;
  readonly wallMs: () => number;
  readonly log: Log;
}

/** The journal in the operator's hand: looked at, exported, deleted. */
export interface PanelJournal {
  /** The sums of today and the days before it, so many in all. */
  report(days: number): Promise<JournalReport>;
  /** Folders an export can be written to now. */
  places(): Promise<readonly string[]>;
  /** Writes everything there is to one of the places that were offered last. */
  exportTo(place: string): Promise<JournalExport>;
  /** Takes every day away; what was not written yet is forgotten. */
  clear(): Promise<Outcome>;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** More than a panel can show is no chart any more. */
const MOST_NAMED = 10;

/** Nothing offered yet. */
export function panelJournal(surroundings: PanelJournalSurroundings): PanelJournal {
  const { folder, disk, journal, log, wallMs } = surroundings;
  let offered: readonly string[] = [];
  return {
    async report(days) {
      await journal.flush();
      const all = await daysOrNone(surroundings);
      const from = localDay(wallMs() - (days - 1) * DAY_MS);
      const { lines } = await linesOf(
        disk,
        all.filter(({ day }) => day >= from && day <= localDay(wallMs())),
      );
      const summary = summarise([...lines, ...journal.soFar()]);
      const items = summary.items.slice(0, MOST_NAMED);
      return {
        isOn: surroundings.isOn(),
        daysKept: all.length,
        bytes: all.reduce((sum, day) => sum + day.bytes, 0),
        summary: { ...summary, items },
        itemNames: itemNames(
          surroundings.items(),
          items.map(([id]) => id),
        ),
      };
    },
    async places() {
      offered = await exportPlaces(surroundings);
      return offered;
    },
    async exportTo(place) {
      if (!offered.includes(place)) return { refusal: 'That folder was not offered.', folder: null };
      await journal.flush();
      return exported(place, surroundings);
    },
    async clear() {
      journal.forget();
      await journal.flush();
      try {
        for (const { file } of await journalDays(disk, folder)) await disk.remove(file);
        log.note('The operator deleted the visitor journal.');
        return { refusal: null };
      } catch (cause) {
        if (isSystemError(cause)) return { refusal: cause.message };
        throw cause;
      }
    },
  };
}

async function exported(place: string, surroundings: PanelJournalSurroundings): Promise<JournalExport> {
  const { disk, log, wallMs } = surroundings;
  async function* days() {
    for (const day of await daysOrNone(surroundings)) yield (await linesOf(disk, [day])).lines;
  }
  try {
    const folder = await exportJournal(machineDisk, place, { days, at: localMinute(wallMs()) });
    log.note(`The operator exported the visitor journal to ${folder}.`);
    return { refusal: null, folder };
  } catch (cause) {
    if (cause instanceof OperatorError) return { refusal: cause.message, folder: null };
    throw cause;
  }
}

/** A disk that does not let the journal be read has none. */
async function daysOrNone({ disk, folder }: PanelJournalSurroundings) {
  try {
    return await journalDays(disk, folder);
  } catch (cause) {
    if (isSystemError(cause)) return [];
    throw cause;
  }
}
