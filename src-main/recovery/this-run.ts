import type { Health } from '../../src-shared/operator/contract.ts';
import {
  beginRun,
  gpuEnded,
  leftOnPurpose,
  NOTHING_REMEMBERED,
  wentWell,
  withSafeMode,
  type Run,
} from '../../src-shared/watchdog/memory.ts';
import type { Log } from '../log.ts';
import { quarantine, type Quarantine } from './quarantine.ts';
import { openRecovery } from './recovery-file.ts';

/** This run of the kiosk, as the failures before it make it. */
export interface ThisRun extends Omit<Run, 'memory'> {
  readonly isSafe: boolean;
  readonly quarantine: Quarantine;
  /** The kiosk ends on purpose: this start is no failure's. */
  readonly endsOnPurpose: () => void;
  /** The next start is one in safe mode. */
  readonly endsForSafeMode: () => void;
  /** The graphics process ended. True when the next start is to be without it, and now is the time. */
  readonly gpuEnded: () => boolean;
  /** It has run for long without a failure. */
  readonly goesWell: () => void;
  readonly health: () => Pick<Health, 'quarantined' | 'safeMode' | 'softwareRendering'>;
}

/** What this run is known by. */
export interface RunPlace {
  readonly userData: string;
  /** False where the kiosk only shows one scene and leaves. */
  readonly isForGood: boolean;
  readonly log: Log;
  /** The clock on the wall. */
  readonly nowMs: () => number;
}

/** Begins this run (rules W6, W7). Must be asked before the application is ready. */
export function thisRun({ userData, isForGood, log, nowMs }: RunPlace): ThisRun {
  const recovery = openRecovery(userData, log);
  const { memory, ...run } = beginRun(isForGood ? recovery.now() : NOTHING_REMEMBERED, nowMs());
  if (isForGood) recovery.keep(memory);
  const isSafe = run.safeUntilMs !== null;
  if (isSafe)
    log.fault(
      'KIOSK-706',
      'Safe mode: own content, default settings, no graphics card. It tries again later.',
    );
  const inQuarantine = quarantine(recovery, log);
  return {
    ...run,
    isSafe,
    quarantine: inQuarantine,
    endsOnPurpose: () => recovery.keep(leftOnPurpose(recovery.now())),
    endsForSafeMode: () => recovery.keep(withSafeMode(recovery.now(), nowMs())),
    gpuEnded() {
      if (run.isSoftware) return false;
      const next = gpuEnded(recovery.now(), nowMs());
      recovery.keep(next.memory);
      return next.toSoftware;
    },
    goesWell: () => recovery.keep(wentWell(recovery.now())),
    health: () => ({
      quarantined: inQuarantine.list(),
      safeMode: isSafe,
      softwareRendering: run.isSoftware,
    }),
  };
}
