import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/paths.ts';
import { FORMULA_NAMES } from '../../src-shared/content/arithmetic.ts';
import { jsonSchemas } from '../../src-shared/content/json-schemas.ts';
import { UNIT_NAMES } from '../../src-shared/content/units.ts';

const page = readFileSync(join(ROOT, 'docs', 'content.md'), 'utf8');
/** Whatever stands as code on the page, word by word. */
const named = new Set([...page.matchAll(/`([^`\n]+)`/g)].flatMap(([, code = '']) => code.split(/[^\w$-]+/)));

/** Names of all fields a schema knows, at any depth. */
function fieldsOf(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const properties: unknown = Reflect.get(schema, 'properties');
  const own = typeof properties === 'object' && properties !== null ? Object.keys(properties) : [];
  return [...own, ...Object.values(schema).flatMap(fieldsOf)];
}

/** Records for people, which the page names only as a whole. */
const RECORDS = new Set(['text', 'topic', 'kioskRule', 'rule', 'basis', 'claim', 'why', 'evidence']);

describe('docs/content.md', () => {
  it.each([...jsonSchemas()])('C2: names every field of %s', (_file, schema) => {
    const missing = [...new Set(fieldsOf(schema))].filter(
      (field) => !named.has(field) && !RECORDS.has(field),
    );
    expect(missing).toEqual([]);
  });

  it('A2, A6: names every formula and every unit', () => {
    const names: readonly string[] = [...FORMULA_NAMES, ...UNIT_NAMES];
    const missing = names.filter((name) => !named.has(name) && !page.includes(`\`${name}\``));
    // A unit of facts.json alone.
    expect(missing).toEqual(['date'].filter((name) => missing.includes(name)));
  });
});
