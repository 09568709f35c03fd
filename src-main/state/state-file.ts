import { dirname } from 'node:path';
import { readJson } from '../../src-shared/content/json-text.ts';
import { isSystemError, writingTo } from '../kioskpack/disk-errors.ts';
import { machineDisk, type Disk } from '../kioskpack/disk.ts';
import { replaceFile } from '../kioskpack/durably.ts';

/** A small file of state: a JSON value that must outlive power cuts, and its last good copy beside it (rule D3). */
export interface StateFile<Value> {
  /** What is on the disk. Whatever it is, nothing is thrown; a damaged file is set aside and never overwritten. */
  read(): Promise<StateReading<Value>>;
  /**
   * Returns when the value and its copy are on the disk: whenever the power is cut, the old or the new one is there.
   * @throws OperatorError `disk-full`, `read-only`, `exists` or `disk`, with a sentence for whoever stands before the kiosk.
   */
  write(value: Value): Promise<void>;
  /** Makes the file, as it was read, the last good copy where that says otherwise. A sentence for the log when the disk refuses. */
  refreshCopy(): Promise<string | null>;
}

/** What was found of a state. */
export interface StateReading<Value> {
  /** What applies: what is in the file, else in its copy; null where neither is good. */
  readonly value: Value | null;
  /** The last good copy; null where there is none. */
  readonly copy: Value | null;
  /** For the log: each thing that was not as it should be. */
  readonly sentences: readonly string[];
}

/** A file as it was found. */
type Found<Value> =
  | { readonly is: 'good'; readonly value: Value; readonly text: string }
  | { readonly is: 'absent' | 'damaged' };

/**
 * The file of a state.
 * @param accept the value that a parsed text holds; null where it is not of its shape.
 */
export function stateFile<Value>(
  file: string,
  accept: (parsed: unknown) => Value | null,
  disk: Disk = machineDisk,
): StateFile<Value> {
  const copy = `${file}.bak`;
  const find = (path: string) => findState(disk, path, accept);
  return {
    async read() {
      const [found, good] = [await find(file), await find(copy)];
      const copied = good.is === 'good' ? good.value : null;
      if (found.is === 'good') return { value: found.value, copy: copied, sentences: [] };
      const why = await reasonOf(found.is, disk, file);
      const instead = copied === null ? 'the defaults apply' : 'the last good copy applies';
      const isFirstStart = found.is === 'absent' && good.is === 'absent';
      return { value: copied, copy: copied, sentences: isFirstStart ? [] : [`${why}, and ${instead}.`] };
    },
    async write(value) {
      const text = `${JSON.stringify(value, null, 2)}\n`;
      await writingTo(dirname(file), async () => {
        await replaceFile(disk, file, text);
        await replaceFile(disk, copy, text);
      });
    },
    async refreshCopy() {
      const [found, good] = [await find(file), await find(copy)];
      if (found.is !== 'good' || (good.is === 'good' && good.text === found.text)) return null;
      const failure = await refusalOf(() => replaceFile(disk, copy, found.text));
      return failure === null ? null : `No copy of ${file} could be kept: ${failure}.`;
    },
  };
}

async function findState<Value>(
  disk: Disk,
  path: string,
  accept: (parsed: unknown) => Value | null,
): Promise<Found<Value>> {
  try {
    const bytes = await disk.readFile(path);
    if (bytes === null) return { is: 'absent' };
    const text = Buffer.from(bytes).toString('utf8');
    const reading = readJson(text);
    const value = reading.ok ? accept(reading.value) : null;
    return value === null ? { is: 'damaged' } : { is: 'good', value, text };
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    return { is: 'damaged' };
  }
}

/** Why a file does not apply. A damaged one is moved to where the next save does not overwrite it; the last such is kept. */
async function reasonOf(is: 'absent' | 'damaged', disk: Disk, file: string): Promise<string> {
  if (is === 'absent') return `${file} is gone`;
  const aside = `${file}.broken`;
  const failure = await refusalOf(() => disk.rename(file, aside));
  return failure === null
    ? `${file} could not be read: it was set aside as ${aside}`
    : `${file} could not be read: it was left where it is (${failure})`;
}

/** Null when it worked, else what the system said. */
async function refusalOf(action: () => Promise<void>): Promise<string | null> {
  try {
    await action();
    return null;
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    return cause.message;
  }
}
