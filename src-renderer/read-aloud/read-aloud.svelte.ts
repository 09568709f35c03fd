import type { Wording } from '../../src-shared/content/scene.ts';
import type { Speech } from './speech.ts';

/** Reads passages aloud, one after the other, until the last or until it is stopped. */
export class ReadAloud {
  /** Something is being read. */
  isReading: boolean = $state(false);
  /** Counts how often voices came or went: what depends on them is asked for again. */
  #voices = $state(0);
  readonly #speech: Speech;
  /** Told after each passage: somebody listens. */
  readonly #heard: () => void;
  /** The reading under way: what an earlier one still tells comes too late. */
  #round = 0;

  constructor(speech: Speech, heard: () => void) {
    this.#speech = speech;
    this.#heard = heard;
    speech.onVoices(() => (this.#voices += 1));
  }

  /** Whether this machine has a voice for the language. */
  canRead(language: string): boolean {
    return this.#voices >= 0 && this.#speech.reads(language);
  }

  /** Passages in a language without a voice are passed over: another language's voice would read them wrongly. */
  read(passages: readonly Wording[]): void {
    this.stop();
    this.isReading = true;
    this.#next(
      passages.filter(({ lang }) => this.#speech.reads(lang)),
      this.#round,
    );
  }

  stop(): void {
    this.#round += 1;
    if (this.isReading) this.#speech.stop();
    this.isReading = false;
  }

  #next([passage, ...rest]: readonly Wording[], round: number): void {
    if (passage === undefined) {
      this.isReading = false;
      return;
    }
    this.#speech.say(passage, () => {
      if (round !== this.#round) return;
      this.#heard();
      this.#next(rest, round);
    });
  }
}
