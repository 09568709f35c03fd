import { describe, expect, it } from 'vitest';
import { handoutRequest } from '../../../src-main/handout/request.ts';

const asked = (...values: readonly (readonly [string, string])[]) => handoutRequest(new Map(values));

describe('what is asked of a handout', () => {
  it('is nothing without a form', () => {
    expect(asked()).toBeNull();
    expect(asked(['--talk', 'baku'])).toBeNull();
  });

  it('is on A4, two a page, unless said otherwise', () => {
    expect(asked(['--handout', 'a.pdf'])?.layout).toEqual({ paper: 'A4', perPage: 2 });
    const other = asked(['--handout-html', 'a.html'], ['--paper', 'letter'], ['--per-page', '4']);
    expect(other?.layout).toEqual({ paper: 'Letter', perPage: 4 });
  });

  it.each([
    ['--paper', 'A5', '--paper A5: expected A4 or Letter.'],
    ['--per-page', '3', '--per-page 3: expected 1, 2 or 4.'],
    ['--language', 'az', '--language is only for a handout'],
  ])('refuses %s %s with what would be right', (name, value, sentence) => {
    const form = sentence.includes('only') ? [] : [['--handout', 'a.pdf'] as const];
    expect(() => asked(...form, [name, value])).toThrow(sentence);
  });
});
