import { Worker } from 'node:worker_threads';
import { SUPERVISED } from '../arguments.ts';

/** The command that starts the kiosk, handed to the thread that keeps it. */
export interface Supervision {
  readonly command: string;
  readonly args: readonly string[];
  /** `[ended, exit code]`, shared by the two threads. */
  readonly end: Int32Array;
}

/**
 * Starts this very kiosk as a process of its own and keeps it, until it ends for good; then ends with its code (rule W8).
 * The thread it is called on waits here: Electron gets no further, so that a supervisor is no second browser. It opens no
 * window, no socket and no graphics, and takes some twenty megabytes.
 * @param keeper the script of the thread that keeps the kiosk.
 */
export function superviseForGood(keeper: string): never {
  const end = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
  const args = process.argv.slice(1).filter((word) => word !== SUPERVISED);
  const workerData: Supervision = { command: process.execPath, args, end };
  new Worker(keeper, { workerData });
  Atomics.wait(end, 0, 0);
  process.exit(Atomics.load(end, 1));
}
