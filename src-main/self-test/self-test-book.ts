import type { Health, OperatorRequests, SelfTest } from '../../src-shared/operator/contract.ts';
import { judge } from '../../src-shared/self-test/judge.ts';
import { wallTime } from '../operator/health.ts';
import type { SelfTestSurroundings } from './machine-facts.ts';
import { machineFacts } from './machine-facts.ts';

/** The self-test of this run: looked at as often as wanted, what it came to last kept in memory. */
export interface SelfTestBook {
  look(): Promise<SelfTest>;
  readonly done: OperatorRequests['selfTestDone'];
  last(): Health['selfTest'];
}

/** A self-test that nobody has run yet. */
export function selfTestBook(surroundings: SelfTestSurroundings): SelfTestBook {
  let last: Health['selfTest'] = null;
  return {
    async look() {
      const facts = await machineFacts(surroundings);
      return { verdicts: judge(facts), clock: facts.clock };
    },
    done({ toDo }) {
      last = { at: wallTime(surroundings.nowMs()), toDo };
    },
    last: () => last,
  };
}
