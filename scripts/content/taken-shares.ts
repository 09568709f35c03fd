import { folderFiles } from '../../src-main/pack-files.ts';
import type { CheckedShare } from '../../src-shared/content/check.ts';

/** The shares of a check, which threads take one after the other. */
export interface Shares {
  readonly of: number;
  /** A 32-bit number that all threads see: how many shares are taken. */
  readonly taken: SharedArrayBuffer;
}

/** A share that somebody took, by its place among all of them. */
export interface TakenShare extends CheckedShare {
  readonly index: number;
}

/** Takes shares of the check of a folder until none is left. A thread that is slower, or begins later, takes fewer. */
export async function checkTaken(
  folder: string,
  day: string,
  { of, taken }: Shares,
): Promise<readonly TakenShare[]> {
  const { sharedCheck } = await import('../../src-shared/content/check.ts');
  const check = sharedCheck(folderFiles(folder), day);
  const counter = new Int32Array(taken);
  const checked: TakenShare[] = [];
  for (let index = Atomics.add(counter, 0, 1); index < of; index = Atomics.add(counter, 0, 1)) {
    checked.push({ index, ...check({ index, of }) });
  }
  return checked;
}
