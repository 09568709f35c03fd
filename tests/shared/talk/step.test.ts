import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elapsedMs, nextAutoMs, paceOf, spentSoFar } from '../../../src-shared/talk/clock.ts';
import { beginTalk, NOTE_SIZES, type TalkEvent, type TalkState } from '../../../src-shared/talk/state.ts';
import { stepTalk } from '../../../src-shared/talk/step.ts';
import { after, anyEvent, RULES } from './talk-history.ts';

const next: TalkEvent = { type: 'next' };
const back: TalkEvent = { type: 'back' };
const place = ({ at, build }: TalkState) => `${at + 1}.${build + 1}`;
const digits = (text: string): TalkEvent[] =>
  [...text].map((digit) => ({ type: 'digit', digit: Number(digit) }));

describe('a talk', () => {
  it.each<[string, readonly TalkEvent[], string]>([
    ['R2: goes on step by step, then to the next scene', [next, next, next], '2.3'],
    ['R2: stays at its end', Array.from({ length: 20 }, () => next), '4.1'],
    ['R3: goes back over the steps it came by', [next, next, next, next, back], '2.3'],
    ['R3: stays at its beginning', [back, back], '1.1'],
    ['R4: jumps to a scene by its number', [...digits('3'), { type: 'enter' }], '3.1'],
    ['R4: takes no number that no scene has', [...digits('9'), { type: 'enter' }], '1.1'],
    ['R4: mends a number', [...digits('39'), { type: 'erase' }, { type: 'enter' }], '3.1'],
    ['R4: jumps to the last', [{ type: 'last' }], '4.1'],
    [
      'R4: jumps from the overview to what is marked',
      [{ type: 'escape' }, next, next, { type: 'enter' }],
      '3.1',
    ],
    ['R4: moves nothing while a mark walks', [{ type: 'escape' }, next, next, { type: 'escape' }], '1.1'],
    ['R5: lifts a cover before it moves', [{ type: 'black' }, next], '1.1'],
    ['R5: and then moves', [{ type: 'white' }, next, next], '2.1'],
    ['R6: passes over a scene that cannot be shown', [next, { type: 'failed', scene: 1 }], '3.1'],
    [
      'R6: on the way it was going',
      [{ type: 'last' }, back, back, back, { type: 'failed', scene: 1 }],
      '1.1',
    ],
    ['R6: never comes back to it', [next, { type: 'failed', scene: 1 }, back], '1.1'],
    ['R6: jumps to the nearest one instead', [{ type: 'failed', scene: 3 }, { type: 'last' }], '3.1'],
  ])('%s', (_rule, events, expected) => {
    expect(place(after(...events))).toBe(expected);
  });

  it('R6: with nothing left to show is black, and goes on hearing', () => {
    const bare = after(...[0, 1, 2, 3].map((scene): TalkEvent => ({ type: 'failed', scene })));
    expect(bare).toMatchObject({ cover: 'black', broken: [0, 1, 2, 3] });
  });

  it('R5: black and white take turns', () => {
    expect(after({ type: 'black' }, { type: 'white' }).cover).toBe('white');
    expect(after({ type: 'black' }, { type: 'black' }).cover).toBe('none');
  });

  it('R9: the audience changes its language, and the speaker keeps theirs', () => {
    const state = after({ type: 'next-language' });
    expect([state.audience.language, state.language]).toEqual(['az', 'en']);
    expect(after({ type: 'language', whose: 'audience', language: 'xx' }).audience.language).toBe('en');
  });

  it('R9: ends when it was asked and the answer was yes', () => {
    expect(after({ type: 'leave' }, { type: 'confirm' }).hasEnded).toBe(true);
    expect(after({ type: 'leave' }, { type: 'enter' }).hasEnded).toBe(true);
    expect(after({ type: 'confirm' }).hasEnded).toBe(false);
    expect(after({ type: 'leave' }, next)).toMatchObject({ isLeaving: false, hasEnded: false, at: 0 });
  });
});

describe('the clock of a talk', () => {
  it('R7: runs from the beginning, stands while it is stopped, begins anew', () => {
    expect(elapsedMs(after(next).clock, 5000)).toBe(5000);
    expect(elapsedMs(after({ type: 'pause' }).clock, 90_000)).toBe(1000);
    expect(elapsedMs(after({ type: 'pause' }, { type: 'pause' }).clock, 5000)).toBe(4000);
    expect(elapsedMs(after({ type: 'reset-clock' }).clock, 5000)).toBe(4000);
  });

  it.each([
    ['on time while a scene has what was planned for it', 0, 0, 30_000, 0],
    ['behind when it stays longer', 0, 0, 75_000, 15_000],
    ['ahead when scenes went quickly', 1, 20_000, 20_000, -40_000],
    ['behind from the scenes before', 1, 80_000, 90_000, 20_000],
  ])('R7: says %s', (_how, at, enteredMs, nowMs, behindMs) => {
    expect(paceOf({ at, enteredMs }, RULES.paceMs, nowMs)).toMatchObject({ behindMs, plannedMs: 240_000 });
  });

  it('R7: says that it is over time', () => {
    expect(paceOf({ at: 3, enteredMs: 200_000 }, RULES.paceMs, 250_000).leftMs).toBe(-10_000);
  });

  it('R8: counts what was spent on each scene, coming back included', () => {
    const state = after(next, { type: 'jump', to: 0 }, next);
    expect(spentSoFar(state, 10_000)).toEqual([2000, 8000, 0, 0]);
  });

  it('R8: stops at its end', () => {
    const end = after({ type: 'last' }, { type: 'auto' }, { type: 'alarm' });
    expect(end.isAuto).toBe(false);
    expect(nextAutoMs(end, RULES)).toBeNull();
  });

  it('R8: goes on by itself at its pace, an equal share for each step', () => {
    const state = after({ type: 'auto' }, next);
    expect(nextAutoMs(state, RULES)).toBe(2000 + 30_000);
    expect(nextAutoMs(after({ type: 'auto' }, { type: 'pause' }), RULES)).toBeNull();
    expect(nextAutoMs(after({ type: 'auto' }, { type: 'black' }), RULES)).toBeNull();
    expect(nextAutoMs(after(next), RULES)).toBeNull();
  });
});

describe('any history of a talk', () => {
  const history = fc.array(anyEvent, { maxLength: 60 });

  it('R2: stands at a scene that is whole and at a step it has', () => {
    fc.assert(
      fc.property(history, (events) => {
        const { at, build, broken, overview, noteSize, spentMs } = after(...events);
        expect(RULES.steps[at]).toBeGreaterThan(build);
        expect(build).toBeGreaterThanOrEqual(0);
        if (broken.length < RULES.steps.length) expect(broken).not.toContain(at);
        expect(overview ?? 0).toBeLessThan(RULES.steps.length);
        expect(noteSize).toBeLessThan(NOTE_SIZES);
        expect(spentMs.every((spent) => spent >= 0)).toBe(true);
      }),
    );
  });

  it('R3: a step on that moved is undone by a step back', () => {
    fc.assert(
      fc.property(history, (events) => {
        const before = {
          ...after(...events),
          cover: 'none',
          overview: null,
          typed: null,
          isLeaving: false,
          hasEnded: false,
        } as const;
        const [first, second] = [100_000, 101_000].map((atMs) => ({ rules: RULES, atMs }));
        if (first === undefined || second === undefined) throw new Error('No moments');
        const on = stepTalk(before, next, first);
        fc.pre(place(on) !== place(before));
        expect(place(stepTalk(on, back, second))).toBe(place(before));
      }),
    );
  });

  it('R4: a jump leads to the first step of its scene, from wherever', () => {
    fc.assert(
      fc.property(history, fc.nat(3), (events, to) => {
        const before = after(...events);
        fc.pre(!before.broken.includes(to) && !before.hasEnded);
        const there = stepTalk(before, { type: 'jump', to }, { rules: RULES, atMs: 100_000 });
        expect(there).toMatchObject({ at: to, build: 0, cover: 'none', overview: null });
      }),
    );
  });

  it('R7: the clock never goes back but by its own key', () => {
    fc.assert(
      fc.property(history, (events) => {
        let state = beginTalk(RULES, 0);
        let shown = 0;
        for (const [index, event] of events.entries()) {
          const atMs = (index + 1) * 1000;
          state = stepTalk(state, event, { rules: RULES, atMs });
          const now = elapsedMs(state.clock, atMs);
          if (event.type !== 'reset-clock' && event.type !== 'rehearse')
            expect(now).toBeGreaterThanOrEqual(shown);
          shown = now;
        }
      }),
    );
  });
});
