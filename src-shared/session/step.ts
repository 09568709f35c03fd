import { unreachable } from '../errors.ts';
import { SECOND_MS } from '../units.ts';
import { choiceOf } from './choice.ts';
import type {
  Answer,
  AttractSession,
  ExploreSession,
  Light,
  Place,
  Session,
  SessionEvent,
  SessionRules,
  StillThereSession,
} from './session.ts';
import { attract, NO_TRAIL, SCENE_PATIENCE_MS, WOKEN_MS } from './session.ts';
import type { Stand } from './walk.ts';
import {
  answersWith,
  AT_DOORS,
  backFrom,
  besideIn,
  followedFrom,
  indexFrom,
  isSameItem,
  itemAt,
  openedFrom,
  seenWith,
} from './walk.ts';

/** The session after an event. Alarms that have come due by then are taken first, in their order. */
export function step(session: Session, event: SessionEvent, rules: SessionRules): Session {
  const current = passTime(session, event.atMs, rules);
  switch (current.mode) {
    case 'attract':
      return inAttract(current, event, rules);
    case 'explore':
      return inExplore(current, event, rules);
    case 'still-there':
      if (event.type === 'start-over') return leave(current, event.atMs, rules);
      return isTouch(event) ? choose(visit(current, standOf(current), event.atMs, rules), event) : current;
    default:
      return unreachable(current);
  }
}

/** Moves through what has come due, at most once a mode, so that a long sleep ends in the loop and not in a rush. */
function passTime(session: Session, atMs: number, rules: SessionRules): Session {
  switch (session.mode) {
    case 'attract':
      return passLoop(session, atMs, rules);
    case 'explore':
      if (atMs < session.askAtMs) return session;
      return passTime(ask(session, session.askAtMs + rules.countdownMs, atMs), atMs, rules);
    case 'still-there':
      return atMs >= session.leaveAtMs ? leave(session, atMs, rules) : ask(session, session.leaveAtMs, atMs);
    default:
      return unreachable(session);
  }
}

/** The loop goes on in the light, and neither begins nor ends but with the hours and whoever wakes it (rule U4). */
function passLoop(session: AttractSession, atMs: number, { isOpen }: SessionRules): AttractSession {
  const { loop, light } = session;
  if (isOpen && light.is !== 'on') return lit(session, { is: 'on' }, atMs);
  const isOver = !isOpen && (light.is !== 'woken' || atMs >= light.untilMs);
  if (isOver) return attract(loop, { is: 'off' });
  return atMs >= loop.nextAtMs ? nextScene(session, light, atMs) : session;
}

/** The scene that stood in the dark is seen, as long as one may take to appear. */
function lit({ loop }: AttractSession, light: Light, atMs: number): AttractSession {
  return attract({ position: loop.position, nextAtMs: atMs + SCENE_PATIENCE_MS }, light);
}

/** "Are you still there?", with the seconds that are left of the question at this moment. */
function ask(
  session: ExploreSession | StillThereSession,
  leaveAtMs: number,
  atMs: number,
): StillThereSession {
  const { loop, preferences, place, trail } = session;
  const secondsLeft = Math.max(Math.ceil((leaveAtMs - atMs) / SECOND_MS), 1);
  return { mode: 'still-there', loop, preferences, place, trail, leaveAtMs, secondsLeft };
}

function inAttract(session: AttractSession, event: SessionEvent, rules: SessionRules): Session {
  const { loop, light } = session;
  switch (event.type) {
    case 'alarm':
      return session;
    case 'scene-shown':
      if (event.position !== loop.position) return session;
      return attract({ position: event.position, nextAtMs: event.atMs + event.dwellMs }, light);
    case 'scene-failed':
      return event.position === loop.position ? nextScene(session, light, event.atMs) : session;
    default:
      if (light.is === 'off')
        return lit(session, { is: 'woken', untilMs: event.atMs + WOKEN_MS }, event.atMs);
      return begun(visit(session, AT_DOORS, event.atMs, rules), event, rules);
  }
}

/** A visit begins at the doors; what opens something, or chooses something, is done there at once. */
function begun(session: ExploreSession, event: SessionEvent, rules: SessionRules): ExploreSession {
  const at = (stand: Stand): ExploreSession => visit(session, stand, event.atMs, rules);
  switch (event.type) {
    case 'open':
    case 'follow':
      return at(openedFrom(AT_DOORS, itemAt(event.section, event.index, rules)));
    case 'index':
      return at(indexFrom(AT_DOORS, event.section, rules));
    case 'original':
      return session;
    default:
      return choose(session, event);
  }
}

function inExplore(session: ExploreSession, event: SessionEvent, rules: SessionRules): Session {
  if (!isTouch(event)) return session;
  const stand = standOf(session);
  const at = (next: Stand): ExploreSession => visit(session, next, event.atMs, rules);
  const { place, cameFrom } = stand;
  switch (event.type) {
    case 'start-over':
      return leave(session, event.atMs, rules);
    case 'home':
      return place.at === 'doors' ? leave(session, event.atMs, rules) : at(AT_DOORS);
    case 'back': {
      const back = backFrom(stand);
      return back === null ? leave(session, event.atMs, rules) : at(back);
    }
    case 'doors':
      return at(AT_DOORS);
    case 'open':
      return at(openedFrom(stand, itemAt(event.section, event.index, rules)));
    case 'follow':
      return at(followedFrom(stand, itemAt(event.section, event.index, rules)));
    case 'index':
      return at(indexFrom(stand, event.section, rules));
    case 'next':
    case 'previous':
      return at(besideIn(stand, event.type, rules));
    case 'source':
      return at(place.at === 'item' ? { place: { ...place, sheet: !place.sheet }, cameFrom } : stand);
    case 'situation-answered':
      return isInCheck(place) ? answered(at(stand), event) : at(stand);
    default:
      return choose(at(stand), event);
  }
}

function isInCheck(place: Place): boolean {
  return place.at === 'item' && place.section === 'check';
}

function answered(session: ExploreSession, answer: Answer): ExploreSession {
  const { trail } = session;
  return { ...session, trail: { ...trail, answers: answersWith(trail.answers, answer) } };
}

function standOf({ place, trail }: ExploreSession | StillThereSession): Stand {
  return { place, cameFrom: trail.cameFrom };
}

/** A visit goes on, or begins, at a place. What was shown as the original is a matter of the item held. */
function visit(
  session: Session,
  { place, cameFrom }: Stand,
  atMs: number,
  rules: SessionRules,
): ExploreSession {
  const held = session.mode !== 'attract' && isSameItem(session.place, place);
  const { seen, answers } = session.mode === 'attract' ? NO_TRAIL : session.trail;
  return {
    mode: 'explore',
    loop: session.loop,
    preferences: held ? session.preferences : { ...session.preferences, original: false },
    place,
    trail: { cameFrom, seen: seenWith(seen, place), answers },
    askAtMs: atMs + rules.stillThereAfterMs,
  };
}

/** The visitor's choice, if the event is one. */
function choose(session: ExploreSession, event: SessionEvent): ExploreSession {
  const chosen = choiceOf(session.preferences, event);
  return chosen === null ? session : { ...session, preferences: { ...session.preferences, ...chosen } };
}

function leave(session: Session, atMs: number, { isOpen }: SessionRules): AttractSession {
  return nextScene(session, isOpen ? { is: 'on' } : { is: 'off' }, atMs);
}

function nextScene({ loop }: Session, light: Light, atMs: number): AttractSession {
  return attract({ position: loop.position + 1, nextAtMs: atMs + SCENE_PATIENCE_MS }, light);
}

/** Whether somebody is there: everything but what the loop does by itself. */
export function isTouch(event: SessionEvent): boolean {
  return event.type !== 'alarm' && event.type !== 'scene-shown' && event.type !== 'scene-failed';
}
