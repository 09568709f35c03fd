import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { folderFiles } from '../../src-main/pack-files.ts';
import { markOf } from '../../src-shared/content/translation.ts';
import { temporaryFolder } from '../fakes/folder.ts';
import { bentPack } from '../fixtures/small-pack.ts';
import { content, packOnDisk } from './content-run.ts';

const BUNDLED = fileURLToPath(new URL('../../assets/content', import.meta.url));

interface Exported {
  readonly folder: string;
  readonly csv: string;
  /** Brings the table back after something in it was changed. */
  readonly bring: (from: string, to: string, ...more: readonly string[]) => ReturnType<typeof content>;
}

async function exported(
  which: readonly string[],
  pack?: Readonly<Record<string, unknown>>,
): Promise<Exported> {
  const folder = packOnDisk(pack);
  const csv = join(temporaryFolder(), 'table.csv');
  expect((await content('export-csv', folder, ...which, csv)).code).toBe(0);
  return {
    folder,
    csv,
    bring: (from, to, ...more) => {
      const text = readFileSync(csv, 'utf8');
      expect(text).toContain(from);
      writeFileSync(csv, text.replaceAll(from, to));
      return content('import-csv', folder, ...which, csv, ...more);
    },
  };
}

function textIn(folder: string, path: string): string {
  return folderFiles(folder).readText(path) ?? '';
}

describe('figures as a table', () => {
  it('come back as they went', async () => {
    const { folder, bring } = await exported(['--statistics']);
    const before = textIn(folder, 'statistics/items.json');
    expect(await bring('88260', '88260')).toEqual({ code: 0, out: 'The table changes nothing.', err: '' });
    expect(textIn(folder, 'statistics/items.json')).toBe(before);
  });

  it('a number that was changed is the only thing that changes', async () => {
    const { folder, bring } = await exported(['--statistics']);
    const before = textIn(folder, 'statistics/yearly.json');
    const { code, out } = await bring('5757', '5000');
    expect([code, out]).toEqual([
      0,
      expect.stringContaining('Figure yearly: series year 2023 value 5,757 → 5,000'),
    ]);
    expect(textIn(folder, 'statistics/yearly.json')).toBe(before.replace('5757', '5000'));
  });

  it('--dry-run says the same and writes nothing', async () => {
    const { folder, bring } = await exported(['--statistics']);
    const before = textIn(folder, 'statistics/yearly.json');
    const { code, out } = await bring('5757', '5000', '--dry-run');
    expect([code, out]).toEqual([0, expect.stringContaining('value 5,757 → 5,000')]);
    expect(out).toContain('Nothing was written (--dry-run).');
    expect(textIn(folder, 'statistics/yearly.json')).toBe(before);
  });

  it('T: with an error anywhere nothing is written, and the cell is named', async () => {
    const { folder, csv, bring } = await exported(['--statistics']);
    writeFileSync(csv, readFileSync(csv, 'utf8').replace('5757', '5000'));
    const before = textIn(folder, 'statistics/yearly.json');
    const { code, out } = await bring('88260', 'many');
    expect(code).toBe(1);
    expect(out).toContain(`${csv}:2:4  error T`);
    expect(out).toContain('Nothing was written: errors in the table (1).');
    expect(textIn(folder, 'statistics/yearly.json')).toBe(before);
  });

  it('--delimiter semicolon goes with a decimal comma', async () => {
    const csv = join(temporaryFolder(), 'table.csv');
    const { out } = await content(
      'export-csv',
      BUNDLED,
      '--statistics',
      csv,
      '--delimiter',
      'semicolon',
      '--no-bom',
    );
    expect(out).toMatch(/^\d+ rows in /);
    expect(readFileSync(csv, 'utf8')).toMatch(/^statistic;kind;name;value;/);
    expect((await content('import-csv', BUNDLED, '--statistics', csv, '--dry-run')).out).toBe(
      'The table changes nothing.',
    );
  });

  it('C1: a pack that cannot be read is no table', async () => {
    const csv = join(temporaryFolder(), 'table.csv');
    const { code, err } = await content(
      'export-csv',
      packOnDisk(bentPack('statistics/items.json', [], '{')),
      '--statistics',
      csv,
    );
    expect([code, err]).toEqual([1, expect.stringContaining('statistics/items.json')]);
    expect(existsSync(csv)).toBe(false);
  });

  it('a place that cannot be written is said in one line', async () => {
    const csv = join(temporaryFolder(), 'no', 'table.csv');
    const { code, err } = await content('export-csv', BUNDLED, '--statistics', csv);
    expect([code, err.split('\n')]).toEqual([1, [expect.stringContaining('table.csv cannot be written: ')]]);
  });

  it('C16: an older pack is raised before a table comes back into it', async () => {
    const { folder, csv } = await exported(['--statistics']);
    const older = textIn(folder, 'pack.json').replace('"formatVersion": 2', '"formatVersion": 1');
    writeFileSync(join(folder, 'pack.json'), older);
    const { code, err } = await content('import-csv', folder, '--statistics', csv);
    expect([code, err]).toEqual([1, expect.stringContaining('This pack is in format 1: run')]);
  });
});

describe('translations as a table', () => {
  it('C22: what comes back carries the mark of the words beside it, and nothing else does', async () => {
    const { folder, bring } = await exported(['--language', 'az']);
    const { code, out } = await bring('Toxunmayın.', 'Əl vurmayın.');
    expect([code, out]).toEqual([
      0,
      expect.stringContaining('Words az, slide stop, line 1: “Toxunmayın.” → “Əl vurmayın.”'),
    ]);
    const text: unknown = JSON.parse(textIn(folder, 'text/az.json'));
    const original = { title: 'Stop', lines: ['Do not touch.', 'In 2024 it was {yearly}.'], alt: 'A hand.' };
    expect(text).toHaveProperty('slides.stop.madeFrom', markOf(original));
    expect(text).not.toHaveProperty('statistics.items.madeFrom');
  });

  it('C12: a sentence that lost its number is refused', async () => {
    const { folder, bring } = await exported(['--language', 'az']);
    const before = textIn(folder, 'text/az.json');
    const { code, out } = await bring('2024-cü ildə {yearly}.', '2024-cü ildə çox.');
    expect([code, out]).toEqual([1, expect.stringContaining('{yearly}')]);
    expect(textIn(folder, 'text/az.json')).toBe(before);
  });

  it('a language that the pack does not have yet begins so', async () => {
    const folder = packOnDisk();
    const csv = join(temporaryFolder(), 'tr.csv');
    await content('export-csv', folder, '--language', 'tr', csv);
    const rows = readFileSync(csv, 'utf8')
      .split('\r\n')
      .map((row) => row.replace(/^([^,]+,[^,]+,)("[^"]*"|[^,]*),,missing$/, '$1$2,$2,missing'));
    writeFileSync(csv, rows.join('\r\n'));
    const { code, out } = await content('import-csv', folder, '--language', 'tr', csv);
    expect([code, out]).toEqual([
      0,
      expect.stringContaining('The kiosk offers tr once it stands under "languages"'),
    ]);
    expect(JSON.parse(textIn(folder, 'text/tr.json'))).toMatchObject({
      language: 'tr',
      pack: { title: 'Small' },
    });
  });
});
