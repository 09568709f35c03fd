import fc from 'fast-check';
import { beginTalk, type TalkEvent, type TalkRules, type TalkState } from '../../../src-shared/talk/state.ts';
import { stepTalk } from '../../../src-shared/talk/step.ts';

/** A talk of four scenes, of one to three steps. */
export const RULES: TalkRules = {
  steps: [1, 3, 2, 1],
  paceMs: [60_000, 90_000, 60_000, 30_000],
  languages: ['en', 'az'],
};

/** The talk after these events, a second apart, from its first scene on. */
export function after(...events: readonly TalkEvent[]): TalkState {
  return events.reduce(
    (state, event, index) => stepTalk(state, event, { rules: RULES, atMs: (index + 1) * 1000 }),
    beginTalk(RULES, 0),
  );
}

const NAMES = [
  'next',
  'back',
  'first',
  'last',
  'enter',
  'erase',
  'go-to',
  'escape',
  'show',
  'black',
  'white',
  'next-language',
  'text-size',
  'contrast',
  'captions',
  'larger-notes',
  'smaller-notes',
  'reset-clock',
  'pause',
  'auto',
  'rehearse',
  'swap',
  'alarm',
  'leave',
] as const;

/** Anything that hands, clickers, clocks and displays do, but for the end. */
export const anyEvent: fc.Arbitrary<TalkEvent> = fc.oneof(
  // Mostly steps, as in a talk: what undoes them is then seen wherever they lead.
  { weight: 12, arbitrary: fc.constantFrom('next', 'next', 'back').map((type) => ({ type })) },
  fc.constantFrom(...NAMES).map((type) => ({ type })),
  fc.nat(9).map((to): TalkEvent => ({ type: 'jump', to })),
  fc.nat(9).map((digit): TalkEvent => ({ type: 'digit', digit })),
  fc.nat(5).map((scene): TalkEvent => ({ type: 'failed', scene })),
  fc
    .constantFrom('en', 'az', 'xx')
    .map((language): TalkEvent => ({ type: 'language', whose: 'audience', language })),
  fc.constant<TalkEvent>({ type: 'spot', spot: { x: 0.5, y: 0.5 } }),
);
