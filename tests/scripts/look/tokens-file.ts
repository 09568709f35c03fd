import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCss } from 'svelte/compiler';
import { ROOT } from '../../../scripts/paths.ts';
import { declarationsOf } from './declarations.ts';

/** The tokens by their names without the dashes, as they are written; in high contrast those that change there are other. */
export interface Tokens {
  readonly normal: ReadonlyMap<string, string>;
  readonly high: ReadonlyMap<string, string>;
}

/** All that `styles/tokens.css` defines. The accent is the house's own: the one where a pack has none. */
export function readTokens(): Tokens {
  const text = readFileSync(join(ROOT, 'src-renderer', 'styles', 'tokens.css'), 'utf8');
  const blocks = parseCss(text).children.map((rule) => ({
    selector: text.slice(rule.start, text.indexOf('{', rule.start)),
    tokens: declarationsOf(rule).map(
      ({ property, value }) => [property.slice(2), houseValue(value)] as const,
    ),
  }));
  const normal = blocks.filter(({ selector }) => selector.includes(':root')).flatMap(({ tokens }) => tokens);
  const high = blocks.filter(({ selector }) => selector.includes('contrast')).flatMap(({ tokens }) => tokens);
  return { normal: new Map(normal), high: new Map([...normal, ...high]) };
}

function houseValue(value: string): string {
  return /^var\(--pack-accent, (.+)\)$/.exec(value)?.[1] ?? value;
}
