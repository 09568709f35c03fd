import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { openPack } from '../../../src-shared/content/open-pack.ts';
import spec from '../../../src-shared/SPEC.md?raw';
import { interleave } from '../../../src-shared/programme/order.ts';
import { fakeFiles } from '../../fakes/fake-files.ts';
import { smallPack } from '../../fixtures/small-pack.ts';
import { BENDS } from './bends/all.ts';
import { bentBy, findingsIn } from './bends/bend.ts';

/** Sources that give findings, by path. */
const SOURCES = import.meta.glob<string>(
  ['../../../src-shared/content/**/*.ts', '../../../src-main/kioskpack/*.ts'],
  { eager: true, query: '?raw', import: 'default' },
);

/** Folders whose rules are held by tests of their own: pictures, reading, spreadsheets, comparisons, packs in one file. */
const ELSEWHERE = /\/(?:pictures|reading|tables|diff|kioskpack)\//;

/** Names of months, patterns, and what an editor is told of a field are no sentences of findings. */
const OTHER_TEXTS = /\/(?:dates|emergency-number|json-schema[a-z-]*)\.ts$/;

/** Codes of rules as a source writes them. */
function codesIn(source: string): string[] {
  return [...source.matchAll(/(['"`])([ACKPT]\d{1,2})\1/g)].map(([, , code = '']) => code);
}

const codes = (paths: (path: string) => boolean): string[] => {
  const found = Object.entries(SOURCES).flatMap(([path, source]) => (paths(path) ? codesIn(source) : []));
  return [...new Set(found)].sort();
};

describe('the rules', () => {
  const found = BENDS.flatMap((bend) => findingsIn(bentBy(bend)));
  const said = found.map(({ sentence }) => sentence);

  it('every code that a check can give is in SPEC.md', () => {
    const written = new Set([...spec.matchAll(/^- \*\*([A-Z]\d+)\*\*/gm)].map(([, code]) => code));
    const all = codes(() => true);
    expect(all.length).toBeGreaterThan(20);
    expect(all.filter((code) => !written.has(code))).toEqual([]);
  });

  it('SPEC.md has each rule once, in order', () => {
    const numbered = [...spec.matchAll(/^- \*\*([A-Z])(\d+)\*\*/gm)].map(([, letter = '', n]) => [
      letter,
      Number(n),
    ]);
    for (const letter of new Set(numbered.map(([each]) => each))) {
      const numbers = numbered.filter(([each]) => each === letter).map(([, n]) => Number(n));
      const first = numbers[0] ?? 0;
      expect(numbers, String(letter)).toEqual(numbers.map((_, index) => first + index));
    }
  });

  it('every code that a check of a pack can give has its smallest failing pack', () => {
    const inTables = new Set(BENDS.map(({ finds }) => finds.split(' ')[0]));
    const own = codes((path) => !ELSEWHERE.test(path));
    expect(own.length).toBeGreaterThan(20);
    expect(own.filter((code) => !inTables.has(code))).toEqual([]);
  });

  it('every sentence of a finding is one that some failing pack brings about', () => {
    // What only a caller can ask wrongly, of a pack that is right.
    const pack = openPack(fakeFiles(smallPack()), interleave);
    const asked = pack.ok ? pack.pack.scene('nothing', null).findings.map(({ sentence }) => sentence) : [];
    const heard = [...said, ...asked];
    const silent = Object.entries(SOURCES)
      .filter(([path]) => !ELSEWHERE.test(path) && !OTHER_TEXTS.test(path))
      .flatMap(([path, source]) => sentencesIn(path, source))
      .filter(({ pattern }) => !heard.some((sentence) => pattern.test(sentence)))
      .map(({ path, text }) => `${path.split('/').at(-1) ?? ''}: ${text}`);
    expect(silent).toEqual([]);
  });
});

interface Sentence {
  readonly path: string;
  readonly text: string;
  readonly pattern: RegExp;
}

/** Calls whose texts no finding says: descriptions for editors, and our own bugs. */
const NOT_SAID = new Set(['describe', 'Error']);

/** Texts in a source that are sentences for people: four words and more, the first with a capital. */
function sentencesIn(path: string, source: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  const visit = (node: ts.Node): void => {
    if (isCall(node) && NOT_SAID.has(calledName(node.expression))) return;
    const pieces = piecesOf(node);
    const text = pieces?.join('…') ?? '';
    if (pieces !== null && /^["A-Z…]/.test(text) && (text.match(/\p{L}+/gu) ?? []).length >= 4)
      sentences.push({ path, text, pattern: new RegExp(pieces.map(escaped).join('[^]*')) });
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, source, ts.ScriptTarget.Latest));
  return sentences;
}

function isCall(node: ts.Node): node is ts.CallExpression | ts.NewExpression {
  return ts.isCallExpression(node) || ts.isNewExpression(node);
}

function calledName(called: ts.Expression): string {
  if (ts.isPropertyAccessExpression(called)) return called.name.text;
  return ts.isIdentifier(called) ? called.text : '';
}

/** The fixed pieces of a text, what is filled in left out; null for what is no text. */
function piecesOf(node: ts.Node): readonly string[] | null {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (!ts.isTemplateExpression(node)) return null;
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
}

function escaped(piece: string): string {
  return piece.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
