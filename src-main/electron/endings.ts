import type { App } from 'electron';
import { SECOND_MS } from '../../src-shared/units.ts';
import { EXIT } from '../leave.ts';
import type { ThisRun } from '../recovery/this-run.ts';

/** The ways in which a running kiosk ends. */
export interface Endings {
  /** To be started again, since something failed. */
  readonly restartAfterFailure: () => void;
  /** To be started again in safe mode. */
  readonly restartSafely: () => void;
  /** To be started again, as somebody wanted. */
  readonly restart: () => Promise<void>;
  /** For good. */
  readonly quit: () => Promise<void>;
}

/** How long a disk may hold up an end that was wanted. */
const LONGEST_FLUSH_MS = 3 * SECOND_MS;

/**
 * Whoever looks after the process starts it again; where nobody does, it starts itself.
 * @param flush returns when what was to be kept is on the disk.
 */
export function endings(
  app: App,
  run: Pick<ThisRun, 'endsOnPurpose' | 'endsForSafeMode'>,
  flush: () => Promise<unknown>,
): Endings {
  const again = (): void => {
    if (process.env['KIOSK_SUPERVISED'] === undefined) app.relaunch();
    app.exit(EXIT.restart);
  };
  const onPurpose = async (): Promise<void> => {
    // A disk that hangs must not keep the kiosk from ending.
    await Promise.race([flush(), new Promise((resolve) => setTimeout(resolve, LONGEST_FLUSH_MS))]);
    run.endsOnPurpose();
  };
  return {
    restartAfterFailure: again,
    restartSafely() {
      run.endsForSafeMode();
      again();
    },
    async restart() {
      await onPurpose();
      again();
    },
    async quit() {
      await onPurpose();
      app.exit(EXIT.done);
    },
  };
}
