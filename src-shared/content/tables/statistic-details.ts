import type { ContentFinding } from '../../errors.ts';
import { nearestName } from '../nearest-name.ts';
import type { StatisticFile } from '../statistic-schema.ts';
import type { Amount } from './statistic-row.ts';
import { cellError } from './table-finding.ts';
import type { TableCell } from './table.ts';
import { readDate } from './written-date.ts';

/** What stands beside a value: unit, date and sources in the row of the statistic, the source in the row of a year. */
export interface DetailsReading {
  readonly unit: string;
  readonly asOf: string;
  readonly sources: readonly string[];
  /** A date that a spreadsheet wrote in its own way. */
  readonly rewritten: readonly TableCell[];
  readonly findings: readonly ContentFinding[];
}

/** Ids of sources that a pack has. */
type KnownSources = ReadonlyMap<string, unknown>;

/** Reads what stands beside a value (rules T4 and T5). */
export function readDetails(amount: Amount, statistic: StatisticFile, known: KnownSources): DetailsReading {
  const [unit, date] = [amount.row.cell('unit'), amount.row.cell('as of')];
  const { sources, findings } = readSources(amount, known);
  if (amount.kind !== 'number') {
    const idle = [unit, date].flatMap(idleFinding);
    return { unit: '', asOf: '', sources, rewritten: [], findings: [...idle, ...findings] };
  }
  const reading = readDate(date.text, statistic.asOf);
  const unread = reading.ok ? [] : [cellError('T4', date, reading.sentence)];
  const unitless = unit.text === '' ? [cellError('T5', unit, 'A number has a unit: write it.')] : [];
  return {
    unit: unit.text,
    asOf: reading.ok ? reading.value : '',
    sources,
    rewritten: reading.ok && reading.rewritten ? [date] : [],
    findings: [...unitless, ...unread, ...findings],
  };
}

function readSources(
  { kind, row, value }: Amount,
  known: KnownSources,
): Pick<DetailsReading, 'sources' | 'findings'> {
  const cell = row.cell('sources');
  if (kind !== 'number' && kind !== 'year') return { sources: [], findings: idleFinding(cell) };
  const sources = cell.text.split(/[\s,;]+/).filter((id) => id !== '');
  const problem = value === null ? null : countProblem(kind, sources.length);
  return {
    sources,
    findings: [
      ...(problem === null ? [] : [cellError('T5', cell, problem)]),
      ...sources.filter((id) => !known.has(id)).map((id) => cellError('T5', cell, unknownSource(id, known))),
    ],
  };
}

function countProblem(kind: 'number' | 'year', count: number): string | null {
  if (count === 0) return 'A number has a source: write its id.';
  return kind === 'year' && count > 1 ? 'A year has one source: where its number was first published.' : null;
}

function unknownSource(id: string, known: KnownSources): string {
  const near = nearestName(id, known.keys());
  return `There is no source "${id}": ${near === null ? 'add it to sources.json first.' : `did you mean "${near}"?`}`;
}

/** Rule T5: what is written where it says nothing would be lost without a word. */
function idleFinding(cell: TableCell): readonly ContentFinding[] {
  if (cell.text === '') return [];
  return [
    cellError('T5', cell, 'In this row it says nothing: empty the cell. It belongs in the row "number".'),
  ];
}
