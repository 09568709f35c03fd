import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../../scripts/paths.ts';
import { readSource } from './declarations.ts';
import { faultOf, faultOfLiteral } from './faults.ts';

const PAGE = join(ROOT, 'src-renderer');
const TOKENS = join('styles', 'tokens.css');

/** Each place of a source where something is said in digits that a token has to say: "a colour, line 12". */
function faultsIn(file: string, text: string): readonly string[] {
  const { declarations, literals } = readSource(file, text);
  const lineOf = (at: number): number => text.slice(0, at).split('\n').length;
  const found = [
    ...declarations.map((one) => [faultOf(one), one.at] as const),
    ...literals.map((one) => [faultOfLiteral(one), one.at] as const),
  ];
  return found.flatMap(([fault, at]) => (fault === null ? [] : [`${fault}, line ${lineOf(at)}`]));
}

describe('the page', () => {
  const files = readdirSync(PAGE, { recursive: true, encoding: 'utf8' });

  it('has its colours, sizes of type and durations from the tokens, in every component, style sheet and chart', () => {
    const sources = files.filter((file) => /\.(?:svelte|css|ts)$/.test(file) && file !== TOKENS);
    expect(sources.length).toBeGreaterThan(60);
    const faults = sources.flatMap((file) =>
      faultsIn(file, readFileSync(join(PAGE, file), 'utf8')).map((fault) => `${file}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  it('uses no token that nobody defines', () => {
    const texts = files
      .filter((file) => /\.(?:svelte|css|ts)$/.test(file))
      .map((file) => readFileSync(join(PAGE, file), 'utf8'));
    const all = texts.join('\n');
    const defined = new Set([...all.matchAll(/(--[\w-]+)(?:['"]?\s*:|['"], |=)/g)].map(([, name]) => name));
    const used = new Set([...all.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name));
    expect([...used].filter((name) => !defined.has(name))).toEqual([]);
  });
});

describe('what is refused', () => {
  it.each([
    ['a.css', 'p { color: #fff }', 'a colour, line 1'],
    ['a.css', 'p { background: linear-gradient(var(--ink), RGB(1 2 3)) }', 'a colour, line 1'],
    ['a.css', 'p { border-block-start: 2px solid white }', 'a colour, line 1'],
    ['a.css', 'p { --line: rebeccapurple }', 'a colour, line 1'],
    ['a.css', 'p { color: var(--ink, black) }', 'a colour, line 1'],
    ['a.css', '\np { font-size: calc(12px * var(--text-scale)) }', 'a size of type, line 2'],
    ['a.css', 'p { font: 400 16px/1.2 var(--plain) }', 'a size of type, line 1'],
    ['a.css', 'p { font-size: calc(2.4cqmin * var(--text-scale)) }', 'a size of type, line 1'],
    ['a.css', 'p { font: var(--weight-voice) 9cqmin / 1.1 var(--voice) }', 'a size of type, line 1'],
    ['a.css', 'p { font-size: var(--numeral, 15cqi) }', 'a size of type, line 1'],
    ['a.css', 'p { --title: calc(9cqmin * var(--text-scale)) }', 'a size of type, line 1'],
    ['A.svelte', '<p style:--value-size="4vh"></p>', 'a size of type, line 1'],
    ['a.css', 'p { transition: opacity .2s var(--ease-out) }', 'a duration, line 1'],
    ['a.css', 'p { animation-duration: 120ms }', 'a duration, line 1'],
    ['A.svelte', '<i></i>\n<style>\n@media (width) { i { color: red } }\n</style>', 'a colour, line 3'],
    ['A.svelte', '<svg><path fill="#123456" /></svg>', 'a colour, line 1'],
    ['A.svelte', '<i style:color="tomato"></i>', 'a colour, line 1'],
    ['a.ts', "paint.fillStyle = '#0a1d22';", 'a colour, line 1'],
    ['a.ts', "export const config = { backgroundColor: 'white' };", 'a colour, line 1'],
    ['a.ts', 'element.animate(frames, { duration: 280 });', 'a duration, line 1'],
  ])('%s: %s', (file, text, fault) => {
    expect(faultsIn(file, text)).toEqual([fault]);
  });

  it.each([
    [
      'a.css',
      'p { color: var(--white); background: transparent; fill: currentColor; border-color: inherit }',
    ],
    ['a.css', 'p { white-space: nowrap; font: var(--weight-voice) var(--type-11) / 1.1 var(--voice) }'],
    ['a.css', 'p { font-size: calc(5em / 2.8); --line: calc(var(--type-6) * var(--fit)); --gap: 2cqmin }'],
    ['a.css', "p { content: '#fff red 2s'; background: url(red.svg#blue) }"],
    ['a.css', '@media (forced-colors: active) { p { border-color: white } }'],
    ['A.svelte', '<i class:white={true} data-tone="red"></i>'],
    ['a.ts', "class A { #bad = 'next'; size = 'tan'; go() { this.run({ duration: 0 }) } }"],
  ])('and nothing else. %s: %s', (file, text) => {
    expect(faultsIn(file, text)).toEqual([]);
  });
});
