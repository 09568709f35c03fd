import { spreadOf, type Measurement, type Subject } from './figures.ts';

const HEADER = ['what', 'subject', 'median', 'lowest to highest', 'ratio', 'runs'] as const;

/** The measurements as a Markdown table; a ratio is of the median to that of the measurement's first subject. */
export function printTable(measurements: readonly Measurement[]): string {
  const rows = measurements.flatMap(rowsOf);
  const widths = HEADER.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(HEADER), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

function rowsOf({ what, unit, subjects }: Measurement): readonly (readonly string[])[] {
  return subjects.map(({ name, values }) => {
    const { median, lowest, highest } = spreadOf(values);
    const range = values.length === 1 ? '' : `${digits(lowest)} to ${digits(highest)}`;
    return [what, name, `${digits(median)} ${unit}`, range, ratio(median, subjects[0]), String(values.length)];
  });
}

/** Empty where there is nothing to divide by: a still window can take no measurable time at all. */
function ratio(median: number, baseline: Subject | undefined): string {
  const least = baseline === undefined ? 0 : spreadOf(baseline.values).median;
  return least > 0 ? (median / least).toFixed(2) : '';
}

/** Three figures that mean something: 0.41, 23.4, 233. */
function digits(value: number): string {
  if (value >= 100) return value.toFixed(0);
  return value.toFixed(value >= 10 ? 1 : 2);
}
