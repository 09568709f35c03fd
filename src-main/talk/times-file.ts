import { join } from 'node:path';
import { stateFile, type StateFile } from '../state/state-file.ts';

/** What was spent on each scene of a talk when it was rehearsed last. */
export interface TalkTimes {
  readonly scenes: readonly { readonly scene: string; readonly seconds: number }[];
}

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
  return fits && wasGiven ? scenes.map(({ seconds }) => seconds * 1000) : null;
}

function timesIn(parsed: unknown): TalkTimes | null {
  if (typeof parsed !== 'object' || parsed === null || !('scenes' in parsed)) return null;
  const { scenes } = parsed;
  if (!Array.isArray(scenes)) return null;
  const times = scenes.flatMap((entry: unknown) => timeIn(entry) ?? []);
  return times.length === scenes.length ? { scenes: times } : null;
}

function timeIn(entry: unknown): TalkTimes['scenes'][number] | null {
  if (typeof entry !== 'object' || entry === null || !('scene' in entry) || !('seconds' in entry))
    return null;
  const { scene, seconds } = entry;
  if (typeof scene !== 'string' || typeof seconds !== 'number' || !Number.isFinite(seconds)) return null;
  return { scene, seconds };
}
