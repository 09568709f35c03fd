import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PNG } from 'pngjs';
import { expect } from 'vitest';
import { ROOT } from '../../../scripts/paths.ts';
import { differenceOf, pngOf } from './picture.ts';

const REFERENCES = join(import.meta.dirname, 'pictures');
/** Where to look when a comparison fails. */
const RESULTS = join(ROOT, 'test-results', 'visual');

/**
 * Compares a picture with the one kept under its name (`1920x1080/doors`), and fails with where both lie beside what differs.
 * With vitest's `--update` it is kept instead; where there is none yet, too, but not in CI.
 */
export function expectKept(name: string, picture: PNG): void {
  const kept = join(REFERENCES, `${name}.png`);
  const { snapshotUpdateState } = expect.getState().snapshotState;
  if (snapshotUpdateState === 'all' || (snapshotUpdateState === 'new' && !existsSync(kept))) {
    write(kept, picture);
    return;
  }
  expect(existsSync(kept), `${name} has no picture yet: npm run test:visual -- --update`).toBe(true);
  const difference = differenceOf(picture, PNG.sync.read(readFileSync(kept)));
  if (difference === null) return;
  const seen = join(RESULTS, `${name}.png`);
  write(seen, picture);
  write(join(RESULTS, `${name}-difference.png`), difference);
  expect.fail(
    `${name} looks different. Kept: ${kept}. Now: ${seen}. If it is meant: npm run test:visual -- --update`,
  );
}

/** Pictures that none of the names stands for; with `--update` they are removed. */
export function strayPictures(names: readonly string[]): readonly string[] {
  const files = existsSync(REFERENCES) ? readdirSync(REFERENCES, { recursive: true, encoding: 'utf8' }) : [];
  const known = new Set(names.map((name) => join(`${name}.png`)));
  const strays = files.filter((file) => file.endsWith('.png') && !known.has(file));
  if (expect.getState().snapshotState.snapshotUpdateState !== 'all') return strays;
  for (const stray of strays) rmSync(join(REFERENCES, stray));
  return [];
}

/** All that is kept, in bytes. */
export function keptBytes(names: readonly string[]): number {
  return names.reduce((sum, name) => sum + readFileSync(join(REFERENCES, `${name}.png`)).length, 0);
}

function write(path: string, picture: PNG): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, pngOf(picture));
}
