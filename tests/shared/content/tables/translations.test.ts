import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportTranslations } from '../../../../src-shared/content/tables/translations-export.ts';
import { importTranslations } from '../../../../src-shared/content/tables/translations-import.ts';
import type { Row } from '../../../../src-shared/content/tables/table.ts';
import { markOf } from '../../../../src-shared/content/translation.ts';
import { fakeFiles } from '../../../fakes/fake-files.ts';
import { bundledFiles } from '../../../fixtures/bundled-files.ts';
import { bentPack, smallPack } from '../../../fixtures/small-pack.ts';
import { anyWords, packOfWords } from './any-pack.ts';

const FILES = fakeFiles(smallPack());

/** What is changed in a table: cells by the key of their row and the name of their column, rows added or taken out. */
interface Bend {
  readonly cells?: Readonly<Record<string, string>>;
  readonly source?: Readonly<Record<string, string>>;
  readonly header?: readonly string[];
  readonly add?: Row;
  readonly drop?: readonly string[];
}

function bent({ cells = {}, source = {}, header, add, drop = [] }: Bend, files = FILES): readonly Row[] {
  const [names = [], ...rows] = exportTranslations(files, 'az').rows;
  const changed = rows
    .filter(([key = '']) => !drop.includes(String(key)))
    .map(([key = '', where = '', first = '', target = '', review = '']) => [
      key,
      where,
      source[String(key)] ?? first,
      cells[String(key)] ?? target,
      review,
    ]);
  return [header ?? names, ...changed, ...(add === undefined ? [] : [add])];
}

function codes(rows: readonly Row[], files = FILES): string[] {
  return importTranslations(files, 'az', rows).findings.map(({ code, level, line, column }) =>
    [code, level, line === undefined ? '' : `${line}:${column ?? ''}`].join(' ').trim(),
  );
}

function edits(rows: readonly Row[], files = FILES): string[] {
  return importTranslations(files, 'az', rows).edits.map((edit) =>
    [edit.file, edit.pointer, edit.does === 'set' ? JSON.stringify(edit.value) : 'removed'].join(' '),
  );
}

describe('the table of translations', () => {
  it('has one row a text, the original beside it, and says in words where it stands', () => {
    const { rows } = exportTranslations(FILES, 'az');
    expect(rows[0]).toEqual(['key', 'where', 'English (en)', 'Azərbaycanca (az)', 'review']);
    expect(rows).toContainEqual([
      '/pack/title',
      "Pack: the kiosk's name on the screen",
      'Small',
      'Kiçik',
      'draft',
    ]);
    expect(rows).toContainEqual([
      '/slides/stop/lines/1',
      'Slide stop: line 2',
      'In 2024 it was {yearly}.',
      '2024-cü ildə {yearly}.',
      'draft',
    ]);
    expect(rows).toContainEqual([
      '/statistics/items/parts/large',
      'Statistic items: label of the part "large"',
      'Large',
      'Böyük',
      'draft',
    ]);
    expect(rows).toContainEqual(['/events/hall', 'Event hall', 'A meeting, Baku', 'Görüş, Bakı', 'draft']);
  });

  it.each<[string, string, (string | number)[], unknown, string]>([
    ['words that are not there', '/slides/stop/title', ['slides'], undefined, 'missing'],
    ['words to be looked at', '/slides/stop/title', ['drafted'], ['/slides/stop/title'], 'look first'],
    [
      'words signed off by themselves',
      '/slides/stop/title',
      ['slides', 'stop', 'review'],
      'reviewed',
      'reviewed',
    ],
    [
      'words made from others than the original has now',
      '/slides/stop/title',
      ['slides', 'stop', 'madeFrom'],
      '0123456789ab',
      'outdated',
    ],
    [
      'words made from those of the original',
      '/slides/stop/title',
      ['slides', 'stop', 'madeFrom'],
      markOf({ title: 'Stop', lines: ['Do not touch.', 'In 2024 it was {yearly}.'], alt: 'A hand.' }),
      'draft',
    ],
  ])('C9: %s are said to be so', (_, key, steps, value, state) => {
    const files = fakeFiles(bentPack('text/az.json', steps, value));
    const row = exportTranslations(files, 'az').rows.find(([found]) => found === key);
    expect(row?.[4]).toBe(state);
  });

  it('T6: brought back as it is, it changes nothing and says nothing, whatever the words', () => {
    fc.assert(
      fc.property(packOfWords, (pack) => {
        const files = fakeFiles(pack);
        const table = exportTranslations(files, 'az');
        expect(table.findings).toEqual([]);
        expect(importTranslations(files, 'az', table.rows)).toEqual({ edits: [], changed: [], findings: [] });
      }),
    );
  });

  it.each(['az', 'ru'])('T6: so does the table of the bundled pack (%s)', (tag) => {
    const files = bundledFiles();
    const table = exportTranslations(files, tag);
    expect(table.findings).toEqual([]);
    expect(table.rows.length).toBeGreaterThan(100);
    expect(importTranslations(files, tag, table.rows)).toEqual({ edits: [], changed: [], findings: [] });
  });

  it('T8: a changed cell changes its words and no others, whatever the words', () => {
    const plain = anyWords.map((words) => words.replace(/[\s{}]+/g, '')).filter((words) => words !== '');
    fc.assert(
      fc.property(packOfWords, fc.nat(), plain, (pack, which, words) => {
        const files = fakeFiles(pack);
        const { rows } = exportTranslations(files, 'az');
        const both = rows.filter(
          (row, index) => index > 0 && row[3] !== '' && !/\{.*\}/s.test(String(row[2])),
        );
        const row = both[which % both.length];
        fc.pre(row !== undefined && row[3] !== words);
        const changed = rows.map((one) => (one === row ? [...one.slice(0, 3), words, ''] : one));
        const result = importTranslations(files, 'az', changed);
        // Entries that were not whole before are asked to be made so; that is another rule.
        fc.pre(result.findings.every(({ code }) => code !== 'T11'));
        expect(result.findings).toEqual([]);
        expect(result.edits.map((edit) => (edit.does === 'set' ? edit.value : null))).toEqual([words]);
      }),
    );
  });
});

describe('what a changed table changes', () => {
  it.each<[string, Bend, string[]]>([
    ['one text', { cells: { '/slides/stop/title': 'Dur' } }, ['text/az.json /slides/stop/title "Dur"']],
    [
      'one sentence of several',
      { cells: { '/quotations/field/sentences/1': 'Gözləyirik.' } },
      ['text/az.json /quotations/field/sentences/1 "Gözləyirik."'],
    ],
    ['words of one entry', { cells: { '/events/hall': 'Bakı' } }, ['text/az.json /events/hall "Bakı"']],
    ['the safety note', { cells: { '/safetyNote': 'Ümumi.' } }, ['text/az.json /safetyNote "Ümumi."']],
    [
      'a text that may be left out',
      { cells: { '/statistics/items/comparison': '' } },
      ['text/az.json /statistics/items/comparison removed'],
    ],
    [
      'a scene that is taken away',
      { cells: { '/statistics/yearly/lead': '', '/statistics/yearly/marks/grid': '' } },
      ['text/az.json /statistics/yearly removed'],
    ],
  ])('T8: %s', (_, bend, expected) => {
    expect(edits(bent(bend))).toEqual(expected);
    expect(codes(bent(bend))).toEqual([]);
  });

  it('T11: a scene that was not translated gets its entry, and the entry is named', () => {
    const files = fakeFiles(bentPack('text/az.json', ['slides'], undefined));
    const cells = {
      '/slides/stop/title': 'Dur',
      '/slides/stop/lines/0': 'Toxunma.',
      '/slides/stop/lines/1': '{yearly}.',
      '/slides/stop/alt': 'Əl.',
    };
    const result = importTranslations(files, 'az', bent({ cells }, files));
    expect(result.findings).toEqual([]);
    expect(result.edits).toEqual([
      {
        does: 'set',
        file: 'text/az.json',
        pointer: '/slides/stop',
        value: { title: 'Dur', lines: ['Toxunma.', '{yearly}.'], alt: 'Əl.' },
      },
    ]);
    expect(result.changed).toEqual([
      { section: 'slides', id: 'stop', file: 'text/az.json', pointer: '/slides/stop' },
    ]);
  });

  it('T11: words of a scene lie in a file of their own where the first language keeps them so', () => {
    const pack = smallPack();
    pack['text/en/slides/go.json'] = { title: 'Go', lines: ['Go.'], alt: 'A foot.' };
    const files = fakeFiles({ ...pack, 'slides/go.json': {} });
    const cells = { '/slides/go/title': 'Get', '/slides/go/lines/0': 'Get.', '/slides/go/alt': 'Ayaq.' };
    expect(edits(bent({ cells }, files), files)).toEqual([
      'text/az/slides/go.json  {"title":"Get","lines":["Get."],"alt":"Ayaq."}',
    ]);
  });

  it('T11: sentences of a new entry stand in their order, whatever the order of the rows', () => {
    const sentences = Array.from({ length: 11 }, (_, index) => `Sentence ${index + 1}.`);
    const pack = bentPack('text/en.json', ['quotations', 'field', 'sentences'], sentences);
    const files = fakeFiles({
      ...pack,
      'text/az.json': { language: 'az', pack: { title: 'K', event: 'Z' } },
    });
    const [names = [], ...rows] = exportTranslations(files, 'az').rows;
    const translated = rows.map((row) =>
      String(row[0]).startsWith('/quotations') ? [...row.slice(0, 3), row[2] ?? '', ''] : row,
    );
    expect(importTranslations(files, 'az', [names, ...translated.reverse()]).edits).toEqual([
      { does: 'set', file: 'text/az.json', pointer: '/quotations/field', value: { sentences } },
    ]);
  });

  it('T8: reviews and marks of a changed entry stay as they are', () => {
    const files = fakeFiles(bentPack('text/az.json', ['slides', 'stop', 'review'], 'reviewed'));
    expect(edits(bent({ cells: { '/slides/stop/alt': 'Bir əl.' } }, files), files)).toEqual([
      'text/az.json /slides/stop/alt "Bir əl."',
    ]);
  });

  it('T11: a language without a file begins with the words of the pack', () => {
    const [header = [], ...rows] = exportTranslations(FILES, 'ka').rows;
    expect(header[3]).toBe('ka (ka)');
    const filled = (cells: Readonly<Record<string, string>>): readonly Row[] => [
      header,
      ...rows.map((row) => [...row.slice(0, 3), cells[String(row[0])] ?? '', '']),
    ];
    const codesOf = (cells: Readonly<Record<string, string>>): string[] =>
      importTranslations(FILES, 'ka', filled(cells)).findings.map(({ code }) => code);
    expect(codesOf({ '/safetyNote': 'ზოგადი.' })).toEqual(['T11']);
    expect(codesOf({ '/pack/title': 'პატარა' })).toEqual(['T11']);
    const begun = filled({ '/pack/title': 'პატარა', '/pack/event': 'დარბაზი' });
    expect(importTranslations(FILES, 'ka', begun).edits).toEqual([
      { does: 'set', file: 'text/ka.json', pointer: '/language', value: 'ka' },
      { does: 'set', file: 'text/ka.json', pointer: '/pack', value: { title: 'პატარა', event: 'დარბაზი' } },
    ]);
  });
});

const TITLE = '/slides/stop/title';
const LINE = '/slides/stop/lines/1';

const CASES: [rule: string, broken: Bend, finding: string, mended: Bend][] = [
  [
    'T1: a column that is gone',
    { header: ['key', 'where', '', 'az', 'review'] },
    'T1 error',
    { header: ['key', 'where', 'en', 'az', 'review'] },
  ],
  [
    'T1: a column of another language',
    { header: ['key', 'ru', 'en', 'az', 'review'] },
    'T1 warning 1:2',
    { header: ['KEY', '', ' en', 'AZ', ''] },
  ],
  [
    'T2: a key nobody knows',
    { add: ['/slides/stop/titel', '', '', 'Dur', ''] },
    'T2 error 23:1',
    { cells: { [TITLE]: 'Dur' } },
  ],
  ['T2: two rows about the same words', { add: [TITLE, '', 'Stop', 'Dayanın', ''] }, 'T2 error 23:1', {}],
  ['T6: a row that is gone', { drop: [TITLE] }, 'T6 note', {}],
  [
    'T8: a translation of other words than the pack has now',
    { source: { [TITLE]: 'Halt' }, cells: { [TITLE]: 'Dur' } },
    'T8 error 19:3',
    { cells: { [TITLE]: 'Dur' } },
  ],
  [
    'T8: words of the first language that were changed',
    { source: { [TITLE]: 'Halt' } },
    'T8 warning 19:3',
    {},
  ],
  [
    'T9: a name in braces that is missing',
    { cells: { [LINE]: '2024-cü ildə.' } },
    'T9 error 21:4',
    { cells: { [LINE]: '{yearly}, 2024.' } },
  ],
  [
    'T9: a name in braces that is translated',
    { cells: { [LINE]: '2024-cü ildə {illik}.' } },
    'T9 error 21:4',
    { cells: { [LINE]: 'Bu, {yearly}.' } },
  ],
  [
    'T9: a name in braces that stands twice',
    { cells: { [LINE]: '{yearly}, {yearly}.' } },
    'T9 error 21:4',
    { cells: { [LINE]: '{yearly}.' } },
  ],
  [
    'T10: a line break',
    { cells: { [TITLE]: 'Dur\nindi' } },
    'T10 error 19:4',
    { cells: { [TITLE]: 'Dur indi' } },
  ],
  [
    'T11: a text that must not be missing',
    { cells: { [TITLE]: '' } },
    'T11 error 19:4',
    { cells: { [TITLE]: '', '/slides/stop/lines/0': '', [LINE]: '', '/slides/stop/alt': '' } },
  ],
  [
    'T11: a label that must not be missing',
    { cells: { '/statistics/items/parts/large': '' } },
    'T11 error 16:4',
    { cells: { '/statistics/items/parts/large': 'İri' } },
  ],
  [
    'T11: fewer sentences than the original',
    { cells: { '/quotations/field/sentences/0': '' } },
    'T11 error 11:4',
    { cells: { '/quotations/field/sentences/0': '', '/quotations/field/sentences/1': '' } },
  ],
  [
    'T11: the words of the pack itself',
    { cells: { '/pack/title': '' } },
    'T11 error 2:4',
    { cells: { '/pack/title': 'Kiçik paket' } },
  ],
];

describe('findings in a table of translations', () => {
  it.each(CASES)('%s', (_, broken, finding, mended) => {
    expect(codes(bent(broken))).toEqual([finding]);
    expect(codes(bent(mended))).toEqual([]);
    if (finding.includes('error'))
      expect(edits(bent({ ...broken, cells: { ...broken.cells, '/safetyNote': 'X.' } }))).toEqual([]);
  });

  it('T11: the words of the pack itself are never taken away', () => {
    const rows = bent({ cells: { '/pack/title': '', '/pack/event': '' } });
    expect(codes(rows)).toEqual(['T11 error 2:4', 'T11 error 3:4']);
  });

  it('T11: a sentence more than the original has', () => {
    const files = fakeFiles(bentPack('text/az.json', ['slides', 'stop', 'lines', 2], 'Daha bir.'));
    expect(codes(bent({ cells: { [TITLE]: 'Dur' } }, files), files)).toEqual(['T11 error 23:4']);
    expect(edits(bent({ cells: { '/slides/stop/lines/2': '' } }, files), files)).toEqual([
      'text/az.json /slides/stop/lines ["Toxunmayın.","2024-cü ildə {yearly}."]',
    ]);
  });

  it('T11: a text is missing whose row is gone as well', () => {
    const files = fakeFiles(bentPack('text/az.json', ['slides'], undefined));
    const rows = bent(
      {
        cells: { [TITLE]: 'Dur', '/slides/stop/lines/0': 'A.', [LINE]: '{yearly}.' },
        drop: ['/slides/stop/alt'],
      },
      files,
    );
    expect(codes(rows, files)).toEqual(['T11 error', 'T6 note']);
  });

  it.each([
    ['en', 'the first language'],
    ['../en', 'no language tag'],
  ])('T2: there is no table for "%s", %s', (tag) => {
    expect(exportTranslations(FILES, tag).rows).toEqual([]);
    expect(importTranslations(FILES, tag, []).findings.map(({ code }) => code)).toEqual(['T2']);
  });

  it('C2: words that do not have their shape are a finding, and keep the table out', () => {
    const files = fakeFiles(bentPack('text/az.json', ['slides', 'stop', 'title'], 7));
    expect(exportTranslations(files, 'az').findings.map(({ pointer }) => pointer)).toEqual([TITLE]);
    expect(codes(bent({}, files), files)).toEqual(['C2 error']);
  });

  it('T2: nothing is thrown, whatever the table', () => {
    const cells = bent({}).flat();
    const anyRows = fc.array(fc.array(fc.oneof(fc.string(), fc.constantFrom(...cells)), { maxLength: 6 }));
    fc.assert(
      fc.property(anyRows, (rows) => {
        for (const table of [rows, [bent({})[0] ?? [], ...rows]]) importTranslations(FILES, 'az', table);
      }),
    );
  });
});
