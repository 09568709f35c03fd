import type { Wording } from '../../src-shared/content/scene.ts';
import { voiceFor } from './voice.ts';

/** The system's voices, as far as the kiosk needs them: a test has its own. */
export interface Speech {
  /** Whether some voice of this machine reads the language. */
  reads(language: string): boolean;
  /** Speaks one passage; `ended` is called once, whether it was spoken, stopped or failed. */
  say(passage: Wording, ended: () => void): void;
  /** Falls silent at once. */
  stop(): void;
  /** Called when voices come or go; systems tell of them late. */
  onVoices(listener: () => void): void;
}

/** No voice at all. */
export const SILENCE: Speech = {
  reads: () => false,
  say: (_passage, ended) => ended(),
  stop: () => undefined,
  onVoices: () => undefined,
};

/** The voices of the machine the page runs on. A page without them is silent. */
export function systemSpeech(synthesis: SpeechSynthesis | undefined): Speech {
  if (synthesis === undefined) return SILENCE;
  return {
    reads: (language) => voiceFor(synthesis.getVoices(), language) !== null,
    say({ lang, text }, ended) {
      const spoken = new SpeechSynthesisUtterance(text);
      spoken.lang = lang;
      spoken.voice = voiceFor(synthesis.getVoices(), lang);
      spoken.addEventListener('end', ended, { once: true });
      spoken.addEventListener('error', ended, { once: true });
      synthesis.speak(spoken);
    },
    stop: () => synthesis.cancel(),
    onVoices: (listener) => synthesis.addEventListener('voiceschanged', listener),
  };
}
