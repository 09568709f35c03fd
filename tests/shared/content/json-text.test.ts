import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson, readJsonAgain, scanJson } from '../../../src-shared/content/json-text.ts';

describe('readJson', () => {
  it.each([
    ['{\n  "a": 1,\n  "b": 2,\n}', 4, 1],
    ['{\n  "a" 1\n}', 2, 7],
    ['[1, 2', 1, 6],
    ['', 1, 1],
    ['{"a": "broken\nline"}', 1, 7],
    ['{"a": 01}', 1, 7],
    ["{'a': 1}", 1, 2],
    ['{"a": 1} {', 1, 10],
    ['[1,, 2]', 1, 4],
    ['[1}', 1, 3],
    ['{"a": undefined}', 1, 7],
  ])('C1: %j stops being JSON at line %d, column %d', (text, line, column) => {
    expect(readJson(text)).toEqual({ ok: false, line, column });
  });

  it('C1: a byte order mark is passed over', () => {
    expect(readJson('\uFEFF{"a":1}')).toEqual({ ok: true, value: { a: 1 } });
  });

  it('C1: a text that is read again reads the same, whatever was read since', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.json(), fc.string()), { minLength: 40 }), (texts) => {
        for (const text of [...texts, ...texts.toReversed()])
          expect(readJsonAgain(text)).toEqual(readJson(text));
      }),
      { numRuns: 20 },
    );
  });

  it('C1: the walk agrees with the parser on every JSON text, and reaches its end', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(scanJson(text).stoppedAt).toBe(text.length);
      }),
    );
  });

  it('C1: the walk finds an end wherever the parser finds an error', () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(),
        fc.constantFrom('}', ']', ',', ':', '"', 'x', '1', ''),
        (text, seed, typo) => {
          const at = seed % (text.length + 1);
          const bent = text.slice(0, at) + typo + text.slice(at + 1);
          const reading = readJson(bent);
          if (!reading.ok) expect(scanJson(bent).stoppedAt).toBeLessThanOrEqual(bent.length);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('C1: a key that stands twice is told with its place', () => {
    expect(scanJson('{"a": {"b": 1, "b": 2}, "b": 3}').doubled).toEqual([{ key: 'b', offset: 15 }]);
  });
});
