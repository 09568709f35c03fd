import fc from 'fast-check';
import type { Session, SessionEvent, SessionRules } from '../../../src-shared/session/session.ts';
import { beginSession } from '../../../src-shared/session/session.ts';
import { step } from '../../../src-shared/session/step.ts';

/** The rules every test of the session plays by. */
export const RULES: SessionRules = {
  isOpen: true,
  stillThereAfterMs: 60_000,
  countdownMs: 15_000,
  sections: { voices: 7, figures: 11, safe: 14, check: 5 },
};

type Act = SessionEvent extends infer E ? (E extends SessionEvent ? Omit<E, 'atMs'> : never) : never;

/** Plays events given as [moment, event] on a kiosk that began at 0. */
export function play(...events: readonly (readonly [number, Act])[]): Session {
  return events.reduce<Session>(
    (session, [atMs, act]) => step(session, { ...act, atMs }, RULES),
    beginSession(0),
  );
}

const doorSection = fc.constantFrom('voices' as const, 'figures' as const, 'safe' as const);
const section = fc.oneof(doorSection, fc.constant('check' as const));

/** Anything that can happen, in whatever state. */
export const anyAct: fc.Arbitrary<Act> = fc.oneof(
  fc.constantFrom<Act>(
    { type: 'alarm' },
    { type: 'touch' },
    { type: 'read-aloud' },
    { type: 'heard' },
    { type: 'doors' },
    { type: 'home' },
    { type: 'back' },
    { type: 'next' },
    { type: 'previous' },
    { type: 'source' },
    { type: 'text-size' },
    { type: 'contrast' },
    { type: 'reach' },
    { type: 'motion' },
    { type: 'original' },
    { type: 'continue' },
    { type: 'start-over' },
    { type: 'language', language: 'az' },
    { type: 'language', language: 'ru' },
  ),
  fc.record({
    type: fc.constantFrom('open' as const, 'follow' as const),
    section,
    index: fc.integer({ min: -3, max: 30 }),
  }),
  fc.record({ type: fc.constant('index' as const), section: doorSection }),
  fc.record({
    type: fc.constant('situation-answered' as const),
    id: fc.constantFrom('k01', 'k02', 'k03'),
    answer: fc.constantFrom('stay', 'go'),
    isSafe: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('scene-shown' as const),
    position: fc.nat(5),
    dwellMs: fc.integer({ min: 7000, max: 90_000 }),
  }),
  fc.record({ type: fc.constant('scene-failed' as const), position: fc.nat(5) }),
);

/** Everything a visitor does in one visit, without a wait that would end it. */
export const anyWalk = fc.array(
  fc.tuple(
    fc.constant(1),
    anyAct.filter(({ type }) => type !== 'home' && type !== 'back' && type !== 'start-over'),
  ),
  { maxLength: 40 },
);

/** Any history: what happened, and how long after the event before. */
export const anyHistory = fc.array(fc.tuple(fc.integer({ min: 0, max: 90_000 }), anyAct), { maxLength: 60 });

/** The session at the end of a history, and the moment it ends. */
export function playHistory(history: readonly (readonly [number, Act])[]): {
  session: Session;
  atMs: number;
} {
  let atMs = 0;
  let session: Session = beginSession(0);
  for (const [waitMs, act] of history) {
    atMs += waitMs;
    session = step(session, { ...act, atMs }, RULES);
  }
  return { session, atMs };
}
