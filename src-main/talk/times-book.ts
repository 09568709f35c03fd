import { dirname } from 'node:path';
import type { Talk } from '../../src-shared/talk/talk.ts';
import { SECOND_MS } from '../../src-shared/units.ts';
import type { Log } from '../log.ts';
import { ensureFolder } from '../start-up.ts';
import { rehearsedMs, talkTimes, talkTimesFile } from './times-file.ts';

/** What was rehearsed of a talk. */
export interface TimesBook {
  /** Rehearsed times by scene; null where there are none, or of another order of scenes. */
  read(): Promise<readonly number[] | null>;
  /** Keeps what was spent on each scene, one write after the other. A disk that refuses is a line in the log: the talk goes on. */
  keep(spentMs: readonly number[]): Promise<void>;
}

/** The name of the talk that is made of a pack's story. */
const DERIVED = 'story';

/** The times of a talk. */
export function timesBook(
  talk: Talk,
  { userData, live, log }: { readonly userData: string; readonly live: string | null; readonly log: Log },
): TimesBook {
  const path = talkTimesFile({ userData, live }, talk.id ?? DERIVED);
  const file = talkTimes(path);
  const ids = talk.scenes.map(({ sceneId }) => sceneId);
  let writing: Promise<void> = Promise.resolve();
  const write = async (spentMs: readonly number[]): Promise<void> => {
    try {
      ensureFolder(dirname(path), 'times of talks');
      const seconds = spentMs.map((ms) => Math.round(ms / SECOND_MS));
      await file.write({ scenes: ids.map((scene, at) => ({ scene, seconds: seconds[at] ?? 0 })) });
    } catch (cause) {
      log.warn('KIOSK-956', `The times of the rehearsal could not be kept: ${String(cause)}`);
    }
  };
  return {
    read: async () => rehearsedMs((await file.read()).value, ids),
    keep(spentMs) {
      writing = writing.then(() => write(spentMs));
      return writing;
    },
  };
}
