/** A thread of `check`: checks one share of a pack and posts what came of it. */
import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';

enableCompileCache();
const { z } = await import('zod');
const { folderFiles } = await import('../../src-main/pack-files.ts');
const { checkShare } = await import('../../src-shared/content/check.ts');

const askedSchema = z.object({
  folder: z.string(),
  day: z.string(),
  share: z.object({ index: z.int(), of: z.int() }),
});

const { folder, day, share } = askedSchema.parse(workerData);
parentPort?.postMessage(checkShare(folderFiles(folder), day, share));
