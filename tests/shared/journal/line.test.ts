import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLines, writtenLine, type JournalLine } from '../../../src-shared/journal/line.ts';
import { summarise } from '../../../src-shared/journal/summary.ts';
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
    ['a second of the day', { ...visit(), at: '2027-04-04T10:05:07' }],
    ['another kind of line', { at: '2027-04-04T10:05', type: 'picture' }],
  ])('J1: %s is not kept', (_what, line) => {
    const { lines } = readLines(`${JSON.stringify(line)}\n`);
    expect(JSON.stringify(lines)).not.toContain('Somebody');
    expect(lines.every((kept) => kept.type === 'visit' && kept.at.length === '2027-04-04T10:05'.length)).toBe(
      true,
    );
  });
});

describe('the sums of a journal', () => {
  it('J4: two visits and a stretch of the loop', () => {
    const lines: readonly JournalLine[] = [
      visit({
        at: '2027-04-04T10:05',
        seconds: 30,
        doors: { safe: 1 },
        items: { s01: 20 },
        helps: { contrast: 3 },
      }),
      visit({
        at: '2027-04-04T10:59',
        seconds: 90,
        doors: { safe: 1, voices: 1 },
        items: { s01: 5, q1: 60 },
        sources: 2,
      }),
      { at: '2027-04-04T11:00', type: 'shown', scenes: { q1: 7 } },
      { at: '2027-04-04T11:00', type: 'started', what: 'page', why: 'crashed' },
    ];
    expect(summarise(lines)).toMatchObject({
      visits: 2,
      medianSeconds: 30,
      doors: { safe: 2, voices: 1 },
      items: { q1: 60, s01: 25 },
      helps: { contrast: 1 },
      sources: 2,
      shown: { q1: 7 },
      starts: { 'page: crashed': 1 },
    });
    expect(summarise(lines).byHour[10]).toBe(2);
  });

  it('J4: what is summed does not depend on the order of the lines', () => {
    fc.assert(
      fc.property(fc.array(journalLine), (lines) => {
        expect(summarise(lines.toReversed())).toEqual(summarise(lines));
        expect(summarise(lines).byHour.reduce((all, hour) => all + hour, 0)).toBe(summarise(lines).visits);
      }),
    );
  });

  it('J4: nothing comes to nothing', () => {
    expect(summarise([])).toMatchObject({ visits: 0, medianSeconds: null, doors: {} });
  });
});
