/** Which scene is on, and which ones the page has ended in (rule W3). */
export interface Suspects {
  /** The scene that was begun last, and whether it has stood on the screen; null while none is on. */
  readonly on: { readonly sceneId: string; readonly hasStood: boolean } | null;
  /** How often in a row the page ended in a scene. */
  readonly ends: Readonly<Record<string, number>>;
}

export const NO_SUSPECTS: Suspects = { on: null, ends: {} };

/** Twice is no chance any more. */
const ENDS = 2;

/** Another scene begins. The one before it, when it has stood, has not ended the page: what was held against it is forgotten. */
export function began(suspects: Suspects, sceneId: string): Suspects {
  const { on } = suspects;
  const on_ = { sceneId, hasStood: on?.sceneId === sceneId && on.hasStood };
  if (on === null || !on.hasStood || on.sceneId === sceneId) return { ...suspects, on: on_ };
  const { [on.sceneId]: _forgotten, ...ends } = suspects.ends;
  return { on: on_, ends };
}

/** The scene that is on stands on the screen. */
export function stood(suspects: Suspects, sceneId: string): Suspects {
  return suspects.on?.sceneId === sceneId ? { ...suspects, on: { sceneId, hasStood: true } } : suspects;
}

/**
 * The page ended. Names the scene to be quarantined, when this was the second end in it without its having been
 * shown whole between.
 * @param byItself whether the page's own doing ended it: what is ended from outside is no scene's fault.
 */
export function ended(
  suspects: Suspects,
  byItself: boolean,
): { readonly suspects: Suspects; readonly quarantine: string | null } {
  const { on, ends } = suspects;
  if (on === null || !byItself) return { suspects: { on: null, ends }, quarantine: null };
  const times = (ends[on.sceneId] ?? 0) + 1;
  return {
    suspects: { on: null, ends: { ...ends, [on.sceneId]: times } },
    quarantine: times >= ENDS ? on.sceneId : null,
  };
}

/** The share of the loop that can be quarantined. Where it is more, it is not the scenes. */
const SHARE = 1 / 3;

/** Whether one more scene can be passed over. */
export function mayQuarantine(quarantined: number, loopLength: number): boolean {
  return quarantined + 1 <= loopLength * SHARE;
}
