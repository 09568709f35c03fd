import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/paths.ts';
import { EXIT } from '../../src-main/leave.ts';

const read = (...path: string[]): string => readFileSync(join(ROOT, ...path), 'utf8');
const page = read('docs', 'security.md');
const named = new Set(
  [...page.matchAll(/`((?:src-main|src-shared|src-renderer|scripts|tests|docs)\/[^`\s]+)`/g)].map(
    ([, path = '']) => path,
  ),
);

describe('docs/security.md', () => {
  it.each([...named])('names %s, which is there', (path) => {
    expect(existsSync(join(ROOT, path))).toBe(true);
  });

  it("has every item of Electron's checklist once, in order, each with a file and a test", () => {
    const rows = [...page.matchAll(/^\| (\d+) +\|.*$/gm)].filter(([row]) => row.split('|').length === 7);
    expect(rows.map(([, number]) => Number(number))).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
    for (const [row] of rows) expect(row).toMatch(/\| `[^`]+\.(?:ts|md)` *\| `tests\/[^`]+\.test\.ts` *\|$/);
  });

  it('has every rule of the guard, each in a test that names it', () => {
    const rules = [...read('src-shared', 'SPEC.md').matchAll(/^- \*\*(G\d+)\*\*/gm)].map(
      ([, rule = '']) => rule,
    );
    expect(rules).toHaveLength(12);
    for (const rule of rules) {
      const tests = [...page.matchAll(new RegExp(`^\\| ${rule} +\\|.*\`(tests/[^\`]+)\``, 'gm'))];
      expect(tests.length, rule).toBeGreaterThan(0);
      for (const [, test = ''] of tests) expect(read(test), `${rule} in ${test}`).toContain(`${rule}:`);
    }
  });

  it('has every window in its list of pages: with the preferences of all, and the guard and the keys that it says', () => {
    const opening = globSync('src-main/**/*.ts', { cwd: ROOT }).filter((path) =>
      read(path).includes('new BrowserWindow('),
    );
    expect(opening.length).toBeGreaterThan(5);
    for (const path of opening) {
      const [, keys = 'no row'] =
        new RegExp(`^\\|[^|]*\\| \`${path}\` *\\|[^|]*\\| (\\S+) *\\|`, 'm').exec(page) ?? [];
      expect(read(path), path).toContain('...PAGE_PREFERENCES');
      // The visitors' window is guarded where its keys are chosen.
      const guarding = read(path.endsWith('/window.ts') ? 'src-main/main.ts' : path);
      if (keys !== 'none') expect(guarding, path).toMatch(/\bguardPage\(/);
      if (keys !== 'none' && guarding === read(path))
        expect(guarding, path).toContain(`keys: ${keys.replaceAll('`', "'")}`);
    }
  });

  it('has every set of keys', () => {
    const [, modes = ''] = /type KeyMode = ([^;]+);/.exec(read('src-main', 'lockdown', 'keys.ts')) ?? [];
    const known = [...modes.matchAll(/'(\w+)'/g)].map(([, mode = '']) => mode);
    expect(known).toContain('presenter');
    for (const mode of known.filter((each) => each !== 'developer')) expect(page).toContain(`\`${mode}\``);
  });

  it('says of every exit code what the system should do, and so does the script for Windows', () => {
    const script = read('scripts', 'kiosk-os', 'windows', 'shell-launcher.ps1');
    const [, codes = ''] = /\$codes = ([\d, ]+)/.exec(script) ?? [];
    expect(codes.split(', ').map(Number)).toEqual(Object.values(EXIT));
    for (const code of Object.values(EXIT)) expect(page).toMatch(new RegExp(`^\\| ${code} +\\|`, 'm'));
  });

  it('nothing of the application opens an address or a file outside of it', () => {
    const sources = globSync('src-main/**/*.ts', { cwd: ROOT }).map((path) => read(path));
    expect(sources.length).toBeGreaterThan(20);
    expect(
      sources.filter((source) =>
        /openExternal|openPath|showItemInFolder|\bshell\b.*from 'electron'/.test(source),
      ),
    ).toEqual([]);
  });
});
