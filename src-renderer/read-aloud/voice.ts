/** What the system tells of a voice (the web's `SpeechSynthesisVoice`). */
export interface Voice {
  /** BCP 47; some systems write it with an underscore. */
  readonly lang: string;
  /** False for a voice that would send the words away to be spoken. */
  readonly localService: boolean;
  readonly default: boolean;
  readonly name: string;
}

/**
 * The voice that reads a language aloud, or null: one of that very language before one of its region, the system's own
 * choice before others. Only voices of this machine: the kiosk has no network.
 */
export function voiceFor<V extends Voice>(voices: readonly V[], language: string): V | null {
  const wanted = written(language);
  const fitting = voices
    .filter(({ localService, lang }) => localService && isOf(written(lang), wanted))
    .map((voice) => ({ voice, rank: rankOf(voice, wanted) }));
  const [first, ...others] = fitting;
  if (first === undefined) return null;
  return others.reduce((best, other) => (other.rank > best.rank ? other : best), first).voice;
}

function written(tag: string): string {
  return tag.replaceAll('_', '-').toLowerCase();
}

/** A voice of a region reads its language, and a language's voice its regions. */
function isOf(spoken: string, wanted: string): boolean {
  const [language] = wanted.split('-');
  return spoken === language || spoken.startsWith(`${language}-`);
}

function rankOf({ lang, default: isDefault }: Voice, wanted: string): number {
  return (written(lang) === wanted ? 2 : 0) + (isDefault ? 1 : 0);
}
