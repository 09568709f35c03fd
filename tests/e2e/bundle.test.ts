import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../../scripts/paths.ts';

const ASSETS = join(ROOT, 'out', 'renderer', 'assets');
const scripts = readdirSync(ASSETS).filter((name) => name.endsWith('.js'));
const textOf = (name: string): string => readFileSync(join(ASSETS, name), 'utf8');

it('the page has scripts, and among them the parts that load only when they are needed', () => {
  expect(scripts.some((name) => name.startsWith('index-'))).toBe(true);
  expect(scripts.filter((name) => textOf(name).includes('maxBarThickness'))).toHaveLength(1);
});

it.each([
  ['the schemas of the content, which main checks', /ZodError|_zod/],
  ['code made from text, which the security policy forbids', /new Function\(|\beval\(/],
  ['a wish for an address elsewhere', /fetch\(|XMLHttpRequest|WebSocket|sendBeacon/],
])('the page does not carry %s', (_name, pattern) => {
  expect(scripts.filter((name) => pattern.test(textOf(name)))).toEqual([]);
});

it('what the first scene needs does not hold the charts', () => {
  const first = scripts.filter((name) => name.startsWith('index-')).map(textOf);
  expect(first.join().includes('maxBarThickness')).toBe(false);
});
