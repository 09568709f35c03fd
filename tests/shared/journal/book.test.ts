import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_BOOK, enter, type BookEvent } from '../../../src-shared/journal/book.ts';
import { journalLineSchema, type JournalLine } from '../../../src-shared/journal/line.ts';
import type { VisitorAct } from '../../../src-shared/journal/act.ts';
import { hour, visit } from '../../fixtures/journal.ts';

/** The lines that come of events, each at a minute and after so many seconds. */
function lines(
  ...events: readonly (readonly [at: string, seconds: number, event: BookEvent])[]
): readonly JournalLine[] {
  let book = EMPTY_BOOK;
  return events.flatMap(([at, seconds, event]) => {
    const entry = enter(book, event, { at: `2027-04-04T${at}`, atMs: seconds * 1000 });
    book = entry.book;
    return entry.lines;
  });
}
const acted = (act: Omit<Extract<VisitorAct, { did: 'act' }>, 'language'>, language?: string): BookEvent => ({
  type: 'acted',
  act: { language: 'en', ...(language === undefined ? {} : { language }), ...act },
});
const deed = (act: VisitorAct): BookEvent => ({ type: 'acted', act });
const touch = acted({ did: 'act' });
const held = (sceneId: string): BookEvent => ({ type: 'painted', sceneId, isLoop: false });
const looped = (sceneId: string): BookEvent => ({ type: 'painted', sceneId, isLoop: true });
const left = deed({ did: 'leave', language: 'en', how: 'left' });
const CLOSED: BookEvent = { type: 'closed' };

describe('a visit in the journal', () => {
  it('J1: has what was done in it, and lasts from its first touch to its last, in tens of seconds', () => {
    const language = 'az';
    expect(
      lines(
        ['10:05', 100, touch],
        ['10:05', 103, deed({ did: 'door', language: 'en', door: 'safe' })],
        ['10:05', 104, held('s01')],
        ['10:06', 110, deed({ did: 'help', language, help: 'contrast' })],
        ['10:06', 111, deed({ did: 'source', language })],
        ['10:06', 120, held('s02')],
        ['10:06', 121, deed({ did: 'present', language })],
        ['10:08', 200, left],
      ),
    ).toEqual([
      visit({
        seconds: 30,
        acts: 4,
        language,
        doors: { safe: 1 },
        items: { s01: 1, s02: 1 },
        helps: { contrast: 1 },
        sources: 1,
      }),
    ]);
  });

  it('J1: that was closed by a touch lasts until that touch', () => {
    const home = deed({ did: 'leave', language: 'en', how: 'home' });
    expect(lines(['10:05', 0, touch], ['10:06', 61, home])).toEqual([
      visit({ seconds: 70, acts: 2, ended: 'home' }),
    ]);
  });

  it('J1: that a page takes with it is not lost', () => {
    const cut: BookEvent = { type: 'cut-off', by: 'page' };
    expect(lines(['10:05', 0, touch], ['10:05', 5, cut], ['10:06', 9, left])).toEqual([
      visit({ ended: 'page' }),
    ]);
  });

  it('J7: on the way to the panel is marked, and what the page then ends is none', () => {
    const operator: BookEvent = { type: 'cut-off', by: 'operator' };
    expect(
      lines(['10:05', 0, touch], ['10:05', 2, operator], ['10:07', 90, held('s01')], ['10:07', 95, left]),
    ).toEqual([visit({ ended: 'operator' })]);
  });

  it('J1: names a hundred items and no more, and no answer', () => {
    const many = Array.from({ length: 150 }, (_, index) => ['10:06', 1, held(`s${index}`)] as const);
    const answer = deed({ did: 'answer', language: 'en', situation: 'road', isSafe: true });
    const [line] = lines(['10:05', 0, touch], ...many, ['10:07', 2, answer], ['10:09', 3, left]);
    expect(line?.type === 'visit' && Object.keys(line.items).length).toBe(100);
    expect(JSON.stringify(line)).not.toContain('road');
  });
});

describe('an hour in the journal', () => {
  const answer = (isSafe: boolean) => deed({ did: 'answer', language: 'en', situation: 'road', isSafe });

  it('J1: has what the loop showed, and the answers of all its visitors together', () => {
    expect(
      lines(
        ['10:05', 0, looped('q1')],
        ['10:06', 10, looped('q2')],
        ['10:07', 20, looped('q2')],
        ['10:07', 21, answer(false)],
        ['10:08', 30, answer(true)],
        ['10:08', 40, left],
        ['10:09', 50, answer(true)],
        ['10:09', 60, left],
        ['11:00', 90, looped('q3')],
        ['11:01', 95, CLOSED],
      ).filter(({ type }) => type === 'hour'),
    ).toEqual([
      hour({ shown: { q2: 2, q1: 1 }, answers: { road: { safe: 2, other: 1 } } }),
      hour({ at: '2027-04-04T11:00', shown: { q3: 1 } }),
    ]);
  });

  it('J1: in which nothing was shown is no line', () => {
    expect(
      lines(['10:05', 0, { type: 'happened', what: 'dark', why: '' }], ['12:00', 9, CLOSED]),
    ).toHaveLength(1);
  });

  it('J1: names the hundred scenes most shown, and counts the others', () => {
    const many = Array.from({ length: 130 }, (_, index) => ['10:06', 1, looped(`s${index}`)] as const);
    const [line] = lines(...many, ['10:07', 2, looped('s129')], ['10:08', 3, CLOSED]);
    expect(line).toMatchObject({ otherShown: 30 });
    expect(line?.type === 'hour' && [Object.keys(line.shown).length, line.shown['s129']]).toEqual([100, 2]);
  });
});

it('J1: whatever happens, in whatever order and however the clock jumps, each line has its shape', () => {
  const event: fc.Arbitrary<BookEvent> = fc.constantFrom(
    touch,
    left,
    held('constructor'),
    looped('q1'),
    deed({ did: 'answer', language: 'en', situation: 'constructor', isSafe: true }),
    { type: 'cut-off', by: 'operator' },
    { type: 'happened', what: 'kiosk-started', why: '' },
    CLOSED,
  );
  const at = fc.constantFrom('10:05', '10:59', '11:00', '09:00');
  fc.assert(
    fc.property(fc.array(fc.tuple(at, fc.nat(500), event)), (events) => {
      let seconds = 0;
      const all = lines(...events.map(([minute, wait, one]) => [minute, (seconds += wait), one] as const));
      for (const line of all)
        expect(journalLineSchema.safeParse(line).success, JSON.stringify(line)).toBe(true);
    }),
  );
});
