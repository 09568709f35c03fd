import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/paths.ts';

/** Cells of every row that begins with a number, table by table as they stand on the page. */
const rows = readFileSync(join(ROOT, 'docs', 'accessibility.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
const criteria = rows.filter((cells) => cells.length === 5);
const clauses = rows.filter((cells) => cells.length === 4);

/** Every success criterion of WCAG 2.2 by its level (W3C Recommendation; 4.1.1 is obsolete and no part of it). */
const A =
  '1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2';
const AA =
  '1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3';

describe('docs/accessibility.md', () => {
  it.each([
    ['A', A, 31],
    ['AA', AA, 24],
  ])('has every criterion of level %s, once', (level, numbers, count) => {
    const listed = criteria.filter((cells) => cells[1] === level).map(([name = '']) => name.split(' ')[0]);
    expect(listed.toSorted()).toEqual(numbers.split(' ').sort());
    expect(listed).toHaveLength(count);
  });

  it.each(rows.map((cells) => [cells[0] ?? '', cells.at(-1) ?? ''] as const))(
    '%s names tests that exist',
    (_name, tests) => {
      const files = tests.match(/tests\/[\w/.-]+/g) ?? [];
      expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
      expect(tests === '–' || files.length > 0).toBe(true);
    },
  );

  it('says of each whether it is met, and why it is where no test can hold it', () => {
    expect(criteria).toHaveLength(55);
    expect(clauses.length).toBeGreaterThan(15);
    for (const [name, , is, how = ''] of criteria) {
      expect(is, name).toMatch(/^(?:met|partly|not applicable)$/);
      expect(how.length, name).toBeGreaterThan(15);
    }
  });

  it('lists under "What is not met" each criterion that is met in part', () => {
    const page = readFileSync(join(ROOT, 'docs', 'accessibility.md'), 'utf8');
    const open = page.slice(page.indexOf('## What is not met'), page.indexOf('## How it is tested'));
    const partly = criteria
      .filter((cells) => cells[2] === 'partly')
      .map(([name = '']) => name.split(' ')[0] ?? '');
    expect(partly.filter((number) => !open.includes(`**${number}**`))).toEqual([]);
  });
});
