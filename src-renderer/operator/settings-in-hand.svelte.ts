import { type InterfaceWords } from '../../src-shared/interface-words.ts';
import { fill } from '../../src-shared/languages.ts';
import type { OperatorBridge, Outcome } from '../../src-shared/operator/contract.ts';
import type { Settings } from '../../src-shared/settings.ts';

/** The settings that apply, in the operator's hand: each change applies at once and is kept as soon as the disk has it (rule O9). */
export class SettingsInHand {
  /** Null before main has answered. */
  now: Settings | null = $state.raw(null);
  /** How the last change fared. Null before the first. */
  outcome: Outcome | 'waits' | null = $state.raw(null);

  readonly #bridge: Pick<OperatorBridge, 'settings' | 'saveSettings'>;
  #changes = 0;

  constructor(bridge: Pick<OperatorBridge, 'settings' | 'saveSettings'>) {
    this.#bridge = bridge;
  }

  async read(): Promise<void> {
    this.now = await this.#bridge.settings();
  }

  async change(changes: Partial<Settings>): Promise<void> {
    if (this.now === null) return;
    this.now = { ...this.now, ...changes };
    this.outcome = 'waits';
    this.#changes += 1;
    const change = this.#changes;
    const outcome = await this.#bridge.saveSettings(this.now);
    // Another change came after it: that one's answer counts.
    if (change === this.#changes) this.outcome = outcome;
  }

  /** What is said of the last change. */
  said(words: InterfaceWords): string {
    if (this.outcome === null) return words.operatorAtOnce;
    if (this.outcome === 'waits') return words.operatorSaving;
    const { refusal } = this.outcome;
    return refusal === null ? words.operatorSaved : fill(words.operatorRefused, { why: refusal });
  }
}
