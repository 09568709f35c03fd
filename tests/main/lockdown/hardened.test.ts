import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { isHardenedBuild } from '../../../src-main/lockdown/hardened.ts';
import { ROOT } from '../../../scripts/paths.ts';

const folder = mkdtempSync(join(tmpdir(), 'kiosk-manifest-'));
afterAll(() => rmSync(folder, { recursive: true }));

it.each([
  ['{"name":"kiosk","hardened":true}', true],
  ['{"name":"kiosk"}', false],
  ['{"hardened":"true"}', false],
  ['{"hardened":false}', false],
  ['[]', false],
  ['null', false],
])('H1: %s says whether the build is hardened', (manifest, expected) => {
  writeFileSync(join(folder, 'package.json'), manifest);
  expect(isHardenedBuild(folder)).toBe(expected);
});

it('H1: the project itself is open: developers and drivers hold it', () => {
  expect(isHardenedBuild(ROOT)).toBe(false);
});
