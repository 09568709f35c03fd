import type { PaintedScene } from '../../src-shared/contract.ts';
import type { VisitorAct } from '../../src-shared/journal/act.ts';
import { EMPTY_BOOK, enter, written, type BookEvent, type Moment } from '../../src-shared/journal/book.ts';
import type { Happening, JournalLine } from '../../src-shared/journal/line.ts';
import { localMinute } from '../today.ts';
import type { JournalFile } from './journal-file.ts';

/** Keeps the journal of visitors: counts and durations, nothing of a person (rule J1). */
export interface Journal {
  visitorActed(act: VisitorAct): void;
  scenePainted(painted: PaintedScene): void;
  /** The visitors' page ended, for the reason the system gave: so does a visit that was going on. */
  pageEnded(reason: string): void;
  /** Staff opened their panel: what was touched on the way to it is no visit (rule J7). */
  operatorCame(): void;
  happened(what: Happening, why?: string): void;
  /** What is counted of the hour that goes on. */
  soFar(): readonly JournalLine[];
  /** What is complete is on the disk, or was refused, when this returns. */
  flush(): Promise<void>;
  /** Forgets what is not on the disk yet, a visit that goes on included. */
  forget(): void;
  /** Everything that is known is on the disk, or was refused, when this returns. */
  close(): Promise<void>;
}

/** The surroundings of a journal; a test has its own. */
export interface JournalMeans {
  /** The settings' switch, asked each time: off is off at once (rule J5). */
  readonly isOn: () => boolean;
  /** The clock on the wall, and one that never jumps. */
  readonly wallMs: () => number;
  readonly nowMs: () => number;
}

/** A journal with nothing in it. */
export function openJournal(file: JournalFile, { isOn, wallMs, nowMs }: JournalMeans): Journal {
  let book = EMPTY_BOOK;
  const moment = (): Moment => ({ at: localMinute(wallMs()), atMs: nowMs() });
  const forget = (): void => {
    book = EMPTY_BOOK;
    file.drop();
  };
  const take = (event: BookEvent): void => {
    if (!isOn()) {
      forget();
      return;
    }
    const entry = enter(book, event, moment());
    book = entry.book;
    file.add(entry.lines);
  };
  return {
    visitorActed: (act) => take({ type: 'acted', act }),
    scenePainted: ({ sceneId, mode }) => take({ type: 'painted', sceneId, isLoop: mode === 'attract' }),
    pageEnded(reason) {
      take({ type: 'cut-off', by: 'page' });
      take({ type: 'happened', what: 'page-restarted', why: inAWord(reason) });
    },
    operatorCame: () => take({ type: 'cut-off', by: 'operator' }),
    happened: (what, why = '') => take({ type: 'happened', what, why: inAWord(why) }),
    soFar: () => written(book.hour),
    flush: () => file.flush(),
    forget,
    async close() {
      take({ type: 'happened', what: 'kiosk-ended', why: '' });
      take({ type: 'closed' });
      await file.flush();
    },
  };
}

/** Reasons are the system's own words; whatever else came would not be a reason. */
function inAWord(reason: string): string {
  return reason
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 40);
}
