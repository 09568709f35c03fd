import { isTouch } from '../session/step.ts';
import type { Session, SessionEvent } from '../session/session.ts';
import type { Help, VisitorAct } from './act.ts';

type Visit = Exclude<Session, { readonly mode: 'attract' }>;

/** What of an event is told to the journal, without the language it was done in. */
type Deed = VisitorAct extends infer A ? (A extends VisitorAct ? Omit<A, 'language'> : never) : never;

const HELP_OF: Readonly<Partial<Record<SessionEvent['type'], Help>>> = {
  'text-size': 'text-size',
  contrast: 'contrast',
  reach: 'reach',
  motion: 'motion',
  original: 'original',
  'read-aloud': 'read-aloud',
};

/**
 * What a step of the session was to a visitor, in the order in which it happened; nothing while the loop goes round.
 * @param language the language on screen after it.
 */
export function actsOf(
  before: Session,
  event: SessionEvent,
  after: Session,
  language: string,
): readonly VisitorAct[] {
  const ended = hasEnded(before, after);
  const deeds: Deed[] = [];
  if (after.mode !== 'attract') {
    if (ended) deeds.push({ did: 'leave', how: 'left' });
    if (isTouch(event)) deeds.push(deedOf(ended ? null : before, event, after));
  } else if (ended) {
    deeds.push({ did: 'leave', how: leaveOf(event) });
  }
  return deeds.map((deed) => ({ ...deed, language }));
}

/** The loop is one scene further after each visit: so one is known to have ended when a touch came too late for it. */
function hasEnded(before: Session, after: Session): boolean {
  if (before.mode === 'attract') return false;
  return after.mode === 'attract' || after.loop.position !== before.loop.position;
}

function leaveOf({ type }: SessionEvent): 'home' | 'start-over' | 'left' {
  if (type === 'start-over') return 'start-over';
  return type === 'home' || type === 'back' ? 'home' : 'left';
}

function deedOf(before: Session | null, event: SessionEvent, after: Visit): Deed {
  const help = HELP_OF[event.type];
  if (help !== undefined) return { did: 'help', help };
  if (event.type === 'touch' || event.type === 'heard') return { did: 'present' };
  if (event.type === 'situation-answered')
    return { did: 'answer', situation: event.id, isSafe: event.isSafe };
  if (event.type === 'source' && after.place.at === 'item' && after.place.sheet) return { did: 'source' };
  const door = doorOf(before, after);
  return door === null ? { did: 'act' } : { did: 'door', door };
}

/** A door that was gone through: at the doors before, in its section now. */
function doorOf(before: Session | null, { place }: Visit): 'voices' | 'figures' | 'safe' | null {
  if (before === null || before.mode === 'attract' || before.place.at !== 'doors') return null;
  return 'section' in place && place.section !== 'check' ? place.section : null;
}
