/** A thread of `check`: checks one share of a pack and posts what came of it. */
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { folderFiles } from '../../src-main/pack-files.ts';
import { checkShare } from '../../src-shared/content/check.ts';

const askedSchema = z.object({
  folder: z.string(),
  day: z.string(),
  share: z.object({ index: z.int(), of: z.int() }),
});

const { folder, day, share } = askedSchema.parse(workerData);
parentPort?.postMessage(checkShare(folderFiles(folder), day, share));
