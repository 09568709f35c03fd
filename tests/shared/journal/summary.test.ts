import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JournalLine } from '../../../src-shared/journal/line.ts';
import { summarise } from '../../../src-shared/journal/summary.ts';
import { hour, journalLine, visit } from '../../fixtures/journal.ts';

describe('the sums of a journal', () => {
  it('J4: three visits, staff, an hour of the loop and a page that began anew', () => {
    const lines: readonly JournalLine[] = [
      visit({
        at: '2027-04-04T10:05',
        seconds: 30,
        doors: { safe: 1 },
        items: { s01: 2 },
        helps: { contrast: 3 },
      }),
      visit({
        at: '2027-04-04T10:59',
        seconds: 90,
        doors: { safe: 1, voices: 1 },
        items: { s01: 1, q1: 4 },
        sources: 2,
      }),
      visit({ at: '2027-04-04T11:00', seconds: 600, language: 'az', ended: 'page' }),
      visit({ at: '2027-04-04T11:30', seconds: 900, ended: 'operator', sources: 9 }),
      hour({
        shown: { q1: 7, s02: 2 },
        otherShown: 5,
        answers: { road: { safe: 2, other: 1 }, house: { safe: 1, other: 0 } },
      }),
      { at: '2027-04-04T11:00', type: 'kiosk', what: 'page-restarted', why: 'crashed' },
      { at: '2027-04-04T11:00', type: 'kiosk', what: 'kiosk-started', why: '' },
    ];
    const summary = summarise(lines);
    expect(summary).toMatchObject({
      visits: 3,
      medianSeconds: 90,
      doors: [
        ['safe', 2],
        ['voices', 1],
      ],
      items: [
        ['q1', 4],
        ['s01', 3],
      ],
      languages: [
        ['en', 2],
        ['az', 1],
      ],
      helps: [['contrast', 1]],
      sources: 2,
      answers: { safe: 3, other: 1 },
      shown: 14,
      pageRestarts: 1,
    });
    expect([summary.byHour[10], summary.byHour[11]]).toEqual([2, 1]);
  });

  it('J4: what is summed does not depend on the order of the lines', () => {
    fc.assert(
      fc.property(fc.array(journalLine), (lines) => {
        expect(summarise([...lines].reverse())).toEqual(summarise(lines));
        expect(summarise(lines).byHour.reduce((all, count) => all + count, 0)).toBe(summarise(lines).visits);
      }),
    );
  });

  it('J4: nothing comes to nothing', () => {
    expect(summarise([])).toMatchObject({ visits: 0, medianSeconds: null, doors: [], shown: 0 });
  });
});
