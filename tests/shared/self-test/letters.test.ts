import { expect, it } from 'vitest';
import { lettersIn, withoutFont } from '../../../src-shared/self-test/letters.ts';

it('Q4: letters are looked for once each; digits and signs are not', () => {
  expect(lettersIn(['Əb 1', 'bə, 12 — “б”'])).toEqual(['Ə', 'b', 'ə', 'б']);
});

it.each([
  ['U+0000-00FF, U+0131', 'aı', []],
  ['U+0000-00FF', 'aəб', ['ə', 'б']],
  ['U+4??', 'бҮ', []],
  ['u+0400-045f', 'б', []],
  ['nothing of the kind', 'a', ['a']],
])('Q4: of a file for %s, the letters of %s that are missing: %j', (unicodeRange, words, missing) => {
  expect(withoutFont(lettersIn([words]), [{ unicodeRange, hasLoaded: true }])).toEqual(missing);
});

it('Q4: a file that did not come is for nothing', () => {
  const latin = { unicodeRange: 'U+0-FF', hasLoaded: true };
  const cyrillic = { unicodeRange: 'U+400-4FF', hasLoaded: false };
  expect(withoutFont(['a', 'б'], [latin, cyrillic])).toEqual(['б']);
});
