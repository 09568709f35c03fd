import type { LanguageTag } from '../content/scene.ts';
import type { TextSize } from '../session/session.ts';

/** A point of the scene in shares of its width and height, 0 to 1. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The speaker's clock: it stands, or runs since a moment of a clock that never jumps. */
export interface TalkClock {
  /** What it showed when it last began to run. */
  readonly beforeMs: number;
  /** Null while it stands. */
  readonly sinceMs: number | null;
}

/** What the audience reads, and how. */
export interface AudienceWishes {
  readonly language: LanguageTag;
  readonly textSize: TextSize;
  readonly contrast: 'normal' | 'high';
  /** The notes are shown below the scene. */
  readonly captions: boolean;
}

/** A talk that is being given. Both screens show it, and neither keeps anything of it. Rules R2 to R9 of SPEC.md. */
export interface TalkState {
  /** Which scene, counted from 0. */
  readonly at: number;
  /** Which step of it, counted from 0. */
  readonly build: number;
  /** Which way it was last gone: there it goes on when a scene cannot be shown. */
  readonly way: 1 | -1;
  readonly cover: 'none' | 'black' | 'white';
  /** The scene marked in the overview; null while it is closed. */
  readonly overview: number | null;
  /** The digits of a scene's number so far; null while none is asked for. */
  readonly typed: string | null;
  /** The speaker is asked whether the talk is to end. */
  readonly isLeaving: boolean;
  readonly hasEnded: boolean;
  readonly audience: AudienceWishes;
  /** The speaker's own language. */
  readonly language: LanguageTag;
  /** Size of the notes, a step of `NOTE_SIZES`. */
  readonly noteSize: number;
  readonly spot: Spot | null;
  /** The two screens have changed their displays. */
  readonly isSwapped: boolean;
  /** It goes on by itself at the pace of `TalkRules.paceMs`. */
  readonly isAuto: boolean;
  /** What was spent on each scene is kept for later talks. */
  readonly isRehearsing: boolean;
  readonly clock: TalkClock;
  /** What the clock showed when this scene came. */
  readonly enteredMs: number;
  /** What was spent on each scene before this one came. */
  readonly spentMs: readonly number[];
  /** Scenes that could not be shown. */
  readonly broken: readonly number[];
}

/** What can happen in a talk. */
export type TalkEvent =
  | { readonly type: 'next' | 'back' | 'first' | 'last' }
  | { readonly type: 'jump'; readonly to: number }
  | { readonly type: 'digit'; readonly digit: number }
  | { readonly type: 'enter' | 'erase' | 'go-to' | 'escape' | 'show' }
  | { readonly type: 'black' | 'white' }
  | { readonly type: 'next-language' | 'text-size' | 'contrast' | 'captions' }
  | { readonly type: 'language'; readonly whose: 'audience' | 'speaker'; readonly language: LanguageTag }
  | { readonly type: 'larger-notes' | 'smaller-notes' }
  | { readonly type: 'spot'; readonly spot: Spot | null }
  | { readonly type: 'reset-clock' | 'pause' | 'auto' | 'rehearse' | 'swap' }
  /** A scene cannot be drawn on the audience's screen. */
  | { readonly type: 'failed'; readonly scene: number }
  | { readonly type: 'alarm' }
  | { readonly type: 'leave' | 'confirm' };

/** What a talk's steps depend on and do not change. */
export interface TalkRules {
  /** How many steps each scene has; never empty, each at least 1. */
  readonly steps: readonly number[];
  /** How long the talk stays with each scene when it goes on by itself. */
  readonly paceMs: readonly number[];
  /** Never empty. */
  readonly languages: readonly LanguageTag[];
}

/** How many sizes the notes have. */
export const NOTE_SIZES = 5;

/** A talk at its first scene, whose clock begins to run at `atMs`. */
export function beginTalk({ steps, languages }: TalkRules, atMs: number): TalkState {
  const [language = 'en'] = languages;
  return {
    at: 0,
    build: 0,
    way: 1,
    cover: 'none',
    overview: null,
    typed: null,
    isLeaving: false,
    hasEnded: false,
    audience: { language, textSize: 'normal', contrast: 'normal', captions: false },
    language,
    noteSize: 2,
    spot: null,
    isSwapped: false,
    isAuto: false,
    isRehearsing: false,
    clock: { beforeMs: 0, sinceMs: atMs },
    enteredMs: 0,
    spentMs: steps.map(() => 0),
    broken: [],
  };
}
