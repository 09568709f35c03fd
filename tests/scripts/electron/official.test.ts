import { expect, test } from 'vitest';
import { REFUSAL_HOLDS_MS, refusalHolds } from '../../../scripts/electron/official.ts';

const AT_MS = Date.UTC(2026, 10, 24, 9);
const REFUSAL = { version: '45.4.1', atMs: AT_MS, reason: 'its release page is out of reach' };

test.each([
  ['a minute later', '45.4.1', AT_MS + 60_000, true],
  ['a day later', '45.4.1', AT_MS + REFUSAL_HOLDS_MS, false],
  ['for another version', '45.5.0', AT_MS + 60_000, false],
  ['when the clock was set back', '45.4.1', AT_MS - 60_000, false],
])('a failed download is not tried again %s', (_name, version, nowMs, expected) => {
  expect(refusalHolds(REFUSAL, version, nowMs)).toBe(expected);
});
