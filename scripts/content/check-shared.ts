import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { folderFiles } from '../../src-main/pack-files.ts';
import { SCENE_FOLDERS } from '../../src-shared/content/scene-folders.ts';
import type { ContentFinding } from '../../src-shared/errors.ts';
import { checkTaken, type Shares, type TakenShare } from './taken-shares.ts';

/** A thread takes about as long to start as it takes to check this many scenes. */
const SCENES_WORTH_A_THREAD = 500;

/** What is read of a scene is forgotten with it: with room for many scenes, little has to be sorted out. */
const YOUNG_MB = 64;

/** More threads than this wait for the disk. */
const MOST_THREADS = 8;

/**
 * So many shares that no thread waits long for another's last one: they do not begin together, nor go equally fast. As
 * many on every machine, since what is said of one line stands in the order of the shares.
 */
const SHARES = 64;

/**
 * Every finding in the pack of a folder, as `checkPack` has them, file by file and line by line: a large pack is shared
 * out between the cores of the machine, or `threads` of them.
 */
export async function checkFolder(
  folder: string,
  day: string,
  threads = threadsFor(folder),
): Promise<readonly ContentFinding[]> {
  const shares: Shares = { of: SHARES, taken: new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT) };
  const others = Array.from({ length: threads - 1 }, () => inThread(folder, day, shares));
  // A thread that fails while this one is busy must not end the process before it is waited for.
  const settled = Promise.allSettled(others);
  // Read only now, while the threads read it too.
  const { joinShares } = await import('../../src-shared/content/check.ts');
  const own = await checkTaken(folder, day, shares);
  await settled;
  const checked = [own, ...(await Promise.all(others))].flat().sort((one, other) => one.index - other.index);
  return joinShares(folderFiles(folder), checked).toSorted(byPlace);
}

/** The same order however many threads there were. What is said of one place stays in the order of the rules. */
function byPlace(one: ContentFinding, other: ContentFinding): number {
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0);
}

function threadsFor(folder: string): number {
  const files = folderFiles(folder);
  const scenes = Object.values(SCENE_FOLDERS).reduce((sum, name) => sum + files.list(name).length, 0);
  const worth = Math.ceil(scenes / SCENES_WORTH_A_THREAD);
  return Math.max(1, Math.min(worth, availableParallelism(), MOST_THREADS));
}

function inThread(folder: string, day: string, shares: Shares): Promise<readonly TakenShare[]> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./share-worker.ts', import.meta.url), {
      workerData: { folder, day, shares },
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`A thread of the check ended with code ${code}.`)));
  });
}
