import type { LanguageTag, Scene, WordsByLanguage } from '../../src-shared/content/scene.ts';

type WordsOf<S> = S extends { readonly words: WordsByLanguage<infer Words> } ? Words : never;

/** What every scene component is given: a scene, and the words of it to show. */
export interface SceneProps<S extends Scene> {
  readonly scene: S;
  readonly words: WordsOf<S>;
  /** The language `words` are in: goes on the scene's root as `lang`. */
  readonly lang: LanguageTag;
  /** `loop`: unattended, seen from afar. `explore`: held by a visitor; shows the whole of what the loop cuts. */
  readonly place: 'loop' | 'explore';
  /** How many of its parts stand, in a talk that shows it step by step; left out, all do. */
  readonly shown?: number | undefined;
  /** Called once everything is measured, decoded and drawn: only then is the scene shown. */
  readonly onready: () => void;
  /** Called when the scene cannot be drawn (a picture that does not decode): it is passed over. */
  readonly onfail: (reason: string) => void;
}
