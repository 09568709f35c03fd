import { unreachable } from '../errors.ts';
import { TEXT_SIZES } from '../session/session.ts';
import { turnedClock } from './clock.ts';
import { NOTE_SIZES, type AudienceWishes, type TalkEvent, type TalkRules, type TalkState } from './state.ts';
import { backward, jumpTo, onward, withoutScene } from './walk.ts';

/** The moment of an event and what it is held against. */
export interface TalkMoment {
  readonly rules: TalkRules;
  /** Of a clock that never jumps. */
  readonly atMs: number;
}

/** What becomes of a talk by an event (rules R2 to R9). A talk that has ended stays so. */
export function stepTalk(state: TalkState, event: TalkEvent, moment: TalkMoment): TalkState {
  if (state.hasEnded) return state;
  const { rules, atMs } = moment;
  switch (event.type) {
    case 'next':
    case 'back':
    case 'first':
    case 'last':
      return state.overview === null ? walk(state, event.type, moment) : mark(state, event.type, rules);
    case 'jump':
      return shown(jumpTo(state, rules, Math.min(event.to, rules.steps.length - 1), atMs));
    case 'digit':
      return { ...state, typed: `${state.typed ?? ''}${event.digit}`.slice(-3) };
    case 'go-to':
      return { ...state, typed: '' };
    case 'erase':
      return state.typed === null
        ? walk(state, 'back', moment)
        : { ...state, typed: state.typed.slice(0, -1) };
    case 'enter':
      return enter(state, moment);
    case 'escape':
      return escape(state);
    case 'show':
      return shown(state);
    case 'black':
    case 'white':
      return { ...state, cover: state.cover === event.type ? 'none' : event.type };
    case 'next-language':
      return wish(state, { language: after(rules.languages, state.audience.language) });
    case 'text-size':
      return wish(state, { textSize: after(TEXT_SIZES, state.audience.textSize) });
    case 'contrast':
      return wish(state, { contrast: state.audience.contrast === 'high' ? 'normal' : 'high' });
    case 'captions':
      return wish(state, { captions: !state.audience.captions });
    case 'language':
      return chooseLanguage(state, event, rules);
    case 'larger-notes':
      return { ...state, noteSize: Math.min(NOTE_SIZES - 1, state.noteSize + 1) };
    case 'smaller-notes':
      return { ...state, noteSize: Math.max(0, state.noteSize - 1) };
    case 'spot':
      return { ...state, spot: event.spot };
    case 'reset-clock':
      return resetClock(state, rules, atMs);
    case 'pause':
      return { ...state, clock: turnedClock(state.clock, atMs) };
    case 'auto':
      return { ...state, isAuto: !state.isAuto };
    case 'rehearse':
      return { ...resetClock(state, rules, atMs), isRehearsing: !state.isRehearsing };
    case 'swap':
      return { ...state, isSwapped: !state.isSwapped };
    case 'failed':
      return withoutScene(state, rules, event.scene, atMs);
    case 'alarm':
      return state.isAuto ? byItself(state, moment) : state;
    case 'leave':
      return { ...state, isLeaving: !state.isLeaving };
    case 'confirm':
      return state.isLeaving ? { ...state, hasEnded: true } : state;
    default:
      return unreachable(event);
  }
}

/** R5: over a black or white screen the first step lifts the cover and moves nothing. */
function walk(
  state: TalkState,
  way: 'next' | 'back' | 'first' | 'last',
  { rules, atMs }: TalkMoment,
): TalkState {
  if (state.isLeaving) return { ...state, isLeaving: false };
  if (state.cover !== 'none') return { ...state, cover: 'none' };
  switch (way) {
    case 'next':
      return onward(state, rules, atMs);
    case 'back':
      return backward(state, rules, atMs);
    case 'first':
      return jumpTo(state, rules, 0, atMs);
    case 'last':
      return jumpTo(state, rules, rules.steps.length - 1, atMs);
  }
}

/** R4: in the overview a mark walks, and the audience sees nothing of it. */
function mark(state: TalkState, way: 'next' | 'back' | 'first' | 'last', { steps }: TalkRules): TalkState {
  const last = steps.length - 1;
  const marked = state.overview ?? state.at;
  const to = { next: marked + 1, back: marked - 1, first: 0, last }[way];
  return { ...state, overview: Math.min(last, Math.max(0, to)) };
}

/** R8: at its end a talk stops going on by itself. */
function byItself(state: TalkState, { rules, atMs }: TalkMoment): TalkState {
  const on = onward(state, rules, atMs);
  const hasMoved = on.at !== state.at || on.build !== state.build;
  return { ...on, isAuto: hasMoved };
}

function enter(state: TalkState, moment: TalkMoment): TalkState {
  const { rules, atMs } = moment;
  if (state.isLeaving) return { ...state, hasEnded: true };
  if (state.typed !== null) {
    const number = Number(state.typed);
    const isScene = state.typed !== '' && number >= 1 && number <= rules.steps.length;
    return isScene ? shown(jumpTo(state, rules, number - 1, atMs)) : { ...state, typed: null };
  }
  if (state.overview !== null) return shown(jumpTo(state, rules, state.overview, atMs));
  return walk(state, 'next', moment);
}

/** Takes back what is asked or typed; else opens or closes the overview. */
function escape(state: TalkState): TalkState {
  if (state.isLeaving) return { ...state, isLeaving: false };
  if (state.typed !== null) return { ...state, typed: null };
  return { ...state, overview: state.overview === null ? state.at : null };
}

/** The scene in view, with nothing before it. */
function shown(state: TalkState): TalkState {
  return { ...state, cover: 'none', overview: null, typed: null, isLeaving: false };
}

function wish(state: TalkState, wished: Partial<AudienceWishes>): TalkState {
  return { ...state, audience: { ...state.audience, ...wished } };
}

function chooseLanguage(
  state: TalkState,
  { whose, language }: Extract<TalkEvent, { type: 'language' }>,
  { languages }: TalkRules,
): TalkState {
  if (!languages.includes(language)) return state;
  return whose === 'audience' ? wish(state, { language }) : { ...state, language };
}

/** R7: the clock and what was counted by it begin anew; the scene stays. */
function resetClock(state: TalkState, { steps }: TalkRules, atMs: number): TalkState {
  const sinceMs = state.clock.sinceMs === null ? null : atMs;
  return { ...state, clock: { beforeMs: 0, sinceMs }, enteredMs: 0, spentMs: steps.map(() => 0) };
}

function after<Item>(all: readonly Item[], item: Item): Item {
  return all[(all.indexOf(item) + 1) % all.length] ?? item;
}
