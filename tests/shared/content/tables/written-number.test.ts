import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  provenSign,
  readNumber,
  writtenNumber,
  type DecimalSign,
  type NumberCustom,
} from '../../../../src-shared/content/tables/written-number.ts';

const NOTHING_KNOWN: NumberCustom = { proven: null, usual: null };
const WITH_POINTS: NumberCustom = { proven: null, usual: '.' };
const WITH_COMMAS: NumberCustom = { proven: null, usual: ',' };
const PROVEN_POINTS: NumberCustom = { proven: '.', usual: '.' };

describe('writing numbers', () => {
  it.each<[number, DecimalSign, string]>([
    [88260, '.', '88260'],
    [219.31, '.', '219.31'],
    [219.31, ',', '219,31'],
    [1.234, '.', '1.2340'],
    [-0.5, ',', '-0,5'],
    [1e21, '.', '1000000000000000000000'],
    [1.5e-7, '.', '0.00000015'],
    [0, '.', '0'],
    [1000, '.', '1000'],
  ])('T3: %d with "%s" is written %s', (value, decimal, text) => {
    expect(writtenNumber(value, decimal)).toBe(text);
  });

  it('T3: what is written is read back as the same number, whatever is known of the table', () => {
    const anyNumber = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0)),
      fc.integer({ min: -9_999_999, max: 9_999_999 }).map((thousandths) => thousandths / 1000),
    );
    const anyCustom = fc.constantFrom<DecimalSign>('.', ',');
    fc.assert(
      fc.property(anyNumber, anyCustom, (value, decimal) => {
        const text = writtenNumber(value, decimal);
        for (const custom of [
          NOTHING_KNOWN,
          { proven: null, usual: decimal },
          { proven: decimal, usual: null },
        ])
          expect(readNumber(text, null, custom)).toEqual({ ok: true, value });
      }),
    );
  });
});

describe('reading numbers', () => {
  it.each<[string, NumberCustom, number]>([
    ['88260', NOTHING_KNOWN, 88260],
    ['88 260', NOTHING_KNOWN, 88260],
    ['88\u00a0260', NOTHING_KNOWN, 88260],
    ['88\u202f260', NOTHING_KNOWN, 88260],
    ['88’260', NOTHING_KNOWN, 88260],
    ['1,234,567', NOTHING_KNOWN, 1234567],
    ['1.234.567', NOTHING_KNOWN, 1234567],
    ['1,234.5', NOTHING_KNOWN, 1234.5],
    ['1.234,5', NOTHING_KNOWN, 1234.5],
    ['813,86', NOTHING_KNOWN, 813.86],
    ['813,86', WITH_COMMAS, 813.86],
    ['813.86', WITH_POINTS, 813.86],
    ['0,123', NOTHING_KNOWN, 0.123],
    ['88,260', PROVEN_POINTS, 88260],
    ['-5', NOTHING_KNOWN, -5],
    ['−5', NOTHING_KNOWN, -5],
  ])('T3: "%s" is a number', (text, custom, value) => {
    expect(readNumber(text, null, custom)).toEqual({ ok: true, value });
  });

  it.each<[string, NumberCustom, string]>([
    ['1,234', NOTHING_KNOWN, 'write 1234 or 1.2340'],
    ['1,234', WITH_POINTS, 'write 1234 or 1.2340'],
    ['1,234', WITH_COMMAS, 'write 1234 or 1,2340'],
    ['1.234', NOTHING_KNOWN, 'write 1.2340 or 1234'],
    ['813,86', WITH_POINTS, 'write 813.86'],
    ['813,86', PROVEN_POINTS, 'write 813.86'],
    ['813.86', WITH_COMMAS, 'write 813,86'],
    ['5.5E+07', NOTHING_KNOWN, 'is not a number'],
    ['46%', NOTHING_KNOWN, 'is not a number'],
    ['12 34', NOTHING_KNOWN, 'is not a number'],
    ['1,23,456', NOTHING_KNOWN, 'is not a number'],
    ['about 5', NOTHING_KNOWN, 'is not a number'],
    ['', NOTHING_KNOWN, 'is not a number'],
    ['9'.repeat(400), NOTHING_KNOWN, 'is not a number'],
  ])('T3: "%s" is refused with a remedy', (text, custom, remedy) => {
    const reading = readNumber(text, null, custom);
    expect(reading.ok ? reading.value : reading.sentence).toContain(remedy);
  });

  it.each([
    ['1,234', 1234],
    ['1,234', 1.234],
    ['813,86', 813.86],
  ])('T3: "%s" in a cell that held %d is that number still', (text, recorded) => {
    expect(readNumber(text, recorded, WITH_POINTS)).toEqual({ ok: true, value: recorded });
  });

  it('T3: any text is a number or a sentence', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const reading = readNumber(text, null, NOTHING_KNOWN);
        expect(reading.ok ? Number.isFinite(reading.value) : reading.sentence !== '').toBe(true);
      }),
    );
  });
});

describe('what a table shows of its numbers', () => {
  it.each<[string, { text: string; recorded: number }[], DecimalSign | null]>([
    ['whole numbers alone show nothing', [{ text: '88260', recorded: 88260 }], null],
    ['thousands show a point', [{ text: '88,260', recorded: 88260 }], '.'],
    ['decimals show their sign', [{ text: '219,31', recorded: 219.31 }], ','],
    ['a changed cell shows nothing', [{ text: '88,261', recorded: 88260 }], null],
    [
      'cells that disagree show nothing',
      [
        { text: '88,260', recorded: 88260 },
        { text: '219,31', recorded: 219.31 },
      ],
      null,
    ],
  ])('T3: %s', (_, cells, sign) => {
    expect(provenSign(cells)).toBe(sign);
  });
});
