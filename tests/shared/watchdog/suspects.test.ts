import { describe, expect, it } from 'vitest';
import { began, ended, mayQuarantine, NO_SUSPECTS, stood } from '../../../src-shared/watchdog/suspects.ts';

/** What happens, a word each: `a` begins, `a!` stands, `x` the page ends by itself, `k` it is ended from outside. */
function quarantined(story: string): readonly string[] {
  let suspects = NO_SUSPECTS;
  const found: string[] = [];
  for (const word of story.split(' ')) {
    if (word === 'x' || word === 'k') {
      const next = ended(suspects, word === 'x');
      suspects = next.suspects;
      if (next.quarantine !== null) found.push(next.quarantine);
    } else if (word.endsWith('!')) suspects = stood(suspects, word.slice(0, -1));
    else suspects = began(suspects, word);
  }
  return found;
}

describe('W3: which scene ends the page', () => {
  it.each([
    ['a x', []],
    ['a x a x', ['a']],
    ['a a! x a a! x', ['a']],
    // It was shown whole between.
    ['a x a a! b b! a x', []],
    // Another scene that is begun instead proves nothing.
    ['a x b b! c c! a x', ['a']],
    ['a x b x a x', ['a']],
    ['a k a k a k', []],
    ['x x x', []],
    ['a x a k a x', ['a']],
  ])('%s: %j', (story, scenes) => {
    expect(quarantined(story)).toEqual(scenes);
  });

  it.each([
    [0, 2, false],
    [0, 3, true],
    [1, 3, false],
    [9, 30, true],
    [10, 30, false],
  ])('with %d in quarantine, of %d in the loop: one more %s', (count, length, may) => {
    expect(mayQuarantine(count, length)).toBe(may);
  });
});
