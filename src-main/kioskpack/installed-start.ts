import { join } from 'node:path';
import { isSystemError, writingTo } from './disk-errors.ts';
import { machineDisk, type Disk } from './disk.ts';
import {
  installedFolders,
  packFolders,
  removeLeftovers,
  type InstalledFolders,
} from './installed-folders.ts';
import { NOTHING_INSTALLED, readPointer, writePointer, type PackPointer } from './pointer.ts';
import { decideStart, goBack } from './trial.ts';

/** What a start plays. */
export interface InstalledStart {
  /** Path of the installed pack's folder; null for the pack that comes with the kiosk. */
  readonly folder: string | null;
  /** For the log: each thing that was not as it should be. */
  readonly sentences: readonly string[];
}

/**
 * Chooses the installed pack to play, and counts the start of one on trial. Whatever is on the disk, nothing is
 * thrown: the pack before takes over, and where there is none, the one that comes with the kiosk.
 */
export async function beginWithInstalled(
  userDataDir: string,
  disk: Disk = machineDisk,
): Promise<InstalledStart> {
  const folders = installedFolders(userDataDir);
  const { pointer, sentence } = await readPointer(disk, folders.pointer);
  if (pointer === null) return { folder: null, sentences: sentence === null ? [] : [sentence] };
  try {
    return await beginWith({ pointer, sentence }, folders, disk);
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    return { folder: null, sentences: [`${folders.packs} cannot be read: ${cause.message}.`] };
  }
}

/**
 * Ends the trial of the current pack, after its first scene was shown. A sentence for the log when the disk
 * refuses.
 */
export async function proveInstalled(userDataDir: string, disk: Disk = machineDisk): Promise<string | null> {
  const folders = installedFolders(userDataDir);
  const { pointer } = await readPointer(disk, folders.pointer);
  // A pack that was installed since the start has not been started: the scene was another one's.
  if (pointer === null || pointer.trial === null || pointer.trial.starts === 0) return null;
  return notWritten(disk, folders, { ...pointer, trial: null });
}

/**
 * Goes back by hand: from the next start on the previous pack plays, or where there is none the one that comes with
 * the kiosk. What was left, if it has shown a scene, is the previous one then, so that going back twice is going
 * forth.
 * @returns name of the folder that plays, null for the pack that comes with the kiosk.
 * @throws OperatorError `disk-full`, `read-only` or `disk`; the current pack plays on.
 */
export async function rollBack(userDataDir: string, disk: Disk = machineDisk): Promise<string | null> {
  const folders = installedFolders(userDataDir);
  return writingTo(folders.content, async () => {
    const { pointer } = await readPointer(disk, folders.pointer);
    const { current, previous, trial } = pointer ?? NOTHING_INSTALLED;
    const there = await packFolders(disk, folders);
    const back = previous !== null && there.has(previous) ? previous : null;
    if (back === current) return current;
    const left = trial === null ? current : null;
    await writePointer(disk, folders.pointer, {
      formatVersion: 1,
      current: back,
      previous: left,
      trial: null,
    });
    return back;
  });
}

async function beginWith(
  { pointer, sentence }: { readonly pointer: PackPointer; readonly sentence: string | null },
  folders: InstalledFolders,
  disk: Disk,
): Promise<InstalledStart> {
  const there = await packFolders(disk, folders);
  const decision = decideStart(pointer, (name) => there.has(name));
  const asItWas = decision.pointer === pointer && sentence === null;
  const failure = asItWas ? null : await notWritten(disk, folders, decision.pointer);
  const sentences = [sentence, decision.sentence, failure].filter((said) => said !== null);
  const start = (name: string | null): InstalledStart => ({
    folder: name === null ? null : join(folders.packs, name),
    sentences,
  });
  if (failure === null) {
    sentences.push(...(await removeLeftovers(disk, folders, decision.pointer)));
  } else if (decision.pointer.trial !== null) {
    // A trial that is not counted would begin anew at every start, with a pack that may show nothing.
    const back = goBack(pointer, (name) => there.has(name), `${String(pointer.current)} cannot be tried`);
    sentences.push(back.sentence);
    return start(back.pointer.current);
  }
  return start(decision.pointer.current);
}

/** Null once the pointer is written, or a sentence when the disk refuses. */
async function notWritten(
  disk: Disk,
  folders: InstalledFolders,
  pointer: PackPointer,
): Promise<string | null> {
  try {
    await writePointer(disk, folders.pointer, pointer);
    return null;
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    return `${folders.pointer} cannot be written: ${cause.message}.`;
  }
}
