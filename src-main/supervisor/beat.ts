import { BEAT_EVERY_MS } from '../../src-shared/watchdog/supervision.ts';

/** The variable by which a kiosk that is started again is told where in the loop it was. */
export const POSITION_VARIABLE = 'KIOSK_POSITION';

/** Where in the loop the kiosk before this one was; 0 where there was none, or what it left is no position. */
export function positionBefore(env: Readonly<Record<string, string | undefined>>): number {
  const given = env[POSITION_VARIABLE] ?? '';
  return /^\d{1,9}$/.test(given) ? Number(given) : 0;
}

/**
 * Tells the supervisor, where there is one, that this process is not blocked, and where in the loop it is (rule W8). When the
 * supervisor is gone, so is the kiosk: whoever looks after the supervisor starts both again, and there are never two.
 */
export function beatForSupervisor(position: () => number, leave: () => void): void {
  if (process.send === undefined) return;
  process.on('disconnect', leave);
  const beat = (): void => {
    if (process.connected) process.send?.(position());
  };
  // The first at once: until it is heard, the supervisor has the patience that a start needs.
  beat();
  setInterval(beat, BEAT_EVERY_MS);
}
