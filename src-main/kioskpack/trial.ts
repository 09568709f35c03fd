import { NOTHING_INSTALLED, type PackPointer } from './pointer.ts';

/** What a start does: the pointer from now on, and a sentence where another pack plays than was pointed to. */
export interface StartDecision {
  readonly pointer: PackPointer;
  readonly sentence: string | null;
}

/**
 * Decides which pack a start plays. One on trial gets a single start: when it has had one and has not shown a
 * scene, or when its folder is gone, the previous pack takes over, and where there is none, the one that comes with
 * the kiosk (`current` null).
 */
export function decideStart(pointer: PackPointer, isThere: (name: string) => boolean): StartDecision {
  const { current, trial } = pointer;
  if (current === null) return { pointer, sentence: null };
  if (!isThere(current)) return goBack(pointer, isThere, `The folder of ${current} is gone`);
  if (trial === null) return { pointer, sentence: null };
  if (trial.starts > 0) return goBack(pointer, isThere, `${current} was started and showed no scene`);
  return { pointer: { ...pointer, trial: { starts: trial.starts + 1 } }, sentence: null };
}

/** The previous pack without a trial: it has shown a scene before. */
export function goBack(
  { previous }: PackPointer,
  isThere: (name: string) => boolean,
  reason: string,
): { readonly pointer: PackPointer; readonly sentence: string } {
  const instead = previous !== null && isThere(previous) ? previous : null;
  const plays = instead ?? 'the content that comes with the kiosk';
  return {
    pointer: { ...NOTHING_INSTALLED, current: instead },
    sentence: `${reason}: ${plays} plays instead.`,
  };
}
