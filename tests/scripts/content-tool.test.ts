import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../fakes/folder.ts';
import { bentPack } from '../fixtures/small-pack.ts';
import { content, packOnDisk } from './content-run.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const BUNDLED = join(ROOT, 'assets/content');
const COMMANDS = [
  'new',
  'check',
  'confirm',
  'diff',
  'export-csv',
  'import-csv',
  'migrate',
  'pack',
  'verify',
  'unpack',
  'schemas',
];

/** The tool as a person runs it: plain Node, no display. */
function tool(...args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  const node = join(ROOT, 'node_modules/.bin/node');
  return spawnSync(node, [join(ROOT, 'scripts/content.ts'), ...args], { encoding: 'utf8', cwd: tmpdir() });
}

describe('npm run content, as a process of its own', () => {
  it('C0: the bundled pack plays: exit 0', () => {
    const { status, stdout, stderr } = tool('check', BUNDLED);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^The pack plays: 0 errors, /m);
  });

  it('wrong usage: exit 2, nothing on standard output, one line and how to ask', () => {
    const { status, stdout, stderr } = tool('check');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.split('\n').slice(0, 2)).toEqual([
      'The folder or file to check is missing.',
      'Usage: npm run content -- check DIR|FILE.kioskpack [--json | --github] [--on DATE]',
    ]);
  });

  it('a pack is made, packed and compared', () => {
    const folder = temporaryFolder();
    const [pack, file] = [join(folder, 'a'), join(folder, 'a.kioskpack')];
    const steps = [
      ['new', pack],
      ['pack', pack, file],
      ['diff', pack, file],
    ];
    expect(steps.map((step) => tool(...step).status)).toEqual([0, 0, 0]);
  }, 30_000);

  it('packs that differ: exit 1', () => {
    const other = packOnDisk(bentPack('statistics/items.json', ['value'], 90100));
    const { status, stdout } = tool('diff', packOnDisk(), other);
    expect(status).toBe(1);
    expect(stdout).toBe('Figures\n  Figure items: value 88,260 → 90,100\n');
  });
});

describe('a pack from its beginning to a stick and back', () => {
  it('goes through every command', async () => {
    const folder = temporaryFolder();
    const [pack, file, again] = [join(folder, 'a'), join(folder, 'a.kioskpack'), join(folder, 'b')];
    const steps = [
      ['new', pack, '--languages', 'en,az'],
      ['check', pack],
      ['confirm', pack, 'welcome', '--yes'],
      ['confirm', pack, '--language', 'az', '--yes'],
      ['migrate', pack],
      ['export-csv', pack, '--statistics', join(folder, 's.csv')],
      ['import-csv', pack, '--statistics', join(folder, 's.csv')],
      ['pack', pack, file],
      ['verify', file],
      ['check', file],
      ['unpack', file, again],
      ['diff', pack, again],
    ];
    const codes: unknown[] = [];
    for (const step of steps) codes.push([step[0], (await content(...step)).code]);
    expect(codes).toEqual(steps.map(([name]) => [name, 0]));
    expect(readdirSync(again)).not.toContain('README.md');
  });
});

describe('how the tool is asked', () => {
  it('without a command it names them: exit 2', async () => {
    const { code, err } = await content();
    expect(code).toBe(2);
    expect(err.split('\n')[0]).toBe('Say what to do.');
    for (const name of COMMANDS) expect(err).toContain(`  ${name} `);
  });

  it('--help names them: exit 0', async () => {
    const { code, out, err } = await content('--help');
    expect([code, err]).toEqual([0, '']);
    for (const name of COMMANDS) expect(out).toContain(`  ${name} `);
  });

  it.each(COMMANDS)('%s --help says how to ask, and does nothing', async (name) => {
    const { code, out, err } = await content(name, '/no/such/folder', '--help');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(`Usage: npm run content -- ${name}`);
  });

  const file = join(BUNDLED, 'pack.json');
  it.each<[readonly string[], string]>([
    [['chek', '.'], 'There is no command "chek": did you mean "check"?'],
    [['mend', '.'], 'There is no command "mend".'],
    [['check'], 'The folder or file to check is missing.'],
    [['check', '/no/such/folder'], 'There is no folder /no/such/folder.'],
    [['check', '/no/such.kioskpack'], 'There is no file /no/such.kioskpack.'],
    [['check', '.', '--jsn'], "Unknown option '--jsn'. Did you mean --json?"],
    [['check', '.', '.'], 'There is a word too many: .'],
    [['check', '.', '--json', '--github'], '--json and --github exclude each other.'],
    [
      ['check', '.', '--on', '2027'],
      '--on 2027: a day is written 2027-04-04 and must exist in the calendar.',
    ],
    [['check', '.', '--on', '2027-02-30'], '--on 2027-02-30: a day is written'],
    [['check', '.', '--on'], "Option '--on <value>' argument missing."],
    [['check', '.', '--json=yes'], "Option '--json' does not take an argument."],
    [['new'], 'The folder to make is missing.'],
    [['new', BUNDLED], 'is not empty: name a new folder.'],
    [['new', file], 'is a file: name a folder.'],
    [['new', '/no/such', '--languages', 'EN'], '--languages: "EN" is no language tag'],
    [['new', '/no/such', '--languages', 'en,en'], '--languages: a language stands there twice.'],
    [['new', '/no/such', '--title', ''], '--title: a title has 1 to 120 characters'],
    [['confirm'], 'The folder of the pack is missing.'],
    [['confirm', BUNDLED], 'Name the quotations that you compared with their publication.'],
    [['confirm', BUNDLED, 'q11'], 'There is no quotation "q11": did you mean "q1"?'],
    [['confirm', BUNDLED, '--language', 'en'], 'en is the first language: its words are the original.'],
    [['confirm', BUNDLED, '--language', 'de'], 'The pack has no language "de": it has en, az, ru, fr.'],
    [
      ['confirm', BUNDLED, '--language', 'az', 's99'],
      'There is no translated scene "s99": did you mean "s09"?',
    ],
    [['migrate'], 'The folder of the pack is missing.'],
    [['diff', BUNDLED], 'The second pack is missing.'],
    [['diff', BUNDLED, '/no/such'], 'There is no folder /no/such.'],
    [['export-csv', BUNDLED], 'Say which table: --statistics FILE or --language TAG FILE.'],
    [['export-csv', BUNDLED, '--language', 'az'], 'The file of the table is missing.'],
    [
      ['export-csv', BUNDLED, '--statistics', 'a.csv', '--language', 'az'],
      '--statistics and --language exclude each other.',
    ],
    [['export-csv', BUNDLED, '--statistics', 'a.csv', 'b.csv'], 'There is a word too many: b.csv.'],
    [
      ['export-csv', BUNDLED, '--statistics', 'a.csv', '--delimiter', '|'],
      '--delimiter |: write comma, semicolon or tab.',
    ],
    [['import-csv'], 'The folder of the pack is missing.'],
    [['import-csv', BUNDLED, '--statistics', '/no/such.csv'], 'There is no file /no/such.csv.'],
    [['pack', BUNDLED], 'The file to write is missing.'],
    [['pack', BUNDLED, 'pack.zip'], 'pack.zip: the name of a pack file ends in .kioskpack.'],
    [['verify'], 'The pack file is missing.'],
    [['unpack', file], 'The folder to make is missing.'],
    [['unpack', file, BUNDLED], 'is there already: name a new folder.'],
    [['unpack', file, '/no/such/folder'], 'There is no folder /no/such.'],
    [['schemas', '.'], 'There is a word too many: .'],
  ])('%j is wrong usage', async (args, sentence) => {
    const { code, out, err } = await content(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err.split('\n')[0]).toContain(sentence);
    expect(err).toContain('Usage: npm run content -- ');
    expect(existsSync('/no/such')).toBe(false);
  });
});

describe('check', () => {
  const bent = bentPack('statistics/items.json', ['value'], '88,260');

  it('C2: an error names file, line, column and remedy', async () => {
    const folder = packOnDisk(bent);
    const { code, out } = await content('check', folder);
    expect(code).toBe(1);
    expect(out).toContain(
      `${folder}/statistics/items.json:2:12  error C2  /value\n    Expected a number, found "88,260": write 88260.`,
    );
    expect(out).toContain(`The pack does not play: 1 error, `);
  });

  it('says the same for programs', async () => {
    const folder = packOnDisk(bent);
    const { code, out } = await content('check', folder, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      folder,
      errors: 1,
      notes: 1,
      findings: expect.arrayContaining([
        expect.objectContaining({ code: 'C2', pointer: '/value', line: 2, column: 12 }),
      ]),
    });
  });

  it('and for a GitHub workflow', async () => {
    const { code, out } = await content('check', packOnDisk(bent), '--github');
    expect(code).toBe(1);
    expect(out).toMatch(
      /^::error file=.*statistics\/items\.json,line=2,col=12,title=C2::Expected a number, found "88,260": write 88260\.$/m,
    );
  });

  it('C13: --on checks dates as of another day', async () => {
    const folder = packOnDisk();
    expect((await content('check', folder, '--on', '2023-01-01')).out).toContain(
      'is after 2023-01-01'.slice(0, 8),
    );
    expect((await content('check', folder, '--on', '2023-01-01')).code).toBe(1);
    expect((await content('check', folder, '--on', '2026-11-24')).code).toBe(0);
  });

  it('takes the folder as it is given, wherever it lies', async () => {
    const folder = join(temporaryFolder(), 'Zal № 1, sütun %');
    cpSync(packOnDisk(), folder, { recursive: true });
    expect((await content('check', folder)).code).toBe(0);
  });
});
