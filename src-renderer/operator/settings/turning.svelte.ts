import type { OperatorBridge } from '../../../src-shared/operator/contract.ts';
import { TURN_TRIAL_MS } from '../../../src-shared/operator/turn-trial.ts';
import type { Settings } from '../../../src-shared/settings.ts';
import { SECOND_MS } from '../../../src-shared/units.ts';
import type { Clock } from '../../clock.ts';
import type { SettingsInHand } from '../settings-in-hand.svelte.ts';

/** A turn of the screen on trial, as the panel shows it; main holds it and turns back (rule O8). */
export class Turning {
  /** What is left of the trial; 0: there is none. */
  secondsLeft = $state(0);

  readonly #bridge: Pick<OperatorBridge, 'tryTurn' | 'keepTurn'>;
  readonly #settings: SettingsInHand;
  readonly #clock: Clock;

  constructor(bridge: Pick<OperatorBridge, 'tryTurn' | 'keepTurn'>, settings: SettingsInHand, clock: Clock) {
    this.#bridge = bridge;
    this.#settings = settings;
    this.#clock = clock;
  }

  async begin(turn: Settings['screenTurn']): Promise<void> {
    if (turn === this.#settings.now?.screenTurn) return;
    await this.#bridge.tryTurn(turn);
    this.#countDown(this.#clock.nowMs() + TURN_TRIAL_MS);
    await this.#settings.read();
  }

  async keep(): Promise<void> {
    this.secondsLeft = 0;
    await this.#bridge.keepTurn();
  }

  #countDown(untilMs: number): void {
    const leftMs = Math.max(0, untilMs - this.#clock.nowMs());
    this.secondsLeft = Math.ceil(leftMs / SECOND_MS);
    const ring = (): void => {
      if (this.secondsLeft > 0) this.#countDown(untilMs);
    };
    if (leftMs > 0) this.#clock.setAlarm(untilMs - (this.secondsLeft - 1) * SECOND_MS, ring);
    else void this.#settings.read();
  }
}
