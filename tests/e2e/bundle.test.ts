import { readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/paths.ts';

const OUT = join(ROOT, 'out');
const ASSETS = join(OUT, 'renderer', 'assets');
const scripts = readdirSync(ASSETS).filter((name) => name.endsWith('.js'));
const textOf = (name: string): string => readFileSync(join(ASSETS, name), 'utf8');

/** Everything of the build that is text, by its path, without what packaging leaves behind. */
const texts = readdirSync(OUT, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(c?js|css|html|map)$/.test(name))
  .map((name) => [name, readFileSync(join(OUT, name), 'utf8')] as const);

it('the page has scripts, and among them the parts that load only when they are needed', () => {
  expect(scripts.some((name) => name.startsWith('index-'))).toBe(true);
  expect(scripts.filter((name) => textOf(name).includes('maxBarThickness'))).toHaveLength(1);
});

it.each([
  ['the schemas of the content, which main checks', /ZodError|_zod/],
  [
    'code made from text, which the security policy forbids',
    /new Function\b|\bFunction\(|\beval\(|setTimeout\(["'`]/,
  ],
  [
    'a wish for an address elsewhere',
    /fetch\(|XMLHttpRequest|WebSocket|EventSource|RTCPeerConnection|sendBeacon|importScripts/,
  ],
])('the page does not carry %s', (_name, pattern) => {
  expect(scripts.filter((name) => pattern.test(textOf(name)))).toEqual([]);
});

it('what the first scene needs does not hold the charts', () => {
  const first = scripts.filter((name) => name.startsWith('index-')).map(textOf);
  expect(first.join().includes('maxBarThickness')).toBe(false);
});

/** What stands in a file outside its comments, which nothing loads: main keeps them. Other files as they are. */
function stringsOf(text: string, name: string): string {
  if (!/\.c?js$/.test(name)) return text;
  const strings: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isLiteralExpression(node) || ts.isTemplateMiddleOrTemplateTail(node) || ts.isTemplateHead(node))
      strings.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, text, ts.ScriptTarget.ES2023));
  return strings.join('\n');
}

describe('what ships', () => {
  it('is more than the page', () => {
    const names = texts.map(([name]) => name);
    expect(names).toEqual(
      expect.arrayContaining(['main/main.cjs', 'preload/preload.cjs', 'renderer/index.html']),
    );
  });

  /** Names, not addresses: of XML and JSON Schema, the mark of Git LFS, and where messages send a person. */
  const NAMES = [
    /^http:\/\/www\.w3\.org\//,
    /^https?:\/\/json-schema\.org\//,
    /^https:\/\/svelte\.dev\/e\//,
    /^https:\/\/git-lfs$/,
    /^https:\/\/example\.org/,
  ];

  it.each(texts)('%s names no address elsewhere', (name, text) => {
    const addresses =
      stringsOf(text, name).match(/\b(?:https?|wss?|ftp):\/\/[a-z0-9][^\s"'`<>)\\$]*/gi) ?? [];
    expect(addresses.filter((address) => !NAMES.some((name) => name.test(address)))).toEqual([]);
  });

  it.each(texts)('%s has no source map and no path of the machine it was built on', (name, text) => {
    expect(name).not.toMatch(/\.map$/);
    expect(text).not.toMatch(/[#@] sourceMappingURL=/);
    for (const path of [ROOT, homedir()]) expect(text.includes(`${path}/`)).toBe(false);
  });
});
