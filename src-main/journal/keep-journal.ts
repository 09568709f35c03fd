import { openJournal, type Journal } from './journal.ts';
import { journalFile, type JournalPlace } from './journal-file.ts';

/** The journal of this machine: its clocks, its timers. @param isOn the settings' switch. */
export function keepJournal(place: Omit<JournalPlace, 'means'>, isOn: () => boolean): Journal {
  const nowMs = () => performance.now();
  // A line that waits must not keep a kiosk from ending.
  const later = (action: () => void, ms: number) => void setTimeout(action, ms).unref();
  const file = journalFile({ ...place, means: { nowMs, later } });
  const journal = openJournal(file, { isOn, wallMs: () => Date.now(), nowMs });
  journal.happened('kiosk-started');
  return journal;
}
