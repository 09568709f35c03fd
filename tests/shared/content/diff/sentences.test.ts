import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listWords } from '../../../../src-shared/content/diff/list-words.ts';
import { changedSentence } from '../../../../src-shared/content/diff/marked-words.ts';
import { asPhrase, sayChange, sayValue } from '../../../../src-shared/content/diff/said-change.ts';

const LONG = 'People cannot return to these fields for many years after a war has come to its end.';

describe('how a sentence became another', () => {
  it.each([
    ['a short one is shown whole', 'Stop.', 'Stop here.', '“Stop.” → “Stop here.”'],
    [
      'a word in a long one',
      LONG,
      LONG.replace('many', 'some'),
      '“… to these fields for [many → some] years after a war …”',
    ],
    ['a word at the end', LONG, `${LONG} Or longer.`, '“… come to its end. [+ Or longer.]”'],
    [
      'a word that went',
      LONG,
      LONG.replace('People ', 'They '),
      '“[People → They] cannot return to these …”',
    ],
    [
      'words that went',
      LONG,
      LONG.replace('to these fields ', ''),
      '“People cannot return [− to these fields] for many years after …”',
    ],
    [
      'another sentence is no change of words',
      LONG,
      'A surveyor walks along the edge and asks whoever lives there.',
      `“${LONG}” → “A surveyor walks along the edge and asks whoever lives there.”`,
    ],
    ['white space alone', LONG, LONG.replace(' ', '  '), `“${LONG}” → “${LONG.replace(' ', '  ')}”`],
  ])('%s', (_, before, after, said) => {
    expect(changedSentence(before, after)).toBe(said);
  });

  it('never loses a word that came or went', () => {
    const sentence = fc.array(fc.constantFrom('one', 'two', 'three', 'four', 'five', 'sixteen'), {
      minLength: 9,
    });
    fc.assert(
      fc.property(sentence, sentence, (old, fresh) => {
        const said = changedSentence(old.join(' '), fresh.join(' '));
        const only = fresh.filter((word) => !old.includes(word));
        for (const word of only) expect(said).toContain(word);
      }),
    );
  });
});

describe('how a list became another', () => {
  it.each([
    ['the same', ['a', 'b'], ['a', 'b'], []],
    ['one more', ['a', 'c'], ['a', 'b', 'c'], ['b added at place 2']],
    ['one less', ['a', 'b'], ['b'], ['a removed']],
    ['one elsewhere', ['a', 'b', 'c'], ['c', 'a', 'b'], ['c moved from place 3 to 1']],
    ['all elsewhere', ['a', 'b', 'c'], ['c', 'b', 'a'], ['now in the order c, b, a']],
    ['the same one twice', ['a', 'b'], ['a', 'b', 'a'], ['a (time 2) added at place 3']],
    ['many at once', [], ['a', 'b', 'c', 'd', 'e', 'f'], ['6 added: a, b, c, d, e and others']],
  ])('%s', (_, before, after, said) => {
    expect(listWords(before, after)).toEqual(said);
  });

  it('says something exactly when the lists differ', () => {
    const list = fc.array(fc.constantFrom('a', 'b', 'c', 'd'));
    fc.assert(
      fc.property(list, list, (before, after) => {
        const isSame = before.join() === after.join();
        expect(listWords(before, after).length === 0).toBe(isSame);
      }),
    );
  });

  it('finds the one that moved among ten thousand', () => {
    const ids = Array.from({ length: 10_000 }, (_, index) => `s${index}`);
    expect(listWords(ids, ['s9999', ...ids.slice(0, -1)])).toEqual(['s9999 moved from place 10000 to 1']);
  });
});

describe('how a value is said', () => {
  it.each([
    [88260, '', '88,260'],
    [2024, 'year', '2024'],
    ['2023-05-26', '', '2023-05-26'],
    ['unexploded-ordnance', '', 'unexploded-ordnance'],
    ['A report', '', '“A report”'],
    [null, '', 'none'],
    [true, '', 'yes'],
    [[45, 55], '', '45, 55'],
    [[], '', 'nothing'],
    [{ id: 'small', value: 43562 }, '', '43,562'],
    [{ scene: 'q1' }, '', 'q1'],
  ])('%j in the field "%s" is %s', (value, field, said) => {
    expect(sayValue(value, field)).toBe(said);
  });

  it('names what changed as an editor calls it', () => {
    const path = [{ field: 'series' }, { field: 'points' }, { item: '2024' }, { field: 'value' }];
    const said = sayChange({ kind: 'value', path, before: 6279, after: 6300 });
    expect(said.map(asPhrase)).toEqual(['series year 2024 value 6,279 → 6,300']);
  });
});
