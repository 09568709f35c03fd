import { expect, test } from 'vitest';
import { reportLine } from '../../scripts/report-tests.ts';

test('the closing line counts what passed and what failed', () => {
  expect(reportLine({ numPassedTests: 120, numFailedTests: 2, numTotalTests: 125 })).toBe(
    '120 passed, 2 failed',
  );
});

test.each([
  ['a run without tests', { numPassedTests: 0, numFailedTests: 0 }, 'did they run?'],
  ['another file', { passed: 3 }, 'numPassedTests'],
  ['no object', null, 'numPassedTests'],
])('%s is no report', (_name, report, expected) => {
  expect(() => reportLine(report)).toThrow(expected);
});
