import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPack } from '../../../src-shared/content/check.ts';
import { pointerOf } from '../../../src-shared/content/finding.ts';
import { doubledPlaces, placesOf } from '../../../src-shared/content/json-places.ts';
import { locate } from '../../../src-shared/content/locate.ts';
import type { ContentFinding } from '../../../src-shared/errors.ts';
import { fakeFiles, watchedFiles } from '../../fakes/fake-files.ts';
import { bentPack, DRAWING, smallPack } from '../../fixtures/small-pack.ts';
import { TODAY } from './bends/bend.ts';

/** Line and column, as editors show them. */
function placeIn(text: string, pointer: string): string {
  const place = placesOf(text, [pointer]).get(pointer);
  return place === undefined ? 'nowhere' : `${place.line}:${place.column}`;
}

const TEXT = `{
  "id": "small",
  "list": [10, { "deep": [true] }, "third"],
  "a/b": { "c~d": null },
  "": "no name",
  "\\u0041": 1
}
`;

describe('the place of a value', () => {
  it.each([
    ['', '1:1', 'the file as a whole'],
    ['/id', '2:9', 'a value begins behind its key'],
    ['/list', '3:11', 'a list'],
    ['/list/0', '3:12', 'the first of a list'],
    ['/list/1/deep/0', '3:27', 'in a list in an object in a list'],
    ['/list/2', '3:36', 'the last of a list'],
    ['/a~1b', '4:10', 'a key with a slash is written ~1'],
    ['/a~1b/c~0d', '4:19', 'a key with a tilde is written ~0'],
    ['/', '5:7', 'a key without letters'],
    ['/A', '6:13', 'a key that is written with an escape'],
    ['/gone', '1:1', 'a field that is missing is around the object that lacks it'],
    ['/list/1/gone', '3:16', 'a field that is missing deep inside'],
    ['/list/7', '3:11', 'an entry beyond the end'],
    ['/id/inside', '2:9', 'inside a text is nothing'],
    ['/a~1b/c~0d/gone/far', '4:19', 'far inside nothing'],
  ])('C1: %s is at %s: %s', (...[pointer, place]) => {
    expect(placeIn(TEXT, pointer)).toBe(place);
  });

  it.each([
    ['\uFEFF{"a":1}', '/a', '1:6'],
    ['\uFEFF{\r\n\t"a":1}', '/a', '2:6'],
    ['{\r\n  "a": 1,\r\n  "b": 2\r\n}', '/b', '3:8'],
    ['  7', '', '1:3'],
    ['{"a": 1, "a": 2}', '/a', '1:15'],
    ['{"a": {"x": 1}, "a": {"y": 2}}', '/a/x', '1:22'],
    ['{"a": {"x": 1}, "a": {"x": 2}}', '/a/x', '1:28'],
    ['{"💣": "💣", "b": 1}', '/b', '1:19'],
    ['{"\\"": {"\\\\": 1}}', '/"/\\', '1:15'],
  ])('C1: in %j, %s is at %s', (text, pointer, place) => {
    expect(placeIn(text, pointer)).toBe(place);
  });

  it.each([
    ['{\n  "a": 1,\n}', '/a', '3:1'],
    ['{\n  "a" 1\n}', '', '2:7'],
    ['\uFEFF[1,,2]', '/0', '1:4'],
    ['', '/a/b', '1:1'],
  ])(
    'C1: in %j, which is no JSON, everything is where it stops being JSON: %s %s',
    (text, pointer, place) => {
      expect(placeIn(text, pointer)).toBe(place);
    },
  );

  it('C1: from the place of any pointer on, the text is the value it points at', () => {
    fc.assert(
      fc.property(
        json,
        fc.constantFrom(0, 1, '\t'),
        fc.boolean(),
        fc.boolean(),
        (value, indent, isDos, hasMark) => {
          const lines = JSON.stringify(value, null, indent).replaceAll('\n', isDos ? '\r\n' : '\n');
          const found = pointersInto(value, []);
          const places = placesOf(
            `${hasMark ? '\uFEFF' : ''}${lines}`,
            found.map(({ pointer }) => pointer),
          );
          for (const { pointer, inner } of found) {
            expect(valueAt(lines, places.get(pointer)), pointer).toEqual(inner);
          }
        },
      ),
    );
  });

  it('C1: a pointer into nothing is answered with something around it, whatever it is', () => {
    fc.assert(
      fc.property(json, fc.array(fc.string()), (value, steps) => {
        const text = JSON.stringify(value, null, 1);
        const place = placesOf(text, [pointerOf(steps)]).get(pointerOf(steps));
        expect(JSON.stringify(value)).toContain(JSON.stringify(valueAt(text, place)));
      }),
    );
  });

  it('C1: nesting without end is walked once, and no pointer is built for it', () => {
    const deep = `{"a": ${'['.repeat(200_000)}${']'.repeat(200_000)}, "b": 1}`;
    expect(placeIn(deep, '/b')).toBe('1:400014');
  });
});

describe('a key that stands twice', () => {
  it.each([
    ['{"a": 1}', []],
    ['{"a": 1, "a": 2}', ['a 1:10']],
    ['\uFEFF{"a": 1, "a": 2}', ['a 1:10']],
    ['{"a": {"b": 1},\r\n "c": {"b": 1,\r\n  "b": 2}}', ['b 3:3']],
    ['[{"a": 1}, {"a": 1}]', []],
    ['{"a": 1, "\\u0061": 2}', ['a 1:10']],
    ['{"a": 1, "a": 2', ['a 1:10']],
  ])('C1: in %j: %j', (text, expected) => {
    expect(doubledPlaces(text).map(({ key, line, column }) => `${key} ${line}:${column}`)).toEqual(expected);
  });
});

describe('the line of a finding', () => {
  const shown = (pack: Record<string, unknown>): string[] =>
    checkPack(fakeFiles(pack), TODAY)
      .filter(({ code }) => code !== 'C9')
      .map(({ file, line, column, code }) => `${file}:${line ?? '-'}:${column ?? '-'} ${code}`);
  const printed = (file: string, bend: (text: string) => string): Record<string, unknown> => {
    const pack = smallPack();
    return { ...pack, [file]: bend(JSON.stringify(pack[file], null, 2)) };
  };

  it.each<[string, Record<string, unknown>, string]>([
    [
      'a wrong value',
      printed('statistics/items.json', (text) => text.replace('88260', '"88,260"')),
      'statistics/items.json:2:12 C2',
    ],
    [
      'a missing field: the object that lacks it',
      printed('statistics/items.json', (text) => text.replace('"id": "small",', '')),
      'statistics/items.json:9:5 C2',
    ],
    [
      'an unknown field',
      printed('pack.json', (text) => text.replace('"version"', '"verson": "2",\n  "version"')),
      'pack.json:5:13 C2',
    ],
    [
      'a reference in a list',
      printed('slides/stop.json', (text) => text.replace('"report"', '"repord"')),
      'slides/stop.json:7:5 C4',
    ],
    [
      'words in a language',
      printed('text/az.json', (text) => text.replace('"Toxunmayın."', '"Toxunmayın"')),
      'text/az.json:50:9 C6',
    ],
    [
      'a text that is not JSON',
      printed('programme.json', (text) => text.replace('"field"', "'field'")),
      'programme.json:3:5 C1',
    ],
    [
      'the second of two keys',
      printed('statistics/yearly.json', (text) => text.replace('"unit"', '"value": 1,\n  "unit"')),
      'statistics/yearly.json:3:3 C1',
    ],
    [
      'a line that a byte order mark and Windows began',
      printed('slides/stop.json', (text) => `\uFEFF${text.replace('"m1"', '"m9"').replaceAll('\n', '\r\n')}`),
      'slides/stop.json:13:5 C4',
    ],
  ])('C1: %s', (...[, pack, expected]) => {
    expect(shown(pack)).toContain(expected);
  });

  it('C1: a file that is missing, or no JSON, has no lines', () => {
    expect(shown(bentPack('speakers.json', [], undefined))).toEqual(['speakers.json:-:- C1']);
    expect(shown(bentPack('pictures/other.svg', [], DRAWING))).toEqual(['pictures/other.svg:-:- C15']);
  });

  it('C1: a finding has a place beside what it had, and nothing else', () => {
    const [finding] = checkPack(fakeFiles(bentPack('sources.json', [], '[')), TODAY);
    expect(Object.keys(finding ?? {}).sort()).toEqual(
      ['code', 'column', 'file', 'level', 'line', 'pointer', 'sentence'].sort(),
    );
  });

  it('C1: a file is read once, however much is wrong in it', () => {
    const watched = watchedFiles(fakeFiles(smallPack()));
    const finding = (pointer: string): ContentFinding => ({
      code: 'C2',
      level: 'error',
      file: 'pack.json',
      pointer,
      sentence: 'Wrong.',
    });
    locate([finding('/id'), finding('/version'), finding('/languages/0')], watched.files);
    expect(watched.read).toEqual(['pack.json']);
  });

  it('C1: a place that is known already stays', () => {
    const known = { code: 'C1', level: 'error', file: 'pack.json', pointer: '', sentence: 'Twice.' } as const;
    const [first, second] = locate([{ ...known, line: 3, column: 5 }, known], fakeFiles(smallPack()));
    expect(first).toEqual({ ...known, line: 3, column: 5 });
    expect(second).toEqual({ ...known, line: 1, column: 1 });
  });
});

/**
 * Keys that pointers write otherwise than JSON does. No quotation marks and backslashes: V8 (seen in 11.3 and 13.6) reads
 * the key `"` as `\` when the object before had that one, and its parser is what we compare with.
 */
const key = fc
  .oneof(fc.string(), fc.constantFrom('', '/', '~', '~1', '~0', 'a/b', '__proto__', '0', '\n', 'ə'))
  .filter((name) => !/["\\]/.test(name));
const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4 },
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
    ),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(key, tie('json'), { maxKeys: 4 }),
  ),
}));

function pointersInto(
  value: unknown,
  steps: readonly string[],
): readonly { readonly pointer: string; readonly inner: unknown }[] {
  const inside = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const here = { pointer: pointerOf(steps), inner: JSON.parse(JSON.stringify(value)) };
  return [here, ...inside.flatMap(([step, inner]) => pointersInto(inner, [...steps, step]))];
}

/** The JSON value that begins at a place: the shortest piece of text from there that a parser takes whole. */
function valueAt(text: string, place: { line: number; column: number } | undefined): unknown {
  if (place === undefined) throw new Error('No place');
  const before = text.split('\n').slice(0, place.line - 1);
  const start = before.reduce((sum, line) => sum + line.length + 1, 0) + place.column - 1;
  for (let end = start + 1; end <= text.length; end += 1) {
    if (end < text.length && !/[\s,\]}]/.test(text.charAt(end))) continue;
    try {
      return JSON.parse(text.slice(start, end));
    } catch {
      // The piece is too short.
    }
  }
  throw new Error(`No value begins at ${place.line}:${place.column} of ${text}`);
}
