import type { Health } from '../../src-shared/operator/contract.ts';
import { PLANNED_RESTART } from '../../src-shared/operator/planned-restart.ts';

/** How many things went wrong since the start: each time the page was begun anew, scenes that were set aside, safe mode. */
export function incidentsIn({
  restarts,
  quarantined,
  safeMode,
}: Pick<Health, 'restarts' | 'quarantined' | 'safeMode'>): number {
  const begunAnew = restarts
    .filter(({ reason }) => reason !== PLANNED_RESTART)
    .reduce((sum, { times }) => sum + times, 0);
  return begunAnew + quarantined.length + (safeMode ? 1 : 0);
}
