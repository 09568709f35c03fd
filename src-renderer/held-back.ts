/**
 * Holds back what happens while content is exchanged, and lets it happen, in order, afterwards: a touch in those
 * few milliseconds is neither lost nor taken for one on the other content.
 */
export class HeldBack {
  #held: (() => void)[] | null = null;

  /** Whether something is being exchanged right now. */
  get isOn(): boolean {
    return this.#held !== null;
  }

  /** Runs an exchange; what is passed to `through` meanwhile comes after it, however it ends. */
  async during(exchange: () => Promise<void>): Promise<void> {
    this.#held = [];
    try {
      await exchange();
    } finally {
      const held = this.#held;
      this.#held = null;
      for (const happen of held) happen();
    }
  }

  /** Lets it happen now, or after the exchange that is under way. */
  through(happen: () => void): void {
    if (this.#held === null) happen();
    else this.#held.push(happen);
  }
}
