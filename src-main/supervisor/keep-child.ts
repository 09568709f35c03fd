import { afterChild, beginSupervision, lookedAt } from '../../src-shared/watchdog/supervision.ts';
import { EXIT } from '../leave.ts';

/** A kiosk that was started. */
export interface Child {
  /** Ends it at once. */
  readonly kill: () => void;
  /** @param listener told where in the loop it is. */
  readonly onBeat: (listener: (position: number) => void) => void;
  /** @param listener told the exit code, or the name of the signal. */
  readonly onEnd: (listener: (end: number | string) => void) => void;
}

/** What a kiosk is kept with. */
export interface KeeperHands {
  /** Starts a kiosk that goes on at a place of the loop. */
  readonly start: (position: number) => Child;
  readonly nowMs: () => number;
  readonly later: (action: () => void, ms: number) => void;
  /** Calls back some times a second until it is ended. @returns ends it. */
  readonly often: (action: () => void) => () => void;
  readonly say: (sentence: string) => void;
  readonly leave: (code: number) => void;
}

/** Exit codes after which the kiosk is not started again. */
const FINAL: readonly (number | string)[] = [EXIT.done, EXIT.usage, EXIT.alreadyRunning];

/** Starts the kiosk and starts it again, whatever ends it, until it ends for good (rule W8). */
export function keepChild(hands: KeeperHands): void {
  let early = 0;
  let position = 0;
  const run = (): void => {
    const startedAtMs = hands.nowMs();
    const child = hands.start(position);
    let supervised = beginSupervision(startedAtMs);
    const stopLooking = hands.often(() => {
      const look = lookedAt(supervised, hands.nowMs());
      supervised = look.supervised;
      if (!look.isBlocked) return;
      hands.say('The kiosk does not answer: it is ended and started again.');
      supervised = beginSupervision(hands.nowMs());
      child.kill();
    });
    child.onBeat((at) => {
      position = at;
      supervised = { ...supervised, spokeAtMs: hands.nowMs() };
    });
    child.onEnd((end) => {
      stopLooking();
      const ranMs = hands.nowMs() - startedAtMs;
      const next = afterChild({ isFinal: FINAL.includes(end), ranMs, early });
      if (next.type === 'leave') {
        hands.leave(Number(end));
        return;
      }
      early = next.early;
      hands.say(`The kiosk ended (${end}): it is started again.`);
      hands.later(run, next.afterMs);
    });
  };
  run();
}
