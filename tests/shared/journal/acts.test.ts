import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visitorActSchema, type VisitorAct } from '../../../src-shared/journal/act.ts';
import { actsOf } from '../../../src-shared/journal/acts.ts';
import { beginSession, type Session, type SessionEvent } from '../../../src-shared/session/session.ts';
import { step } from '../../../src-shared/session/step.ts';
import { anyHistory, play, RULES } from '../session/events.ts';

type Act = SessionEvent extends infer E ? (E extends SessionEvent ? Omit<E, 'atMs'> : never) : never;
type Played = readonly [atMs: number, act: Act];

/** What the journal is told while events are played. */
function told(...events: readonly Played[]): readonly VisitorAct[] {
  let session: Session = beginSession(0);
  return events.flatMap(([atMs, act]) => {
    const before = session;
    session = step(before, { ...act, atMs }, RULES);
    return actsOf(before, { ...act, atMs }, session, 'en');
  });
}
const dids = (...events: readonly Played[]) =>
  told(...events).map((act) => [
    act.did,
    ...Object.values(act).filter((value) => value !== act.did && value !== 'en'),
  ]);

const HELD: Played = [2, { type: 'open', section: 'safe', index: 3 }];
const TOUCH: Played = [1, { type: 'touch' }];

describe('what the page may tell the journal', () => {
  it.each([
    ['words in the place of a language', { did: 'act', language: 'the tall one' }],
    ['a field too many', { did: 'act', language: 'en', name: 'Somebody' }],
    ['which answer it was', { did: 'answer', language: 'en', situation: 'k01', isSafe: true, answer: 'go' }],
    [
      'words in the place of a situation',
      { did: 'answer', language: 'en', situation: 'I am X', isSafe: true },
    ],
    ['another door', { did: 'door', language: 'en', door: 'back' }],
    ['a moment', { did: 'leave', language: 'en', how: 'home', atMs: 1 }],
  ])('J1: is not %s', (_what, act) => {
    expect(visitorActSchema.safeParse(act).success).toBe(false);
  });
});

describe('what the journal is told of a visit', () => {
  it('J1: a door is gone through from the doors only', () => {
    expect(dids(TOUCH, HELD)).toEqual([['present'], ['door', 'safe']]);
    expect(dids(HELD, [3, { type: 'next' }])).toEqual([['act'], ['act']]);
    expect(dids(TOUCH, [2, { type: 'index', section: 'voices' }])).toEqual([['present'], ['door', 'voices']]);
    expect(dids(TOUCH, [2, { type: 'open', section: 'check', index: 0 }])).toEqual([['present'], ['act']]);
  });

  it('J1: a source counts when it opens, not when it closes', () => {
    expect(dids(HELD, [3, { type: 'source' }], [4, { type: 'source' }])).toEqual([
      ['act'],
      ['source'],
      ['act'],
    ]);
  });

  it.each(['text-size', 'contrast', 'reach', 'motion', 'original', 'read-aloud'] as const)(
    'J1: %s is an aid',
    (type) => {
      expect(dids(HELD, [3, { type }])).toEqual([['act'], ['help', type]]);
    },
  );

  it('J1: of an answer it is told whether it was safe, not which it was', () => {
    const answer = { type: 'situation-answered', id: 'k01', answer: 'go', isSafe: false } as const;
    expect(told([1, { type: 'open', section: 'check', index: 0 }], [2, answer])[1]).toEqual({
      did: 'answer',
      language: 'en',
      situation: 'k01',
      isSafe: false,
    });
  });

  it.each([
    [
      'home',
      [
        [3, { type: 'home' }],
        [4, { type: 'home' }],
      ],
      'home',
    ],
    [
      'back',
      [
        [3, { type: 'back' }],
        [4, { type: 'back' }],
      ],
      'home',
    ],
    ['start-over', [[3, { type: 'start-over' }]], 'start-over'],
    [
      'nothing',
      [
        [60_003, { type: 'alarm' }],
        [75_003, { type: 'alarm' }],
      ],
      'left',
    ],
  ] as const)('J1: a visit ends by %s', (_how, events, how) => {
    expect(dids(TOUCH, HELD, ...(events as readonly Played[])).at(-1)).toEqual(['leave', how]);
  });

  it('J1: a touch after a long sleep ends the visit before it and begins another', () => {
    expect(dids(HELD, [900_000, { type: 'touch' }])).toEqual([['act'], ['leave', 'left'], ['present']]);
  });

  it('J1: in any history each visit ends once, and the loop tells nothing', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        let atMs = 0;
        const events = history.map(([waitMs, act]): Played => [(atMs += waitMs), act]);
        const acts = told(...events);
        acts.forEach((act) => expect(visitorActSchema.safeParse(act).success).toBe(true));
        acts.forEach((act, index) => {
          if (act.did === 'leave') expect(acts[index + 1]?.did).not.toBe('leave');
        });
        const isOpen = acts.length > 0 && acts.at(-1)?.did !== 'leave';
        expect(isOpen).toBe(play(...events).mode !== 'attract');
      }),
    );
  });
});
