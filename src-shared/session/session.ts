import type { DoorSection, LanguageTag, Section } from '../content/scene.ts';
import { MINUTE_MS, SECOND_MS } from '../units.ts';

/**
 * A kiosk between its visitors: attract → explore → still-there → attract. Everything a visitor can choose
 * lives here and ends with the visit. Rules S1 to S9 of SPEC.md.
 */
export type Session = AttractSession | ExploreSession | StillThereSession;

export interface AttractSession {
  readonly mode: 'attract';
  readonly loop: Loop;
  readonly preferences: Preferences;
  readonly light: Light;
}

/**
 * Outside of the opening hours the screen is dark and the loop stands still (rule U4). Whoever touches it then wakes it for a
 * while, and may begin a visit.
 */
export type Light =
  { readonly is: 'on' } | { readonly is: 'off' } | { readonly is: 'woken'; readonly untilMs: number };

export interface ExploreSession {
  readonly mode: 'explore';
  readonly loop: Loop;
  readonly preferences: Preferences;
  readonly place: Place;
  readonly trail: Trail;
  /** When the visitor is asked whether they are still there. */
  readonly askAtMs: number;
}

export interface StillThereSession {
  readonly mode: 'still-there';
  readonly loop: Loop;
  readonly preferences: Preferences;
  /** Where the visitor was, and is again when they stay. */
  readonly place: Place;
  readonly trail: Trail;
  /** When the loop takes over. */
  readonly leaveAtMs: number;
  /** What the countdown shows; it changes once a second. */
  readonly secondsLeft: number;
}

export interface Loop {
  /** Runs on for ever; the programme takes it modulo its length. */
  readonly position: number;
  /** When the next scene's turn comes, whether or not this one has appeared by then. */
  readonly nextAtMs: number;
}

/** Where in explore a visitor is. */
export type Place =
  | { readonly at: 'doors' }
  /** The list of a section's items; `index` is the one it opens at. The check has none: it would tell its answers. */
  | { readonly at: 'index'; readonly section: DoorSection; readonly index: number }
  /** `sheet`: the source sheet is open over the item. */
  | { readonly at: 'item'; readonly section: Section; readonly index: number; readonly sheet: boolean }
  /** The last page of the check: what is to be remembered of it. */
  | { readonly at: 'check-end' };

/** The way a visitor has come. It ends with the visit. */
export interface Trail {
  /** Where Back leads when it is not to the doors: one step, and no more. */
  readonly cameFrom: Place | null;
  /** The items held in this visit, by section, each once, the first seen first. */
  readonly seen: Readonly<Record<Section, readonly number[]>>;
  /** What was answered in this visit, the last answer to each situation, the first answered first. */
  readonly answers: readonly Answer[];
}

/**
 * What a visitor said they would do. It is known for as long as the visit lasts; whoever keeps anything of it keeps counts
 * and nothing else.
 */
export interface Answer {
  /** The situation's id in the pack. */
  readonly id: string;
  /** The answer's id in the situation. */
  readonly answer: string;
  readonly isSafe: boolean;
}

export const TEXT_SIZES = ['normal', 'large', 'largest'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** What a visitor has chosen. Null language: the kiosk's first. */
export interface Preferences {
  readonly language: LanguageTag | null;
  readonly textSize: TextSize;
  readonly contrast: 'normal' | 'high';
  readonly reach: 'normal' | 'low';
  readonly motion: 'full' | 'less';
  /** Shows the original wording instead of a translation, for as long as the item is held. */
  readonly original: boolean;
}

export const DEFAULT_PREFERENCES: Preferences = {
  language: null,
  textSize: 'normal',
  contrast: 'normal',
  reach: 'normal',
  motion: 'full',
  original: false,
};

/** What can happen. Every event says when, in milliseconds of a clock that never jumps. */
export type SessionEvent = { readonly atMs: number } & (
  | { readonly type: 'alarm' }
  /** The scene at the loop's position is on screen; it stays for `dwellMs`. */
  | { readonly type: 'scene-shown'; readonly position: number; readonly dwellMs: number }
  /** The scene at the loop's position cannot be shown. */
  | { readonly type: 'scene-failed'; readonly position: number }
  /** Somebody touched, where nothing more particular was meant. */
  | { readonly type: 'touch' }
  /** The item held is to be read aloud; a passage of it was. Who listens is there, though nothing is touched. */
  | { readonly type: 'read-aloud' }
  | { readonly type: 'heard' }
  /** `explore`: the doors; with a place, that very item. */
  | { readonly type: 'open'; readonly section: Section; readonly index: number }
  /** A link from one item to another; Back leads to where it was followed. */
  | { readonly type: 'follow'; readonly section: Section; readonly index: number }
  /** The list of a section's items, opened at the item that is held. */
  | { readonly type: 'index'; readonly section: DoorSection }
  | { readonly type: 'doors' }
  | { readonly type: 'home' }
  | { readonly type: 'back' }
  | { readonly type: 'next' }
  | { readonly type: 'previous' }
  | { readonly type: 'source' }
  /** What would you do? This, to the situation that is held. */
  | ({ readonly type: 'situation-answered' } & Answer)
  | { readonly type: 'language'; readonly language: LanguageTag }
  | { readonly type: 'text-size' }
  | { readonly type: 'contrast' }
  | { readonly type: 'reach' }
  | { readonly type: 'motion' }
  | { readonly type: 'original' }
  | { readonly type: 'continue' }
  | { readonly type: 'start-over' }
);

/** What the session needs to know of the pack and the settings. */
export interface SessionRules {
  /** Whether it is within the opening hours. */
  readonly isOpen: boolean;
  readonly stillThereAfterMs: number;
  readonly countdownMs: number;
  /** How many items each section holds. */
  readonly sections: Readonly<Record<Section, number>>;
}

/**
 * How long a scene of the loop may take to appear before the next one gets its turn. Far above what drawing
 * takes on a small machine, far below what a passer-by would call broken.
 */
export const SCENE_PATIENCE_MS = 10 * SECOND_MS;

/** How long a kiosk that was woken outside of its hours waits for a visit to begin. */
export const WOKEN_MS = 2 * MINUTE_MS;

const LIT: Light = { is: 'on' };

/** A kiosk that has just begun, waiting for its first scene: the first of the loop that is whole. */
export function beginSession(atMs: number, position = 0): AttractSession {
  return attract({ position, nextAtMs: atMs + SCENE_PATIENCE_MS });
}

/** A trail on which nobody has walked yet. */
export const NO_TRAIL: Trail = {
  cameFrom: null,
  seen: { voices: [], figures: [], safe: [], check: [] },
  answers: [],
};

/** The loop with nothing left of any visitor. */
export function attract(loop: Loop, light = LIT): AttractSession {
  return { mode: 'attract', loop, preferences: DEFAULT_PREFERENCES, light };
}

/** Whether the screen is dark. */
export function isDark(session: Session): boolean {
  return session.mode === 'attract' && session.light.is === 'off';
}

/**
 * When `step` wants to hear of an alarm. There is always one, no mode is a dead end; but in the dark it is `Infinity`: a
 * touch or the opening hours end that.
 */
export function nextAlarmMs(session: Session): number {
  switch (session.mode) {
    case 'attract':
      if (session.light.is === 'off') return Infinity;
      return session.light.is === 'on'
        ? session.loop.nextAtMs
        : Math.min(session.loop.nextAtMs, session.light.untilMs);
    case 'explore':
      return session.askAtMs;
    case 'still-there':
      return session.leaveAtMs - (session.secondsLeft - 1) * SECOND_MS;
  }
}
