import { join } from 'node:path';
import { z } from 'zod';
import { SECOND_MS } from '../../src-shared/units.ts';
import { stateFile, type StateFile } from '../state/state-file.ts';

const timesSchema = z.object({ scenes: z.array(z.object({ scene: z.string(), seconds: z.number() })) });

/** What was spent on each scene of a talk when it was rehearsed last. */
export type TalkTimes = Readonly<z.infer<typeof timesSchema>>;

/** Where the times of a talk lie: beside the talk, in a folder that somebody works in, else with the kiosk's own data. */
export function talkTimesFile(
  folders: { readonly userData: string; readonly live: string | null },
  id: string,
) {
  return join(folders.live ?? folders.userData, 'talks', `${id}.times.json`);
}

/** The times of a talk on the disk; written whole, with the last good copy beside them. */
export function talkTimes(file: string): StateFile<TalkTimes> {
  return stateFile(file, timesIn);
}

/** Rehearsed times in milliseconds, scene by scene; null when they are of another order of scenes, which they then do not fit. */
export function rehearsedMs(times: TalkTimes | null, sceneIds: readonly string[]): readonly number[] | null {
  const scenes = times?.scenes ?? [];
  const fits = scenes.length === sceneIds.length && scenes.every(({ scene }, at) => scene === sceneIds[at]);
  const wasGiven = scenes.every(({ seconds }) => seconds > 0);
  return fits && wasGiven ? scenes.map(({ seconds }) => seconds * SECOND_MS) : null;
}

function timesIn(parsed: unknown): TalkTimes | null {
  const times = timesSchema.safeParse(parsed);
  return times.success ? times.data : null;
}
