import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** What is shown on the display from now on. */
export interface WindowWatch {
  /** How many windows have been shown since. */
  readonly shown: () => number;
  readonly stop: () => Promise<void>;
}

/** Watches the display of the tests for windows of anybody, however briefly they are there. */
export async function watchWindows(): Promise<WindowWatch> {
  // Into a pipe, xev would keep its lines until it has four kilobytes of them.
  const watcher = spawn('stdbuf', ['-oL', 'xev', '-root', '-event', 'substructure']);
  let lines = '';
  watcher.stdout.setEncoding('utf8').on('data', (text: string) => (lines += text));
  await once(watcher, 'spawn');
  return {
    shown: () => lines.split('\nMapNotify event').length - 1,
    stop: async () => {
      watcher.kill();
      await once(watcher, 'close');
    },
  };
}
