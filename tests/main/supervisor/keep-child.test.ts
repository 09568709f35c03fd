import { describe, expect, it } from 'vitest';
import { positionBefore } from '../../../src-main/supervisor/beat.ts';
import { keepChild } from '../../../src-main/supervisor/keep-child.ts';

/** A supervisor on a clock of the test's own. */
function supervisor() {
  let nowMs = 0;
  let look = (): void => undefined;
  let beat = (_position: number): void => undefined;
  let end = (_end: number | string): void => undefined;
  const done: string[] = [];
  keepChild({
    start: (position) => {
      done.push(`start at ${position}`);
      return {
        kill: () => done.push('kill'),
        onBeat: (listener) => (beat = listener),
        onEnd: (listener) => (end = listener),
      };
    },
    nowMs: () => nowMs,
    later: (action, ms) => {
      if (ms > 0) done.push(`wait ${ms}`);
      action();
    },
    often: (action) => {
      look = action;
      return () => (look = () => undefined);
    },
    say: () => undefined,
    leave: (code) => done.push(`leave ${code}`),
  });
  const passes = (ms: number): void => {
    for (let passed = 0; passed < ms; passed += 250) {
      nowMs += 250;
      look();
    }
  };
  return { done, passes, beat: (at: number) => beat(at), end: (how: number | string) => end(how) };
}

describe('W8: the supervisor', () => {
  it.each([0, 2, 3])('leaves with the kiosk when that ends with code %d', (code) => {
    const { done, end } = supervisor();
    end(code);
    expect(done).toEqual(['start at 0', `leave ${code}`]);
  });

  it.each([1, 4, 5, 'SIGKILL', 'SIGSEGV'])('starts it again after %s, where it was in the loop', (how) => {
    const { done, beat, passes, end } = supervisor();
    beat(12);
    passes(2000);
    end(how);
    expect(done).toEqual(['start at 0', 'start at 12']);
  });

  it('ends one that does not answer, once, and starts it again', () => {
    const { done, beat, passes, end } = supervisor();
    beat(3);
    passes(5000);
    expect(done).toEqual(['start at 0', 'kill']);
    end('SIGKILL');
    expect(done).toEqual(['start at 0', 'kill', 'start at 3']);
  });

  it('waits when it ends early again and again', () => {
    const { done, end } = supervisor();
    for (let time = 0; time < 3; time += 1) end(1);
    expect(done).toEqual(['start at 0', 'start at 0', 'wait 1000', 'start at 0', 'wait 2000', 'start at 0']);
  });

  it.each([
    ['12', 12],
    [undefined, 0],
    ['', 0],
    ['-1', 0],
    ['1e9', 0],
    ['99999999999', 0],
  ])('a kiosk told it was at %j begins at %d', (given, position) => {
    expect(positionBefore({ KIOSK_POSITION: given })).toBe(position);
  });
});
