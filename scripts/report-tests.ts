/** Prints the closing line of .ci/run, `N passed, N failed`, from vitest's JSON report. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE } from './paths.ts';

/** The closing line for a report of vitest's. Throws when it is not one, or when it counts no test at all. */
export function reportLine(report: unknown): string {
  const passed = countOf(report, 'numPassedTests');
  const failed = countOf(report, 'numFailedTests');
  if (passed + failed === 0) throw new Error('The report of the tests counts none: did they run?');
  return `${passed} passed, ${failed} failed`;
}

function countOf(report: unknown, name: 'numPassedTests' | 'numFailedTests'): number {
  const counts = typeof report === 'object' && report !== null ? (report as Record<string, unknown>) : {};
  const count = counts[name];
  if (typeof count !== 'number') throw new Error(`The report of the tests has no ${name}: is it vitest's?`);
  return count;
}

if (import.meta.main) {
  const report: unknown = JSON.parse(readFileSync(join(CACHE, 'vitest-report.json'), 'utf8'));
  process.stdout.write(`${reportLine(report)}\n`);
}
