import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportStatistics } from '../../../../src-shared/content/tables/statistics-export.ts';
import { importStatistics } from '../../../../src-shared/content/tables/statistics-import.ts';
import type { Row } from '../../../../src-shared/content/tables/table.ts';
import type { DecimalSign } from '../../../../src-shared/content/tables/written-number.ts';
import { fakeFiles } from '../../../fakes/fake-files.ts';
import { bundledFiles } from '../../../fixtures/bundled-files.ts';
import { smallPack } from '../../../fixtures/small-pack.ts';
import { packOfStatistics } from './any-pack.ts';

const FILES = fakeFiles(smallPack());

/** The table of the small pack: items in rows 2 to 8, yearly in rows 9 to 12. */
const TABLE = exportStatistics(FILES).rows;

/** A change of a table: a cell by row and column from 1, rows added at the end, or a row taken out. */
type Bend =
  readonly [row: number, column: number, text: string] | { readonly add: Row } | { readonly drop: number };

function bent(...bends: readonly Bend[]): readonly Row[] {
  const rows = TABLE.map((row) => [...row]);
  for (const bend of bends) {
    if ('add' in bend) rows.push([...bend.add]);
    else if ('drop' in bend) rows[bend.drop - 1] = [];
    else rows[bend[0] - 1]?.splice(bend[1] - 1, 1, bend[2]);
  }
  return rows;
}

function codes(rows: readonly Row[], usual: DecimalSign | null = null): string[] {
  return importStatistics(FILES, rows, usual).findings.map(({ code, level, line, column }) =>
    [code, level, line === undefined ? '' : `${line}:${column ?? ''}`].join(' ').trim(),
  );
}

function edits(rows: readonly Row[]): string[] {
  return importStatistics(FILES, rows).edits.map((edit) =>
    [edit.file, edit.pointer, edit.does === 'set' ? JSON.stringify(edit.value) : 'removed'].join(' '),
  );
}

describe('the table of statistics', () => {
  it('has one row a number, and says in words what it is', () => {
    expect(TABLE.slice(0, 5)).toEqual([
      ['statistic', 'kind', 'name', 'value', 'unit', 'as of', 'sources', 'remark'],
      ['items', 'number', '', 88260, 'item', '2023-05-26', 'report', 'items found'],
      ['items', 'part', 'small', 43562, '', '', '', 'Small'],
      ['items', 'part', 'large', 44698, '', '', '', 'Large'],
      [
        'items',
        'computed',
        'largeShare',
        50.6,
        '',
        '',
        '',
        'share-percent of large and value: computed again, not brought back',
      ],
    ]);
    expect(TABLE[8]?.slice(0, 7)).toEqual([
      'yearly',
      'number',
      '',
      6279,
      'person',
      '2024',
      'year-2024; year-2023',
    ]);
    expect(TABLE[10]?.slice(0, 7)).toEqual(['yearly', 'year', '2024', 6279, '', '', 'year-2024']);
  });

  it('keeps to the order of the programme; what that does not list comes last', () => {
    const files = fakeFiles({ ...smallPack(), 'programme.json': { statistics: ['yearly'] } });
    const ids = exportStatistics(files).rows.map(([id]) => id);
    expect([...new Set(ids)]).toEqual(['statistic', 'yearly', 'items']);
  });

  it('T2: a statistic that does not have its shape is a finding, and the others are there', () => {
    const { rows, findings } = exportStatistics(
      fakeFiles({ ...smallPack(), 'statistics/items.json': { value: 'many' } }),
    );
    expect(rows).toHaveLength(5);
    expect(findings[0]?.file).toBe('statistics/items.json');
  });

  it('T6: brought back as it is, it changes nothing and says nothing, whatever the statistics', () => {
    fc.assert(
      fc.property(packOfStatistics, fc.constantFrom<DecimalSign | null>('.', ',', null), (pack, usual) => {
        const files = fakeFiles(pack);
        const table = exportStatistics(files);
        expect(table.findings).toEqual([]);
        expect(importStatistics(files, table.rows, usual)).toEqual({ edits: [], findings: [] });
      }),
    );
  });

  it('T6: so does the table of the bundled pack', () => {
    const files = bundledFiles();
    const table = exportStatistics(files);
    expect(table.findings).toEqual([]);
    expect(importStatistics(files, table.rows)).toEqual({ edits: [], findings: [] });
  });

  it('T1: columns may stand in any order', () => {
    const turned = TABLE.map((row) => [...row].reverse());
    expect(importStatistics(FILES, turned)).toEqual({ edits: [], findings: [] });
  });
});

describe('what a changed table changes', () => {
  it.each<[string, Bend[], string[]]>([
    ['T3: a value', [[9, 4, '6280']], ['statistics/yearly.json /value 6280']],
    ['T3: the value of a year', [[10, 4, '5758']], ['statistics/yearly.json /series/points/0/value 5758']],
    ['T3: a step of the chart', [[12, 4, '500']], ['statistics/yearly.json /chart/gridStep 500']],
    [
      'T3: the range of some words',
      [[7, 4, '46.5']],
      ['statistics/items.json /comparisons/0/between/0 46.5'],
    ],
    ['T4: a date', [[2, 6, '2023-05-27']], ['statistics/items.json /asOf "2023-05-27"']],
    ['T5: a unit', [[2, 5, 'mine']], ['statistics/items.json /unit "mine"']],
    ['T5: a source', [[2, 7, 'year-2023']], ['statistics/items.json /sources/0 "year-2023"']],
    [
      'T5: one more source',
      [[2, 7, 'report, year-2023']],
      ['statistics/items.json /sources ["report","year-2023"]'],
    ],
    [
      'T5: the source of a year',
      [[10, 7, 'report']],
      ['statistics/yearly.json /series/points/0/source "report"'],
    ],
    [
      'T7: a part, and what is computed from it',
      [[4, 4, '45000']],
      ['statistics/items.json /parts/1/value 45000', 'statistics/items.json /comparisons/0/value 51'],
    ],
    [
      'T7: a rounding step, and what is rounded to it',
      [[6, 4, '1']],
      ['statistics/items.json /comparisons/0/nearest 1', 'statistics/items.json /comparisons/0/value 51'],
    ],
    [
      'T6: a part that is added',
      [{ add: ['items', 'part', 'huge', '12', '', '', '', ''] }],
      [
        'statistics/items.json /parts [{"id":"small","value":43562},{"id":"large","value":44698},{"id":"huge","value":12}]',
      ],
    ],
    [
      'T6: a year that is added finds its place',
      [{ add: ['yearly', 'year', '2022', '4710', '', '', 'report', ''] }],
      [
        'statistics/yearly.json /series/points [{"year":2022,"value":4710,"source":"report"},{"year":2023,"value":5757,"source":"year-2023"},{"year":2024,"value":6279,"source":"year-2024"}]',
      ],
    ],
    [
      'T6: a part that is taken away',
      [[3, 4, 'remove']],
      ['statistics/items.json /parts [{"id":"large","value":44698}]'],
    ],
  ])('%s', (_, bends, expected) => {
    const rows = bent(...bends);
    expect(edits(rows)).toEqual(expected);
    expect(codes(rows)).toEqual([]);
  });
});

const CASES: [rule: string, broken: Bend[], finding: string, mended: Bend[]][] = [
  ['T1: a column that is gone', [[1, 4, '']], 'T1 error', [[1, 4, 'Value']]],
  ['T1: a column that stands twice', [[1, 8, 'value']], 'T1 error 1:8', [[1, 8, 'remark']]],
  ['T1: a column nobody knows', [[1, 8, 'remarks']], 'T1 warning 1:8', [[1, 8, 'Remark']]],
  ['T2: a statistic the pack has not', [[12, 1, 'yaerly']], 'T2 error 12:1', [[12, 1, 'yearly']]],
  ['T2: a row without a statistic', [[12, 1, '']], 'T2 error 12:1', [[12, 1, 'yearly']]],
  ['T2: a kind of row there is not', [[12, 2, 'charts']], 'T2 error 12:2', [[12, 2, 'Chart']]],
  ['T2: a step the chart has not', [[12, 3, 'gridSteps']], 'T2 error 12:3', [[12, 3, 'gridStep']]],
  ['T2: a comparison there is not', [[6, 3, 'share']], 'T2 error 6:3', [[6, 3, 'largeShare']]],
  [
    'T2: two rows about one number',
    [{ add: ['items', 'part', 'large', '44698', '', '', '', ''] }],
    'T2 error 13:3',
    [],
  ],
  [
    'T2: a year of a statistic without years',
    [{ add: ['items', 'year', '2023', '1', '', '', 'report', ''] }],
    'T2 error 13:3',
    [{ add: ['yearly', 'year', '2022', '1', '', '', 'report', ''] }],
  ],
  [
    'T2: a year that is none',
    [{ add: ['yearly', 'year', '22', '1', '', '', 'report', ''] }],
    'T2 error 13:3',
    [{ add: ['yearly', 'year', '2022', '1', '', '', 'report', ''] }],
  ],
  ['T3: no number', [[10, 4, '']], 'T3 error 10:4', [[10, 4, '5757']]],
  ['T3: words instead of a number', [[10, 4, 'many']], 'T3 error 10:4', [[10, 4, '5 757']]],
  ['T4: a date as a spreadsheet writes it', [[2, 6, '27.05.2023']], 'T4 error 2:6', [[2, 6, '2023-05-27']]],
  ['T4: no date', [[2, 6, '']], 'T4 error 2:6', [[2, 6, '2023']]],
  ['T4: a date that a spreadsheet rewrote', [[2, 6, '5/26/2023']], 'T4 note 2:6', [[2, 6, '2023-05-26']]],
  ['T5: no unit', [[2, 5, '']], 'T5 error 2:5', [[2, 5, 'item']]],
  ['T5: a unit there is not', [[2, 5, 'itmes']], 'T5 error 2:5', [[2, 5, 'item']]],
  ['T5: a quantity below nought', [[3, 4, '-5']], 'T5 error 3:4', [[3, 4, '5']]],
  ['T5: no source', [[2, 7, '']], 'T5 error 2:7', [[2, 7, 'report']]],
  ['T5: a source there is not', [[2, 7, 'repord']], 'T5 error 2:7', [[2, 7, 'report']]],
  ['T5: two sources of a year', [[10, 7, 'report year-2023']], 'T5 error 10:7', [[10, 7, 'year-2023']]],
  ['T5: a unit where it says nothing', [[3, 5, 'item']], 'T5 error 3:5', [[3, 5, '']]],
  [
    'T5: an id that is none',
    [{ add: ['items', 'part', 'Very huge', '12', '', '', '', ''] }],
    'T5 error 13:3',
    [{ add: ['items', 'part', 'very-huge', '12', '', '', '', ''] }],
  ],
  [
    'T5: a year of another age',
    [{ add: ['yearly', 'year', '1066', '1', '', '', 'report', ''] }],
    'T5 error 13:3',
    [{ add: ['yearly', 'year', '1966', '1', '', '', 'report', ''] }],
  ],
  ['T6: a row that is gone', [{ drop: 10 }], 'T6 warning', []],
  ['T6: a statistic without a row', [{ drop: 9 }, { drop: 10 }, { drop: 11 }, { drop: 12 }], 'T6 note', []],
  ['T6: a number that cannot be taken away', [[2, 4, 'remove']], 'T6 error 2:4', [[3, 4, 'remove']]],
  ['T7: a typed result', [[5, 4, '51']], 'T7 warning 5:4', [[5, 4, '50.6']]],
];

describe('findings in a table of statistics', () => {
  it.each(CASES)('%s', (_, broken, finding, mended) => {
    expect(codes(bent(...broken))).toEqual([finding]);
    expect(codes(bent(...mended))).toEqual([]);
    if (finding.includes('error')) expect(edits(bent(...broken, [9, 4, '6280']))).toEqual([]);
  });

  it('T3: a number that can be two is refused until the table shows which one it is', () => {
    expect(codes(bent([2, 4, '88,261'], [5, 4, 'x'], [6, 4, '1']))).toContain('T3 error 2:4');
    expect(edits(bent([2, 4, '88,261']))).toContain('statistics/items.json /value 88261');
    expect(edits(bent([2, 4, '88.261'], [5, 4, '50,6'], [6, 4, '0,1']))).toContain(
      'statistics/items.json /value 88261',
    );
  });

  it('T3: numbers that a spreadsheet shows with thousands are the numbers they were', () => {
    const shown = TABLE.map((row) =>
      row.map((cell) => (typeof cell === 'number' ? cell.toLocaleString('en') : cell)),
    );
    expect(importStatistics(FILES, shown)).toEqual({ edits: [], findings: [] });
  });

  it('T6: a row that is gone leaves its number as it is', () => {
    expect(edits(bent({ drop: 10 }))).toEqual([]);
  });

  it('T7: a typed result is not brought back', () => {
    expect(edits(bent([5, 4, '51']))).toEqual([]);
  });

  it('T2: nothing is thrown, whatever the table', () => {
    const anyRows = fc.array(
      fc.array(fc.oneof(fc.string(), fc.constantFrom(...TABLE.flat())), { maxLength: 9 }),
    );
    fc.assert(
      fc.property(anyRows, (rows) => {
        for (const table of [rows, [TABLE[0] ?? [], ...rows]]) importStatistics(FILES, table);
      }),
    );
  });
});
