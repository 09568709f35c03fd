import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DELIMITERS, readCsv, writeCsv, type CsvStyle, type Delimiter } from '../../scripts/content/csv.ts';
import { applyJsonEdits } from '../../scripts/content/json-edit.ts';
import type { PackFiles } from '../../src-shared/content/door.ts';
import { exportStatistics } from '../../src-shared/content/tables/statistics-export.ts';
import { importStatistics } from '../../src-shared/content/tables/statistics-import.ts';
import type { Row } from '../../src-shared/content/tables/table.ts';
import { exportTranslations } from '../../src-shared/content/tables/translations-export.ts';
import { importTranslations } from '../../src-shared/content/tables/translations-import.ts';
import { fakeFiles } from '../fakes/fake-files.ts';
import { bundledFiles } from '../fixtures/bundled-files.ts';
import { smallPack } from '../fixtures/small-pack.ts';
import { anyQuantity, packOfStatistics, packOfWords } from '../shared/content/tables/any-pack.ts';

const HEADER = ['one', 'two', 'three'];

const anyStyle = fc.record<Required<CsvStyle>>({
  delimiter: fc.constantFrom(...DELIMITERS),
  bom: fc.boolean(),
});

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function rowsOf(text: string): readonly (readonly string[])[] {
  const reading = readCsv(bytes(text));
  if (!reading.ok) throw new Error(reading.findings.map(({ sentence }) => sentence).join(' '));
  return reading.rows;
}

/** The same table with lines that end in another way; line breaks inside cells stay as they are. */
function withLineEnds(rows: readonly Row[], style: CsvStyle, end: string): string {
  if (end === '\r\n') return writeCsv(rows, style);
  const [first = '', ...others] = rows.map((row, index) =>
    writeCsv([row], { ...style, bom: index === 0 && style.bom === true }).slice(0, -'\r\n'.length),
  );
  return [first, ...others].join(end);
}

describe('CSV text', () => {
  it('every text comes back letter by letter, with every delimiter, mark and line end', () => {
    const anyCell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...Array.from('\'=+-@,;"a1.\t\r\n\uFEFF＝ ')) }),
    );
    const anyRow = fc.tuple(anyCell, anyCell, anyCell);
    const anyEnd = fc.constantFrom('\r\n', '\n', '\r');
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 6 }), anyStyle, anyEnd, (rows, style, end) => {
        expect(rowsOf(withLineEnds([HEADER, ...rows], style, end))).toEqual([HEADER, ...rows]);
      }),
    );
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+49 30', "'+49 30"],
    ['-x', "'-x"],
    ['@cmd', "'@cmd"],
    ['\tx', "'\tx"],
    ['\rx', '"\'\rx"'],
    ["'=1", "''=1"],
    ["'quoted'", "'quoted'"],
    ['-5', '-5'],
    ['-5,25', '"-5,25"'],
    ['-5+1', "'-5+1"],
    ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
  ])('no cell is a formula: %j is written %s', (cell, written) => {
    const text = writeCsv([HEADER, [cell, '', '']], { bom: false });
    expect(text).toBe(`one,two,three\r\n${written},,\r\n`);
    expect(rowsOf(text)[1]?.[0]).toBe(cell);
  });

  it('a table begins with a byte order mark unless it is not wanted', () => {
    expect(writeCsv([HEADER])).toBe('\uFEFFone,two,three\r\n');
    expect(writeCsv([HEADER], { bom: false })).toBe('one,two,three\r\n');
  });

  it.each<[Delimiter, string]>([
    [',', '0.5,-2,1.2340'],
    [';', '0,5;-2;1,2340'],
    ['\t', '0.5\t-2\t1.2340'],
  ])('T3: numbers are written as goes with the delimiter %j', (delimiter, written) => {
    expect(writeCsv([[0.5, -2, 1.234]], { delimiter, bom: false })).toBe(`${written}\r\n`);
  });

  it.each<[string, string, string[][]]>([
    [
      'commas',
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'semicolons',
      'a;b\n1,5;2\n',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'tabs and single carriage returns',
      'a\tb\r1\t2\r',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'no line end at the end',
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'line breaks and quotation marks in a cell',
      'a,b\n"1\n""2""",3',
      [
        ['a', 'b'],
        ['1\n"2"', '3'],
      ],
    ],
    [
      'a quotation mark inside a bare cell',
      'a,b\n5" shell,3',
      [
        ['a', 'b'],
        ['5" shell', '3'],
      ],
    ],
    ['rows that are too short or too long', 'a,b\n1\n1,2,,,', [['a', 'b'], ['1'], ['1', '2', '', '', '']]],
    ['empty rows, which are counted', 'a,b\n\n1,2\n', [['a', 'b'], [''], ['1', '2']]],
    [
      'delimiters in the names of columns',
      '"a, or b";c\n1;2',
      [
        ['a, or b', 'c'],
        ['1', '2'],
      ],
    ],
    [
      'an apostrophe before a formula that somebody typed',
      "a,b\n'=1,'b'",
      [
        ['a', 'b'],
        ['=1', "'b'"],
      ],
    ],
    ['nothing at all', '', []],
  ])('reads %s', (_, text, rows) => {
    expect(rowsOf(text)).toEqual(rows);
    expect(rowsOf(`\uFEFF${text}`)).toEqual(rows);
  });

  it.each(['utf-16le', 'utf-16be'])('reads what spreadsheets call Unicode text (%s)', (encoding) => {
    const text = Buffer.from('\uFEFFa\tb\r\nə\t"Ж, ж"\r\n', 'utf16le');
    const reading = readCsv(encoding === 'utf-16le' ? text : text.swap16());
    expect(reading.ok && reading.rows).toEqual([
      ['a', 'b'],
      ['ə', 'Ж, ж'],
    ]);
  });

  it.each<[string, string | null]>([
    ['a,b', '.'],
    ['a;b', ','],
    ['a\tb', null],
  ])('T3: %j tells how decimals are written', (text, decimal) => {
    const reading = readCsv(bytes(text));
    expect(reading.ok && reading.decimal).toBe(decimal);
  });

  it.each<[string, Uint8Array, Uint8Array]>([
    ['letters of another encoding', new Uint8Array([0x61, 0x2c, 0xe7, 0x0a]), bytes('a,ç\n')],
    ['a quotation mark that is not closed', bytes('a,b\n"1,2\n3,4\n'), bytes('a,b\n"1,2"\n3,4\n')],
  ])('T1: %s are refused with a remedy', (_, broken, mended) => {
    const reading = readCsv(broken);
    expect(reading.ok ? [] : reading.findings.map(({ code, level }) => `${code} ${level}`)).toEqual([
      'T1 error',
    ]);
    expect(readCsv(mended).ok).toBe(true);
  });

  it('T1: nothing is thrown, whatever the bytes', () => {
    const anyBytes = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      fc.string({ unit: fc.constantFrom(...Array.from('",;\t\r\na')) }).map(bytes),
      fc.uint8Array({ maxLength: 20 }).map((tail) => new Uint8Array([0xff, 0xfe, ...tail])),
    );
    fc.assert(fc.property(anyBytes, (text) => typeof readCsv(text).ok === 'boolean'));
  });
});

/** The texts of a pack after a table was brought back: only those that the edits name. */
function textsAfter(
  files: PackFiles,
  edits: ReturnType<typeof importStatistics>['edits'],
): Record<string, unknown> {
  return Object.fromEntries(
    [...new Set(edits.map(({ file }) => file))].map((file) => {
      const text = applyJsonEdits(
        files.readText(file),
        edits.filter((edit) => edit.file === file),
      );
      return [file, text === null ? null : JSON.parse(text)];
    }),
  );
}

describe('a table on its way to a spreadsheet and back', () => {
  const anyWay = fc.record({ style: anyStyle, end: fc.constantFrom('\r\n', '\n') });

  it('T6: statistics change nothing and say nothing', () => {
    fc.assert(
      fc.property(packOfStatistics, anyWay, (pack, { style, end }) => {
        const files = fakeFiles(pack);
        const reading = readCsv(bytes(withLineEnds(exportStatistics(files).rows, style, end)));
        expect(reading.ok && importStatistics(files, reading.rows, reading.decimal)).toEqual({
          edits: [],
          findings: [],
        });
      }),
    );
  });

  it('T6: translations change nothing and say nothing', () => {
    fc.assert(
      fc.property(packOfWords, anyWay, (pack, { style, end }) => {
        const files = fakeFiles(pack);
        const rows = rowsOf(withLineEnds(exportTranslations(files, 'az').rows, style, end));
        expect(importTranslations(files, 'az', rows)).toEqual({ edits: [], changed: [], findings: [] });
      }),
    );
  });

  it('T3: a value that was changed is changed in its file, and nothing else is but what is computed', () => {
    fc.assert(
      fc.property(packOfStatistics, anyStyle, fc.nat(), anyQuantity, (pack, style, which, value) => {
        const files = fakeFiles(pack);
        const { rows } = exportStatistics(files);
        const numbers = rows.filter((row) => row[1] === 'number' || row[1] === 'year');
        const row = numbers[which % numbers.length];
        fc.pre(row !== undefined && row[3] !== value);
        const changed = rows.map((one) => (one === row ? [...one.slice(0, 3), value, ...one.slice(4)] : one));
        const reading = readCsv(bytes(writeCsv(changed, style)));
        const result = reading.ok ? importStatistics(files, reading.rows, reading.decimal) : null;
        expect(result?.findings).toEqual([]);
        const typed = result?.edits.filter(({ pointer }) => !/^\/comparisons\/\d+\/value$/.test(pointer));
        const file = `statistics/${String(row[0])}.json`;
        expect(typed).toEqual([expect.objectContaining({ does: 'set', file, value })]);
      }),
    );
  });

  it('T6: every file of the bundled pack is the same, byte for byte', () => {
    const files = bundledFiles();
    for (const delimiter of DELIMITERS) {
      const statistics = readCsv(bytes(writeCsv(exportStatistics(files).rows, { delimiter })));
      expect(statistics.ok && importStatistics(files, statistics.rows, statistics.decimal).edits).toEqual([]);
      for (const tag of ['az', 'ru']) {
        const rows = rowsOf(writeCsv(exportTranslations(files, tag).rows, { delimiter }));
        expect(importTranslations(files, tag, rows).edits).toEqual([]);
      }
    }
    for (const folder of ['text', 'statistics', 'slides', 'quotations']) {
      for (const name of files.list(folder)) {
        const text = files.readText(`${folder}/${name}`);
        expect(applyJsonEdits(text, [])).toBe(text);
      }
    }
  });

  it('T2: a translated word and a corrected number arrive in their files', () => {
    const files = fakeFiles(smallPack());
    const table = writeCsv(exportTranslations(files, 'az').rows).replace('Dayanın', 'Dur');
    expect(textsAfter(files, importTranslations(files, 'az', rowsOf(table)).edits)).toMatchObject({
      'text/az.json': { slides: { stop: { title: 'Dur' } } },
    });
    const numbers = writeCsv(exportStatistics(files).rows, { delimiter: ';' }).replace('88260', '88.261');
    expect(textsAfter(files, importStatistics(files, rowsOf(numbers), ',').edits)).toMatchObject({
      'statistics/items.json': { value: 88261 },
    });
  });
});
