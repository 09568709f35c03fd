import { expect, it } from 'vitest';
import { lookAgainAfterMs } from '../../src-main/boot-patience.ts';

it.each([
  [0, 2000],
  [119_000, 2000],
  [120_000, null],
  [86_400_000, null],
])('a machine up for %i ms looks at its displays again after %s ms', (uptimeMs, again) => {
  expect(lookAgainAfterMs(uptimeMs)).toBe(again);
});
