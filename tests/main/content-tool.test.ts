import { spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bentPack } from '../fixtures/small-pack.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
let folder = '';

function tool(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const node = join(root, 'node_modules/.bin/node');
  return spawnSync(node, [join(root, 'scripts/content.ts'), ...args], { encoding: 'utf8', cwd: tmpdir() });
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-tool-'));
  for (const [path, value] of Object.entries(bentPack('statistics/items.json', ['value'], '88,260'))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), typeof value === 'string' ? value : JSON.stringify(value));
  }
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('npm run content -- check', () => {
  it('C0: the bundled pack plays: exit 0', () => {
    const { status, stdout } = tool('check', join(root, 'assets/content'));
    expect(status).toBe(0);
    expect(stdout).toContain('The pack plays: 0 errors, 0 warnings, 2 notes');
  });

  it('C2: an error names file, place and remedy: exit 1', () => {
    const { status, stdout } = tool('check', folder);
    expect(status).toBe(1);
    expect(stdout).toContain(
      'error C2  statistics/items.json /value\n    Expected a number, found "88,260": write 88260.',
    );
  });

  it('C2: the same for programs', () => {
    const { status, stdout } = tool('check', folder, '--json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      errors: 1,
      findings: expect.arrayContaining([expect.objectContaining({ code: 'C2', pointer: '/value' })]),
    });
  });

  it.each([
    [[]],
    [['check']],
    [['check', '/no/such/folder']],
    [['check', '.', '--jsn']],
    [['mend', '.']],
    [['check', '.', '.']],
  ])('C0: %j is a wrong question: exit 2 and one line on how to ask', (args) => {
    const { status, stdout, stderr } = tool(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Usage: npm run content -- check DIR');
  });
});
