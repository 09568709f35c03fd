import type { ContentFinding } from '../../errors.ts';
import type { PackFiles } from '../door.ts';
import { pointerOf } from '../finding.ts';
import { readPackFile } from '../pack-file.ts';
import { packSchema } from '../pack-schema.ts';
import type { StatisticFile } from '../statistic-schema.ts';
import type { EntryWords } from './entry-words.ts';
import { entryKey, readLanguageWords } from './language-words.ts';
import { sceneIds } from './scene-ids.ts';
import { readHeldStatistic, type HeldStatistic } from './statistic-file.ts';
import { quantitiesOf, REMARK_COLUMN, STATISTIC_COLUMNS, type Quantity } from './statistic-quantities.ts';
import type { Row, TableOfPack } from './table.ts';

/** What the steps of a chart are, for somebody who sees only the table. */
const CHART_REMARKS: Readonly<Record<string, string>> = {
  perRow: 'figures in a row of the chart',
  gridStep: 'from one line of the chart to the next',
  perMark: 'what one mark of the chart stands for',
};

/**
 * Every number of every statistic, one row a number, statistics in the order of the programme. A number's unit, date and
 * sources stand in the row of the statistic itself, a year's source in the row of the year.
 */
export function exportStatistics(files: PackFiles): TableOfPack {
  const findings: ContentFinding[] = [];
  const ids = sceneIds(files, 'statistics');
  const words = firstWords(files, ids);
  const rows = ids.flatMap((id) => {
    const reading = readHeldStatistic(files, id);
    if (reading.ok) return statisticRows(reading, words(id));
    findings.push(...reading.findings);
    return [];
  });
  return { rows: [[...STATISTIC_COLUMNS, REMARK_COLUMN], ...rows], findings };
}

/** What stands in the row of a quantity beside its value. */
function detailsOf(
  { kind, name }: Quantity,
  statistic: StatisticFile,
): { readonly unit: string; readonly asOf: string; readonly sources: string } {
  const { unit, asOf, sources, series } = statistic;
  if (kind === 'number') return { unit, asOf, sources: sources.join('; ') };
  const point = kind === 'year' ? series?.points.find(({ year }) => String(year) === name) : undefined;
  return { unit: '', asOf: '', sources: point?.source ?? '' };
}

function statisticRows({ id, statistic }: HeldStatistic, words: EntryWords): readonly Row[] {
  return quantitiesOf(statistic).map((quantity) => {
    const { unit, asOf, sources } = detailsOf(quantity, statistic);
    const { kind, name, value } = quantity;
    return [id, kind, name, value, unit, asOf, sources, remarkOf(quantity, statistic, words)];
  });
}

function remarkOf({ kind, name }: Quantity, { comparisons }: StatisticFile, words: EntryWords): string {
  switch (kind) {
    case 'number':
      return words.get('/lead') ?? '';
    case 'part':
      return words.get(pointerOf(['parts', name])) ?? '';
    case 'year':
      return '';
    case 'chart':
      return CHART_REMARKS[name] ?? '';
    case 'computed': {
      const comparison = comparisons.find(({ id }) => id === name);
      return `${comparison?.formula ?? ''} of ${comparison?.of.join(' and ') ?? ''}: computed again, not brought back`;
    }
    case 'nearest':
      return `what "${name}" is rounded to`;
    case 'at least':
      return `the words about "${name}" hold from here`;
    case 'at most':
      return `the words about "${name}" hold up to here`;
  }
}

/** The words of statistics in the first language; none where they cannot be read, since they only help a reader along. */
function firstWords(files: PackFiles, statistics: readonly string[]): (id: string) => EntryWords {
  const pack = readPackFile(files, 'pack.json', packSchema);
  const tag = pack.ok ? (pack.value.languages[0]?.tag ?? '') : '';
  const { entries } = readLanguageWords(files, tag, {
    quotations: [],
    statistics,
    slides: [],
    situations: [],
    talks: [],
  });
  return (id) => entries.get(entryKey('statistics', id))?.words ?? new Map();
}
