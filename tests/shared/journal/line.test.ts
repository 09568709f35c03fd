import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLines, writtenLine } from '../../../src-shared/journal/line.ts';
import { journalLine, visit } from '../../fixtures/journal.ts';

describe('a line of the journal', () => {
  it('J2: what is written is read, in its order', () => {
    fc.assert(
      fc.property(fc.array(journalLine), (lines) => {
        expect(readLines(lines.map(writtenLine).join(''))).toEqual({ lines, torn: 0 });
      }),
    );
  });

  it('J2: cut anywhere, everything before the cut is read, and at most one line is torn', () => {
    fc.assert(
      fc.property(fc.array(journalLine, { minLength: 1 }), fc.nat(), (lines, at) => {
        const whole = lines.map(writtenLine).join('');
        const cut = whole.slice(0, at % whole.length);
        const read = readLines(cut);
        const complete = cut.split('\n').length - 1;
        expect(read.lines.slice(0, complete)).toEqual(lines.slice(0, complete));
        expect(read.torn).toBeLessThanOrEqual(1);
      }),
    );
  });

  it.each([
    ['a name', { ...visit(), name: 'Somebody' }],
    ['a second of the day', visit({ at: '2027-04-04T10:05:07' })],
    ['words in the place of an id', visit({ items: { 'Somebody was here': 1 } })],
    ['words in the place of a language', visit({ language: 'the tall one' })],
    ['words in the place of a reason', { at: visit().at, type: 'kiosk', what: 'dark', why: 'Mr. X left' }],
    ['another kind of line', { at: '2027-04-04T10:05', type: 'picture' }],
  ])('J1: %s is no line', (_what, line) => {
    expect(readLines(`${JSON.stringify(line)}\n`)).toEqual({ lines: [], torn: 1 });
  });
});
