import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyJsonEdits } from '../../scripts/content/json-edit.ts';
import { editsBetween, type JsonEdit } from '../../src-shared/content/tables/json-edit.ts';

const FILE = 'text/az.json';

function set(pointer: string, value: unknown): JsonEdit {
  return { does: 'set', file: FILE, pointer, value };
}

function remove(pointer: string): JsonEdit {
  return { does: 'remove', file: FILE, pointer };
}

const TEXT = `{
  "b": { "inline": [1, 2], "deep": "x" },
  "a": [
    "one",
    "two"
  ],
  "empty": {},
  "last": 1.0
}
`;

const CASES: [what: string, before: string, edits: JsonEdit[], after: string][] = [
  ['a value', TEXT, [set('/last', 2)], TEXT.replace('1.0', '2')],
  ['a value that is the same in other digits', TEXT, [set('/last', 1)], TEXT],
  ['a value in a line', TEXT, [set('/b/deep', 'y')], TEXT.replace('"x"', '"y"')],
  ['a member at the end', TEXT, [set('/new', 'n')], TEXT.replace('1.0\n', '1.0,\n  "new": "n"\n')],
  ['a member in a line', TEXT, [set('/b/new', [1])], TEXT.replace('"x" }', '"x", "new": [1] }')],
  ['a member of an empty object', TEXT, [set('/empty/x', 1)], TEXT.replace('{},', '{\n    "x": 1\n  },')],
  [
    'a member in an object that is not there',
    TEXT,
    [set('/far/off', true)],
    TEXT.replace('1.0\n', '1.0,\n  "far": {\n    "off": true\n  }\n'),
  ],
  ['an item at the end', TEXT, [set('/a/2', 'three')], TEXT.replace('"two"\n', '"two",\n    "three"\n')],
  ['an item of a list in a line', TEXT, [set('/b/inline', [0, 1, 2])], TEXT.replace('[1, 2]', '[0, 1, 2]')],
  ['an item of a list of one', '{"a": ["x"]}', [set('/a', ['x', 'y'])], '{"a": ["x", "y"]}'],
  ['the first member away', TEXT, [remove('/b')], TEXT.replace(/ {2}"b".*\n/, '')],
  ['the last member away', TEXT, [remove('/last')], TEXT.replace(/,\n {2}"last".*\n/, '\n')],
  ['a member in the middle away', TEXT, [remove('/empty')], TEXT.replace(/ {2}"empty".*\n/, '')],
  ['an item away', TEXT, [remove('/a/0')], TEXT.replace('    "one",\n', '')],
  [
    'an item away, the others as they were written',
    '[ {"a":1}, { "a": 2 } ]',
    [set('', [{ a: 2 }])],
    '[ { "a": 2 } ]',
  ],
  ['the only member away', '{ "a": 1 }', [remove('/a')], '{}'],
  ['what is not there away', TEXT, [remove('/nothing/there')], TEXT],
  [
    'line ends of another system',
    '{\r\n  "a": 1\r\n}\r\n',
    [set('/b', [{}])],
    '{\r\n  "a": 1,\r\n  "b": [\r\n    {}\r\n  ]\r\n}\r\n',
  ],
  ['tabs', '{\n\t"a": 1\n}', [set('/b', { c: 1 })], '{\n\t"a": 1,\n\t"b": {\n\t\t"c": 1\n\t}\n}'],
  ['a byte order mark', '\uFEFF{ "a": 1 }', [set('/a', 2)], '\uFEFF{ "a": 2 }'],
  ['the last of a key that stands twice', '{ "a": 1, "a": 2 }', [set('/a', 3)], '{ "a": 1, "a": 3 }'],
  ['a key with strokes and tildes', '{ "a/b~": 1 }', [set('/a~1b~0', 2)], '{ "a/b~": 2 }'],
  [
    'a key that every object has',
    '{ "a": 1 }',
    [set('/constructor/__proto__', 2)],
    '{ "a": 1, "constructor": { "__proto__": 2 } }',
  ],
  ['white space of somebody else', '{"a"  :1 ,  "b":[ 1,2 ]}', [set('/b/0', 3)], '{"a"  :1 ,  "b":[ 3,2 ]}'],
  [
    'a value that becomes an object',
    '{\n  "a": 1\n}\n',
    [set('/a', { b: [] })],
    '{\n  "a": {\n    "b": []\n  }\n}\n',
  ],
  [
    'two changes, one of what the other brought',
    '{}',
    [set('/a', { b: 1 }), set('/a/c', 2)],
    '{\n  "a": {\n    "b": 1,\n    "c": 2\n  }\n}',
  ],
];

describe('changes of a JSON file', () => {
  it.each(CASES)('change %s and nothing else', (_, before, edits, after) => {
    expect(applyJsonEdits(before, edits)).toBe(after);
  });

  it('make a file that is not there, and take one away', () => {
    expect(applyJsonEdits(null, [set('/language', 'ka'), set('/a/b', ['x', 'y'])])).toBe(
      '{\n  "language": "ka",\n  "a": {\n    "b": ["x", "y"]\n  }\n}\n',
    );
    expect(applyJsonEdits(null, [set('', { a: 1 })])).toBe('{\n  "a": 1\n}\n');
    expect(applyJsonEdits(TEXT, [remove('')])).toBeNull();
    expect(applyJsonEdits(null, [])).toBeNull();
  });

  it('break lists that do not fit into a line of our files', () => {
    const long = ['a'.repeat(60), 'b'.repeat(60)];
    expect(applyJsonEdits('{}', [set('/list', long)])).toBe(
      `{\n  "list": [\n    "${long[0] ?? ''}",\n    "${long[1] ?? ''}"\n  ]\n}`,
    );
  });

  it('leave what was handed in as it was', () => {
    const value = { b: 1 };
    applyJsonEdits('{}', [set('/a', value), set('/a/b', 2)]);
    expect(value).toEqual({ b: 1 });
  });

  it('turn any file into any other, and leave it alone when both are the same', () => {
    const place = { file: FILE, path: [] };
    const anyFile = fc.dictionary(
      fc.string({ maxLength: 3 }),
      fc.jsonValue({ noUnicodeString: false, maxDepth: 3 }),
      { maxKeys: 6 },
    );
    const anyIndent = fc.constantFrom(undefined, 2, '\t');
    fc.assert(
      fc.property(anyFile, anyFile, anyIndent, (one, other, indent) => {
        const [before, after]: unknown[] = [one, other].map((file): unknown =>
          JSON.parse(JSON.stringify(file)),
        );
        const text = JSON.stringify(before, null, indent);
        expect(applyJsonEdits(text, [])).toBe(text);
        expect(applyJsonEdits(text, editsBetween(place, before, before))).toBe(text);
        const changed = applyJsonEdits(text, editsBetween(place, before, after));
        expect(JSON.parse(changed ?? 'null')).toEqual(after);
      }),
    );
  });
});
