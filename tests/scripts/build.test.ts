import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fingerprintOf, isFresh } from '../../scripts/build.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'build-test-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

describe('whether the sources have changed', () => {
  const PATHS = ['src', 'package.json', 'missing'];
  const fingerprint = (): string => fingerprintOf(root, PATHS);

  beforeEach(() => {
    write('src/main.ts', 'one');
    write('src/deep/part.ts', 'two');
    write('package.json', '{}');
    write('README.md', 'not a source');
  });

  test.each<[string, () => void, boolean]>([
    ['nothing', () => undefined, false],
    ['the date of a file', () => utimesSync(join(root, 'src/main.ts'), 1, 1), false],
    ['a file that is no source', () => write('README.md', 'other'), false],
    ['the text of a file', () => write('src/deep/part.ts', 'three'), true],
    ['a new file', () => write('src/new.ts', ''), true],
    ['a removed file', () => rmSync(join(root, 'src/main.ts')), true],
    ['a single file named directly', () => write('package.json', '{"a":1}'), true],
    [
      'text moved from one file to the next',
      () => {
        write('src/deep/part.ts', 'twoone');
        write('src/main.ts', '');
      },
      true,
    ],
  ])('%s', (_name, change, expected) => {
    const before = fingerprint();
    change();
    expect(fingerprint() !== before).toBe(expected);
  });
});

describe('whether what was built still holds', () => {
  function writeBuild(fingerprint: string): void {
    write('main/.built-from', fingerprint);
    for (const result of [
      'main/main.cjs',
      'preload/preload.cjs',
      'renderer/index.html',
      'renderer/packages.json',
    ])
      write(result, '');
  }

  test('nothing was built yet', () => {
    expect(isFresh(root, 'abc')).toBe(false);
  });

  test('it was built from these sources', () => {
    writeBuild('abc');
    expect(isFresh(root, 'abc')).toBe(true);
  });

  test('it was built from other sources', () => {
    writeBuild('abc');
    expect(isFresh(root, 'abd')).toBe(false);
  });

  test('a part of it is gone', () => {
    writeBuild('abc');
    rmSync(join(root, 'renderer/index.html'));
    expect(isFresh(root, 'abc')).toBe(false);
  });

  test('another build has emptied out/main since', () => {
    writeBuild('abc');
    rmSync(join(root, 'main/.built-from'));
    expect(isFresh(root, 'abc')).toBe(false);
  });
});
