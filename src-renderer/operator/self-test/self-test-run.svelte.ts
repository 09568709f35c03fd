import type { OperatorBridge, SelfTest } from '../../../src-shared/operator/contract.ts';
import { toDo, type Check, type Verdict, type Verdicts } from '../../../src-shared/self-test/checks.ts';

/** What a self-test has come to: what the machine says of itself, and what a person answered. */
export class SelfTestRun {
  verdicts: Verdicts = $state.raw({});
  /** What the clock shows. Null before the machine has answered. */
  clock: SelfTest['clock'] | null = $state.raw(null);

  readonly #bridge: Pick<OperatorBridge, 'selfTest' | 'selfTestDone'>;
  readonly #letters: () => Promise<Verdict>;

  /** @param letters looks whether every letter can be drawn. */
  constructor(bridge: Pick<OperatorBridge, 'selfTest' | 'selfTestDone'>, letters: () => Promise<Verdict>) {
    this.#bridge = bridge;
    this.#letters = letters;
  }

  /** What keeps the doors shut. */
  get toDo(): readonly Check[] {
    return toDo(this.verdicts);
  }

  /** Looks at the machine and the letters once more. What a person answered stays. */
  async look(): Promise<void> {
    const [{ verdicts, clock }, letters] = await Promise.all([this.#bridge.selfTest(), this.#letters()]);
    this.clock = clock;
    // The clock was set meanwhile: now a person has to say whether it is right.
    if (clock.isPlausible && this.verdicts.clock?.says === 'selfTestClockCannotBe') this.forget('clock');
    this.#take({ ...this.verdicts, ...verdicts, letters });
  }

  /** Takes a person's answer. */
  answer(given: Verdict): void {
    this.#take({ ...this.verdicts, [given.check]: given });
  }

  /** Something is looked at anew: what was said of it before does not count any more. */
  forget(check: Check): void {
    const { [check]: _before, ...others } = this.verdicts;
    this.#take(others);
  }

  #take(verdicts: Verdicts): void {
    this.verdicts = verdicts;
    void this.#bridge.selfTestDone({ toDo: this.toDo });
  }
}
