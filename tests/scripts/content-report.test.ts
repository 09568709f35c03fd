import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  jsonForPrograms,
  linesForGithub,
  linesForPeople,
  tallyOf,
  verdictOn,
  type Checked,
} from '../../scripts/content/report.ts';
import type { ContentFinding } from '../../src-shared/errors.ts';

const HERE = join(process.cwd(), 'packs', 'mine');

function finding(about: Partial<ContentFinding>): ContentFinding {
  return { code: 'C2', level: 'error', file: 'pack.json', pointer: '', sentence: 'Write it.', ...about };
}

function checked(...findings: readonly ContentFinding[]): Checked {
  return { path: HERE, isFolder: true, findings };
}

describe('findings for people', () => {
  it.each([
    [{}, 'packs/mine/pack.json  error C2\n    Write it.'],
    [{ line: 3 }, 'packs/mine/pack.json:3  error C2\n    Write it.'],
    [{ line: 3, column: 7, pointer: '/id' }, 'packs/mine/pack.json:3:7  error C2  /id\n    Write it.'],
    [{ level: 'note' as const }, 'packs/mine/pack.json  note C2\n    Write it.'],
  ])('%j', (about, line) => {
    expect(linesForPeople(checked(finding(about)))).toEqual([line]);
  });

  it('a file that lies elsewhere has its whole path', () => {
    const elsewhere = { ...checked(finding({ line: 1, column: 1 })), path: '/elsewhere' };
    expect(linesForPeople(elsewhere)).toEqual(['/elsewhere/pack.json:1:1  error C2\n    Write it.']);
  });

  it('a file inside a pack file has its path in there: no editor can open it', () => {
    const packed = {
      path: join(HERE, 'a.kioskpack'),
      isFolder: false,
      findings: [finding({ line: 1, column: 1 })],
    };
    expect(linesForPeople(packed)).toEqual(['pack.json:1:1  error C2\n    Write it.']);
  });

  it('stand file by file, from the top of each', () => {
    const lines = linesForPeople(
      checked(
        finding({ line: 9, column: 1 }),
        finding({ file: 'sources.json', line: 1, column: 1 }),
        finding({ line: 2, column: 8 }),
        finding({ line: 2, column: 3 }),
      ),
    );
    expect(lines.map((line) => line.split('  ')[0])).toEqual([
      'packs/mine/pack.json:2:3',
      'packs/mine/pack.json:2:8',
      'packs/mine/pack.json:9:1',
      'packs/mine/sources.json:1:1',
    ]);
  });

  it('are counted by level', () => {
    const all = [finding({}), finding({ level: 'note' }), finding({ level: 'note' })];
    expect(tallyOf(all)).toEqual({ errors: 1, warnings: 0, notes: 2 });
    expect(verdictOn(checked(...all))).toBe(
      `The pack does not play: 1 error, 0 warnings, 2 notes in ${HERE}`,
    );
    expect(verdictOn(checked())).toBe(`The pack plays: 0 errors, 0 warnings, 0 notes in ${HERE}`);
  });
});

describe('findings for a GitHub workflow', () => {
  it.each([
    [{}, '::error file=packs/mine/pack.json,title=C2::Write it.'],
    [
      { level: 'warning' as const, line: 3, column: 7 },
      '::warning file=packs/mine/pack.json,line=3,col=7,title=C2::Write it.',
    ],
    [{ level: 'note' as const }, '::notice file=packs/mine/pack.json,title=C2::Write it.'],
    [{ sentence: '50 %, one:\r\ntwo' }, '::error file=packs/mine/pack.json,title=C2::50 %25, one:%0D%0Atwo'],
    [{ file: 'a:b,c%.json' }, '::error file=packs/mine/a%3Ab%2Cc%25.json,title=C2::Write it.'],
  ])('%j', (about, line) => {
    expect(linesForGithub(checked(finding(about)))).toEqual([line]);
  });

  it('of a pack file name the pack file, and say which file in it', () => {
    const packed = { path: join(HERE, 'a.kioskpack'), isFolder: false, findings: [finding({})] };
    expect(linesForGithub(packed)).toEqual([
      '::error file=packs/mine/a.kioskpack,title=C2::pack.json: Write it.',
    ]);
  });
});

it('findings for programs hold everything', () => {
  const findings = [finding({ line: 1, column: 2 })];
  expect(JSON.parse(jsonForPrograms(checked(...findings)))).toEqual({
    folder: HERE,
    errors: 1,
    warnings: 0,
    notes: 0,
    findings,
  });
});
