import type { LanguageTag, Review, Section, WordsByLanguage } from './scene.ts';

/** A language of the pack, in the order the pack lists them; the first one is complete. */
export interface PackLanguage {
  readonly tag: LanguageTag;
  /** Its own name for itself. */
  readonly name: string;
  /** `draft` is said on the screen until a native reader signs the language off in its file. */
  readonly review: Review;
}

/** What is on screen whatever the scene: the pack's own name and event, its languages and its size. */
export interface PackFront {
  readonly id: string;
  readonly version: string;
  /** The kiosk's name on the screen, in each language. */
  readonly title: WordsByLanguage<string>;
  /** What those who manage the pack call it. */
  readonly name: string;
  /** The organiser's colour as #rrggbb, within the limits of contrast; null is the kiosk's own. */
  readonly accent: string | null;
  /** The event's name, place and days in one short line, in each language. */
  readonly event: WordsByLanguage<string>;
  /** At least one; the first is the one to fall back to. */
  readonly languages: readonly [PackLanguage, ...PackLanguage[]];
  /** The speaker's name in each language while all voices are one person's; null with more speakers. */
  readonly soleSpeaker: WordsByLanguage<string> | null;
  /** How many scenes each section holds, broken ones left out. */
  readonly sections: Readonly<Record<Section, number>>;
  /** How many scenes one round of the attract loop has. At least 1. */
  readonly loopLength: number;
}
