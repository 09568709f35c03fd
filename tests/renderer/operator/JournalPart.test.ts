import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { hourShare, hoursConfig } from '../../../src-renderer/charts/hours-config.ts';
import { itemName, keyOf, megabytes } from '../../../src-renderer/operator/journal-words.ts';
import { HELPS, DOORS } from '../../../src-shared/journal/act.ts';
import type { JournalLine } from '../../../src-shared/journal/line.ts';
import type { FakeOffice } from '../../fakes/fake-operator.ts';
import { hour, visit } from '../../fixtures/journal.ts';
import { only, press, startOperator } from './operator-on-screen.ts';

const LINES: readonly JournalLine[] = [
  visit({
    at: '2027-04-04T09:10',
    seconds: 40,
    doors: { safe: 2 },
    items: { 'what-a-mine-is': 3 },
    helps: { contrast: 1 },
  }),
  visit({ at: '2027-04-04T14:10', seconds: 90, doors: { voices: 1 }, items: { 'q-old': 1 }, language: 'ru' }),
  visit({ at: '2027-04-04T14:20', seconds: 60, doors: { safe: 1 } }),
  hour({ shown: { q1: 300 }, answers: { road: { safe: 4, other: 1 } } }),
];

const openJournal = async (office: Omit<FakeOffice, 'door'> = {}) => {
  const operator = await startOperator({ ...office, door: { at: 'panel' } });
  only('[data-part="journal"]').click();
  await expect.poll(() => document.querySelector('[data-action="delete-journal"]')).not.toBeNull();
  return operator;
};
const shown = () => only('[data-shows="journal"]').innerText;
const ranked = (title: string) =>
  [...document.querySelectorAll<HTMLElement>(`section[aria-label="${title}"] li`)].map(({ innerText }) =>
    innerText.split(/\s*\n\s*/),
  );

describe('the journal in the panel', () => {
  it('says the sums of today, in the words that visitors see', async () => {
    const { asked } = await openJournal({ journal: LINES });
    expect(asked).toContain('journal 1');
    for (const said of ['60 s', 'safe: 4 · otherwise: 1', 'Days: 3 · 0.2 MB'])
      expect(shown()).toContain(said);
    expect(ranked('Doors opened')).toEqual([
      ['Stay safe', '3'],
      ['Voices', '1'],
    ]);
    expect(ranked('Languages of the visits')).toEqual([
      ['English', '2'],
      ['Русский', '1'],
    ]);
    expect(ranked('Visits that used an aid')).toEqual([['High contrast', '1']]);
    expect(ranked('Opened most')).toEqual([
      ['What a mine is', '3'],
      ['q-old', '1'],
    ]);
  });

  it('draws a bar an hour, with its number on it', async () => {
    await openJournal({ journal: LINES });
    await expect.poll(() => only('canvas').getAttribute('aria-label')).toMatch(/: 09:00 1, 14:00 2$/);
    const numbers = [...document.querySelectorAll<HTMLElement>('.bars p')];
    expect(numbers.map(({ innerText }) => innerText)).toEqual(['1', '2']);
    const [low, high] = numbers.map((number) => number.getBoundingClientRect());
    expect(high?.bottom).toBeLessThan(low?.top ?? 0);
    expect(document.querySelector('[data-failure]')).toBeNull();
  });

  it.each([7, 30])('sums %i days when asked', async (days) => {
    const { asked } = await openJournal({ journal: LINES });
    only(`[data-days="${days}"]`).focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => only(`[data-days="${days}"]`).getAttribute('aria-pressed')).toBe('true');
    expect(asked).toContain(`journal ${days}`);
  });

  it('says plainly that there was no visit, and that nothing is counted', async () => {
    await openJournal({ settings: { journal: false } });
    expect(shown()).toContain('No visit was counted in this time.');
    expect(shown()).toContain('switched off');
    expect(document.querySelector('canvas')).toBeNull();
  });

  it('is exported to the place that is pressed, and says which folder it is in', async () => {
    const { asked } = await openJournal({ journal: LINES });
    await expect.poll(() => document.querySelectorAll('[data-action="export"]').length).toBe(2);
    only('[data-place="/media/stick"]').click();
    await expect.poll(shown).toContain('Exported to /media/stick/kiosk-journal-2027-04-04-1005');
    expect(asked).toContain('exportJournal /media/stick');
  });

  it('says why an export or its end did not work', async () => {
    await openJournal({ journal: LINES, refusal: 'There is no room left.' });
    await expect.poll(() => document.querySelectorAll('[data-action="export"]').length).toBe(2);
    only('[data-place="/media/stick"]').click();
    await expect.poll(shown).toContain('That did not work: There is no room left.');
  });

  it('is deleted only when that is confirmed', async () => {
    const { asked } = await openJournal({ journal: LINES });
    await press('delete-journal');
    expect(asked).not.toContain('deleteJournal');
    await press('confirm-delete-journal');
    await expect.poll(shown).toContain('The journal is deleted.');
    expect(asked.filter((request) => request === 'journal 1')).toHaveLength(2);
  });
});

describe('what is drawn and named', () => {
  it('has words for every door and every aid', () => {
    expect([...DOORS, ...HELPS].filter((name) => keyOf(name) === null)).toEqual([]);
  });

  it('names an item in the language asked for, in another one, or by its id', () => {
    const itemNames = { s01: { en: 'A', ru: 'Б' } };
    expect([
      itemName({ itemNames }, 's01', 'ru'),
      itemName({ itemNames }, 's01', 'az'),
      itemName({ itemNames }, 's02', 'en'),
    ]).toEqual(['Б', 'A', 's02']);
  });

  it('never says that there is nothing where there is something', () => {
    expect([megabytes(0, 'en'), megabytes(1, 'en'), megabytes(46_000_000, 'ru')]).toEqual([
      '0.0',
      '0.1',
      '46,0',
    ]);
  });

  it('draws up to the fullest hour, and an empty day from zero', () => {
    const palette = { paper: '#fff', data: ['#1', '#2', '#3'], rest: '#4', restFurrow: '#5' } as const;
    const config = hoursConfig([0, 4, 2], { palette, devicePixelRatio: 1 });
    expect(config.options?.scales?.['y']).toMatchObject({ min: 0, max: 4 });
    expect([hourShare(2, [0, 4, 2]), hourShare(0, [0, 0])]).toEqual([0.5, 0]);
  });
});
