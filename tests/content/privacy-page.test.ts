import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { JOURNAL_LIMITS } from '../../src-main/journal/journal-file.ts';
import { ROOT } from '../../scripts/paths.ts';
import { JOURNAL_FIELDS } from '../../src-shared/journal/explained.ts';
import { journalLineSchema } from '../../src-shared/journal/line.ts';

const page = readFileSync(join(ROOT, 'docs', 'privacy.md'), 'utf8');

describe('docs/privacy.md', () => {
  it('J1: has every field of the journal with what it says, in its order, and no other', () => {
    const rows = [...page.matchAll(/^\| `(\w+)` +\| (.+?) +\|$/gm)].map(([, name, says]) => [name, says]);
    expect(rows).toEqual(JOURNAL_FIELDS.map(({ name, says }) => [name, says]));
  });

  it('J1: shows a line of each type that the kiosk would write', () => {
    const examples = [...page.matchAll(/```json\n([^`]+)\n```/g)].map(([, line = '']): unknown =>
      JSON.parse(line),
    );
    const read = examples.map((line) => journalLineSchema.parse(line));
    expect(read).toEqual(examples);
    expect(read.map(({ type }) => type)).toEqual(['visit', 'hour', 'kiosk']);
  });

  it('J3: says how long and how much, as it is', () => {
    expect(page).toContain(`${JOURNAL_LIMITS.mostDays} days at most`);
    expect(page).toContain(`${JOURNAL_LIMITS.mostDayBytes / 1e6} MB a day at most`);
    // Before a day begins so much is left, and a day with what waited for it has two megabytes at most.
    expect(page).toContain(`${JOURNAL_LIMITS.mostBytes / 1e6 + 2} MB at most`);
  });
});
