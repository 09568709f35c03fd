import type { Wording } from '../../src-shared/content/scene.ts';
import type { Speech } from '../../src-renderer/read-aloud/speech.ts';

/** Voices that say nothing, and end when the test says so. */
export interface FakeSpeech extends Speech {
  readonly said: readonly Wording[];
  /** How often it was told to be silent. */
  readonly stops: number;
  /** The passage being said is over. */
  end(): void;
  /** From now on there are voices for these languages. */
  bring(languages: readonly string[]): void;
}

export function fakeSpeech(languages: readonly string[]): FakeSpeech {
  let known = languages;
  let stops = 0;
  let ended: (() => void) | null = null;
  const said: Wording[] = [];
  const listeners: (() => void)[] = [];
  return {
    said,
    get stops() {
      return stops;
    },
    reads: (language) => known.includes(language),
    say(passage, onEnd) {
      said.push(passage);
      ended = onEnd;
    },
    stop() {
      stops += 1;
      // As in a browser: what is cut short ends too, and says so.
      ended?.();
    },
    onVoices: (listener) => void listeners.push(listener),
    end() {
      const over = ended;
      ended = null;
      over?.();
    },
    bring(more) {
      known = more;
      for (const listener of listeners) listener();
    },
  };
}
