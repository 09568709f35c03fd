import { globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FAULT_CODES } from '../../src-main/fault-codes.ts';
import { openLog } from '../../src-main/log.ts';
import { temporaryFolder } from '../fakes/folder.ts';

const codes = Object.keys(FAULT_CODES);

it('Y1: docs/log-codes.md has a row for each code, in order, that says the same', () => {
  const page = readFileSync('docs/log-codes.md', 'utf8');
  const rows = [...page.matchAll(/^\| `(KIOSK-\d+)` +\| (.*?) +\| (.*?) +\|$/gm)];
  expect(rows.map(([, code, means, todo]) => [code, { means, todo }])).toEqual(Object.entries(FAULT_CODES));
  expect(codes).toEqual(codes.toSorted());
});

it('Y1: each code has three digits and is used somewhere', () => {
  const sources = globSync('src-main/**/*.ts').filter((file) => !file.endsWith('fault-codes.ts'));
  const text = sources.map((file) => readFileSync(file, 'utf8')).join('');
  expect(codes.filter((code) => !/^KIOSK-[2-9]\d\d$/.test(code))).toEqual([]);
  expect(codes.filter((code) => !text.includes(`'${code}'`))).toEqual([]);
});

describe('the log', () => {
  afterEach(() => vi.restoreAllMocks());

  it('Y1: a line has its level, its code and its sentence', () => {
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const folder = temporaryFolder();
    const log = openLog(folder);
    log.warn('KIOSK-301', 'The settings are odd.');
    log.fault('KIOSK-702', 'The page stands.');
    const [first, second] = readFileSync(join(folder, 'logs', 'kiosk.log'), 'utf8').split('\n');
    expect(first).toMatch(/^\[\S+Z\] warn: KIOSK-301 The settings are odd\.$/);
    expect(second).toMatch(/^\[\S+Z\] error: KIOSK-702 The page stands\.$/);
    expect(said).toHaveBeenCalledTimes(2);
  });

  it('Y2: whatever is written, two files of 2 MB are left', () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const folder = temporaryFolder();
    const log = openLog(folder);
    for (let line = 0; line < 300; line += 1) log.warn('KIOSK-301', 'x'.repeat(40_000));
    const files = readdirSync(join(folder, 'logs'));
    expect(files.toSorted()).toEqual(['kiosk.log', 'kiosk.old.log']);
    for (const file of files) expect(statSync(join(folder, 'logs', file)).size).toBeLessThan(2_050_000);
  });
});
