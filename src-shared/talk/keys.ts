import type { TalkEvent } from './state.ts';

/** A key as a page hears of it. */
export interface TalkKey {
  readonly key: string;
  /** The place on the keyboard: letters keep theirs, whatever the keyboard writes there. */
  readonly code: string;
}

/** An event that is its name and nothing else. */
type Simple = TalkEvent extends infer E
  ? E extends TalkEvent
    ? keyof E extends 'type'
      ? E
      : never
    : never
  : never;
type Table = Readonly<Record<string, Simple['type']>>;

/** Keys by what they are, clickers included: they send PageDown and PageUp, F5, Escape, a full stop, media keys. */
const BY_KEY: Table = {
  PageDown: 'next',
  ArrowDown: 'next',
  ' ': 'next',
  MediaTrackNext: 'next',
  BrowserForward: 'next',
  AudioVolumeUp: 'next',
  PageUp: 'back',
  ArrowUp: 'back',
  MediaTrackPrevious: 'back',
  BrowserBack: 'back',
  AudioVolumeDown: 'back',
  Home: 'first',
  End: 'last',
  Enter: 'enter',
  Backspace: 'erase',
  Escape: 'escape',
  F5: 'show',
  '.': 'black',
  MediaPlayPause: 'black',
  MediaStop: 'black',
  '+': 'larger-notes',
  '=': 'larger-notes',
  '-': 'smaller-notes',
};

/** Letters by their place, so that they work on a Cyrillic keyboard as well. */
const BY_PLACE: Table = {
  KeyB: 'black',
  Period: 'black',
  KeyW: 'white',
  KeyG: 'go-to',
  KeyL: 'next-language',
  KeyT: 'reset-clock',
  KeyP: 'pause',
  KeyS: 'swap',
  KeyC: 'captions',
  KeyH: 'contrast',
  KeyZ: 'text-size',
  KeyA: 'auto',
  KeyR: 'rehearse',
  KeyQ: 'leave',
};

/** R9: what a key means in a talk; null for a key that means nothing. Where words go to the left, on is to the left. */
export function eventOfKey({ key, code }: TalkKey, rightToLeft: boolean): TalkEvent | null {
  if (/^\d$/.test(key)) return { type: 'digit', digit: Number(key) };
  if (key === 'ArrowRight') return { type: rightToLeft ? 'back' : 'next' };
  if (key === 'ArrowLeft') return { type: rightToLeft ? 'next' : 'back' };
  const type = named(BY_KEY, key) ?? named(BY_PLACE, code);
  return type === null ? null : { type };
}

function named(table: Table, name: string): Simple['type'] | null {
  return Object.hasOwn(table, name) ? (table[name] ?? null) : null;
}
