import { unreachable } from '../errors.ts';
import { SECOND_MS } from '../units.ts';
import type {
  AttractSession,
  ExploreSession,
  Place,
  Preferences,
  Session,
  SessionEvent,
  SessionRules,
  StillThereSession,
} from './session.ts';
import { attract, SCENE_PATIENCE_MS, TEXT_SIZES } from './session.ts';

/** The session after an event. Alarms that have come due by then are taken first, in their order. */
export function step(session: Session, event: SessionEvent, rules: SessionRules): Session {
  const current = passTime(session, event.atMs, rules);
  switch (current.mode) {
    case 'attract':
      return inAttract(current, event, rules);
    case 'explore':
      return inExplore(current, event, rules);
    case 'still-there':
      if (event.type === 'start-over') return leave(current, event.atMs);
      return isTouch(event) ? choose(visit(current, current.place, event.atMs, rules), event) : current;
    default:
      return unreachable(current);
  }
}

/** Moves through what has come due, at most once a mode, so that a long sleep ends in the loop and not in a rush. */
function passTime(session: Session, atMs: number, rules: SessionRules): Session {
  switch (session.mode) {
    case 'attract':
      return atMs >= session.loop.nextAtMs ? nextScene(session, atMs) : session;
    case 'explore':
      if (atMs < session.askAtMs) return session;
      return passTime(ask(session, session.askAtMs + rules.countdownMs, atMs), atMs, rules);
    case 'still-there':
      return atMs >= session.leaveAtMs ? leave(session, atMs) : ask(session, session.leaveAtMs, atMs);
    default:
      return unreachable(session);
  }
}

/** "Are you still there?", with the seconds that are left of the question at this moment. */
function ask(
  session: ExploreSession | StillThereSession,
  leaveAtMs: number,
  atMs: number,
): StillThereSession {
  const { loop, preferences, place } = session;
  const secondsLeft = Math.max(Math.ceil((leaveAtMs - atMs) / SECOND_MS), 1);
  return { mode: 'still-there', loop, preferences, place, leaveAtMs, secondsLeft };
}

function inAttract(session: AttractSession, event: SessionEvent, rules: SessionRules): Session {
  switch (event.type) {
    case 'alarm':
      return session;
    case 'scene-shown':
      if (event.position !== session.loop.position) return session;
      return attract({ position: event.position, nextAtMs: event.atMs + event.dwellMs });
    case 'scene-failed':
      return event.position === session.loop.position ? nextScene(session, event.atMs) : session;
    case 'open':
      return visit(session, item(event.section, event.index, rules), event.atMs, rules);
    case 'language':
    case 'text-size':
    case 'contrast':
    case 'reach':
    case 'motion':
      return choose(visit(session, { at: 'doors' }, event.atMs, rules), event);
    default:
      return visit(session, { at: 'doors' }, event.atMs, rules);
  }
}

function inExplore(session: ExploreSession, event: SessionEvent, rules: SessionRules): Session {
  if (!isTouch(event)) return session;
  const at = (place: Place): ExploreSession => visit(session, place, event.atMs, rules);
  const { place } = session;
  switch (event.type) {
    case 'start-over':
      return leave(session, event.atMs);
    case 'home':
      return place.at === 'doors' ? leave(session, event.atMs) : at({ at: 'doors' });
    case 'back':
      if (place.at === 'doors') return leave(session, event.atMs);
      return at(place.sheet ? { ...place, sheet: false } : { at: 'doors' });
    case 'doors':
      return at({ at: 'doors' });
    case 'open':
      return at(item(event.section, event.index, rules));
    case 'next':
    case 'previous':
      if (place.at === 'doors') return at(place);
      return at(item(place.section, place.index + (event.type === 'next' ? 1 : -1), rules));
    case 'source':
      return at(place.at === 'doors' ? place : { ...place, sheet: !place.sheet });
    default:
      return choose(at(place), event);
  }
}

/** An item within its section's bounds: before the first is the first, after the last the last. */
function item(section: keyof SessionRules['sections'], index: number, rules: SessionRules): Place {
  const last = rules.sections[section] - 1;
  if (last < 0) return { at: 'doors' };
  return { at: 'item', section, index: Math.min(Math.max(index, 0), last), sheet: false };
}

/** A visit goes on, or begins, at a place. What was shown as the original is a matter of the item held. */
function visit(session: Session, place: Place, atMs: number, rules: SessionRules): ExploreSession {
  const held = session.mode !== 'attract' && isSameItem(session.place, place);
  return {
    mode: 'explore',
    loop: session.loop,
    preferences: held ? session.preferences : { ...session.preferences, original: false },
    place,
    askAtMs: atMs + rules.stillThereAfterMs,
  };
}

function isSameItem(one: Place, other: Place): boolean {
  if (one.at === 'doors' || other.at === 'doors') return one.at === other.at;
  return one.section === other.section && one.index === other.index;
}

/** The visitor's choice, if the event is one. */
function choose(session: ExploreSession, event: SessionEvent): ExploreSession {
  const chosen = choice(session.preferences, event);
  return chosen === null ? session : { ...session, preferences: { ...session.preferences, ...chosen } };
}

function choice(preferences: Preferences, event: SessionEvent): Partial<Preferences> | null {
  switch (event.type) {
    case 'language':
      return { language: event.language, original: false };
    case 'text-size':
      return { textSize: afterIn(TEXT_SIZES, preferences.textSize) };
    case 'contrast':
      return { contrast: preferences.contrast === 'high' ? 'normal' : 'high' };
    case 'reach':
      return { reach: preferences.reach === 'low' ? 'normal' : 'low' };
    case 'motion':
      return { motion: preferences.motion === 'less' ? 'full' : 'less' };
    case 'original':
      return { original: !preferences.original };
    default:
      return null;
  }
}

function afterIn<T>(steps: readonly [T, ...T[]], current: T): T {
  return steps[steps.indexOf(current) + 1] ?? steps[0];
}

function leave(session: Session, atMs: number): AttractSession {
  return nextScene(session, atMs);
}

function nextScene(session: Session, atMs: number): AttractSession {
  return attract({ position: session.loop.position + 1, nextAtMs: atMs + SCENE_PATIENCE_MS });
}

function isTouch(event: SessionEvent): boolean {
  return event.type !== 'alarm' && event.type !== 'scene-shown' && event.type !== 'scene-failed';
}
