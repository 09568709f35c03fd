import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS, settingsSchema, type Settings } from '../../src-shared/settings.ts';

const page = readFileSync('docs/settings.md', 'utf8');

it('D1: docs/settings.md has every setting in order, with its default and what it does', () => {
  const rows = [...page.matchAll(/^\| `(\w+)` +\| `(.*?)` +\| (.*?) +\|$/gm)];
  const names = Object.keys(settingsSchema.shape) as (keyof Settings)[];
  expect(rows.map(([, name, value, what]) => [name, value, what])).toEqual(
    names.map((name) => [
      name,
      JSON.stringify(DEFAULT_SETTINGS[name]),
      settingsSchema.shape[name].description,
    ]),
  );
});

it('D1: the examples of docs/settings.md are settings', () => {
  const examples = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text = '']) => text);
  expect(examples.length).toBeGreaterThan(0);
  for (const example of examples)
    expect(settingsSchema.safeParse(JSON.parse(example)).success, example).toBe(true);
});
