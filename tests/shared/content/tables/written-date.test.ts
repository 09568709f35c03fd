import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate } from '../../../../src-shared/content/tables/written-date.ts';

describe('reading dates', () => {
  it.each(['2023', '2023-05', '2023-05-26'])('T4: %s is a date as it stands', (text) => {
    expect(readDate(text, null)).toEqual({ ok: true, value: text, rewritten: false });
  });

  it.each([
    ['5/26/2023', '2023-05-26'],
    ['26.05.2023', '2023-05-26'],
    ['26/05/23', '2023-05-26'],
    ['2023/5/26', '2023-05-26'],
    ['2023-05-26 00:00:00', '2023-05-26'],
    ['26-May-23', '2023-05-26'],
    ['26 мая 2023', '2023-05-26'],
    ['45072', '2023-05-26'],
    ['May-23', '2023-05'],
    ['май.23', '2023-05'],
    ['may.2023', '2023-05'],
    ['01.05.2023', '2023-05'],
    ['5/1/2023', '2023-05'],
    ['31.12.99', '1999-12-31'],
  ])('T4: "%s" is what a spreadsheet makes of %s, and no change', (text, recorded) => {
    expect(readDate(text, recorded)).toEqual({ ok: true, value: recorded, rewritten: true });
  });

  it.each([
    ['26.05.2023', '2023-05-27', 'write 2023-05-26'],
    ['5/6/2023', '2024', 'write 2023-06-05 or 2023-05-06'],
    ['May-23', '2023-06', 'write 2023-05, in'],
    ['Jan-23', '2023', 'write 2023-01'],
    ['45072', null, 'write 2023-05-26'],
    ['2023-02-30', null, 'is no date'],
    ['last year', null, 'is no date'],
    ['', null, 'is no date'],
  ])('T4: "%s" where %s was recorded is refused with a remedy', (text, recorded, remedy) => {
    const reading = readDate(text, recorded);
    expect(reading.ok ? reading.value : reading.sentence).toContain(remedy);
  });

  it('T4: any text is a date or a sentence', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('0123456789-/. May')) }), (text) => {
        const reading = readDate(text, '2023-05');
        expect(reading.ok || reading.sentence !== '').toBe(true);
      }),
    );
  });
});
