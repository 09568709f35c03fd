/** A thread of `check`: checks shares of a pack as long as there are any and posts what came of them. */
import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';

enableCompileCache();
const { z } = await import('zod');
const { checkTaken } = await import('./taken-shares.ts');

const askedSchema = z.object({
  folder: z.string(),
  day: z.string(),
  shares: z.object({ of: z.int(), taken: z.instanceof(SharedArrayBuffer) }),
});

const { folder, day, shares } = askedSchema.parse(workerData);
parentPort?.postMessage(await checkTaken(folder, day, shares));
