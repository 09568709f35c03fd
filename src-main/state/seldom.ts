import { nextWriteInMs, WRITES_A_MINUTE } from '../../src-shared/seldom.ts';
import type { Timer } from '../timer.ts';

/** A write that is asked for often and done seldom. */
export interface SeldomWrite<Outcome> {
  /** Asks for a write. What is asked for while one waits is done by that one; its outcome is everybody's. */
  soon(): Promise<Outcome>;
  /** The one that waits, if any, is done at once. Returns when nothing is being written any more. */
  flush(): Promise<void>;
}

/** Never more than `WRITES_A_MINUTE` writes, one after the other (rule D5). */
export function seldom<Outcome>(write: () => Promise<Outcome>, timer: Timer): SeldomWrite<Outcome> {
  let writesAtMs: readonly number[] = [];
  let waiting: { readonly begin: () => void; readonly outcome: Promise<Outcome> } | null = null;
  let running: Promise<unknown> = Promise.resolve();

  const next = async (turn: Promise<void>, before: Promise<unknown>): Promise<Outcome> => {
    await turn;
    await before.catch(() => undefined);
    waiting = null;
    writesAtMs = [...writesAtMs, timer.nowMs()].slice(-WRITES_A_MINUTE);
    return write();
  };
  return {
    soon() {
      if (waiting !== null) return waiting.outcome;
      let begin = (): void => undefined;
      const turn = new Promise<void>((resolve) => (begin = resolve));
      const cancel = timer.after(nextWriteInMs(writesAtMs, timer.nowMs()), () => begin());
      const outcome = next(turn, running);
      running = outcome;
      const beginNow = (): void => {
        cancel();
        begin();
      };
      waiting = { begin: beginNow, outcome };
      return outcome;
    },
    async flush() {
      waiting?.begin();
      await running.catch(() => undefined);
    },
  };
}
