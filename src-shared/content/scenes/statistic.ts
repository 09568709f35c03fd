import type { ContentFinding } from '../../errors.ts';
import type { SceneReading } from '../door.ts';
import { hasError, within, type Place } from '../finding.ts';
import { printNumber, printPercent } from '../numbers.ts';
import type { PackContext } from '../pack-context.ts';
import { readPackFile } from '../pack-file.ts';
import { own } from '../record.ts';
import { resolveSources, shortNames, sourceLineOf } from '../references.ts';
import type { Source, StatisticScene, StatisticWords } from '../scene.ts';
import { readSceneTexts, reviewOf, type SceneText, type SceneTexts } from '../scene-text.ts';
import { statisticSchema, type StatisticFile } from '../statistic-schema.ts';
import { fillTemplate, type Printed } from '../template.ts';
import { statisticTextSchema, type StatisticText } from '../text-schema.ts';
import { chartFindings, chartOf, seriesFindings } from './chart.ts';
import { comparisonFindings, partsFindings, printedQuantities } from './computed.ts';
import { statisticTextFindings } from './statistic-text.ts';

/** A statistic read, checked and composed. It has no cuts. */
export function readStatistic(context: PackContext, id: string): SceneReading {
  const file = `statistics/${id}.json`;
  const reading = readPackFile(context.files, file, statisticSchema);
  if (!reading.ok) return reading;
  const statistic = reading.value;
  const at: Place = { file, path: [] };
  const texts = readSceneTexts(context, 'statistics', id, statisticTextSchema);
  const { sources, findings: unresolved } = resolveSources(context, statistic.sources, (index) =>
    within(at, 'sources', index),
  );
  const languages = texts.all.map((text) => ({
    text,
    printed: printedQuantities(statistic, text.language.tag),
  }));
  const findings: readonly ContentFinding[] = [
    ...texts.findings,
    ...unresolved,
    ...partsFindings(statistic, at),
    ...comparisonFindings(statistic, at),
    ...seriesFindings(statistic, at),
    ...chartFindings(statistic, at),
    ...languages.flatMap(({ text, printed }) =>
      statisticTextFindings(statistic, text, { first: texts.first, printed }),
    ),
  ];
  if (hasError(findings) || texts.first === null) return { ok: false, findings };
  const scene: StatisticScene = {
    kind: 'statistic',
    id,
    sources,
    value: statistic.value,
    unit: statistic.unit,
    asOf: statistic.asOf,
    chart: chartOf(statistic),
    words: Object.fromEntries(
      languages.map(({ text, printed }) => [
        text.language.tag,
        statisticWords(context, statistic, text, { texts, sources, printed }),
      ]),
    ),
  };
  return { ok: true, scene, related: statistic.related, findings };
}

interface StatisticParts {
  readonly texts: SceneTexts<StatisticText>;
  readonly sources: readonly Source[];
  readonly printed: Printed;
}

function statisticWords(
  context: PackContext,
  statistic: StatisticFile,
  text: SceneText<StatisticText>,
  { texts, sources, printed }: StatisticParts,
): StatisticWords {
  const { words, language } = text;
  const fill = (template: string): string => fillTemplate(template, printed).text;
  const fillOrNull = (template: string | undefined): string | null =>
    template === undefined ? null : fill(template);
  return {
    review: reviewOf(text, texts.first),
    before: fillOrNull(words.before),
    number: fillOrNull(words.number) ?? printValue(statistic, language.tag),
    lead: fill(words.lead),
    comparison: fillOrNull(words.comparison),
    asOf: fill(words.asOf ?? '{asOf}'),
    note: fillOrNull(words.note),
    parts: partWords(statistic, text),
    marks: Object.fromEntries(Object.entries(words.marks).map(([name, mark]) => [name, fill(mark)])),
    sourceLine: sourceLineOf(
      context,
      language,
      sources,
      (candidate) =>
        texts.all.find((other) => other.language === candidate)?.words.sourceLine ??
        shortNames(candidate, sources),
    ),
  };
}

function printValue(statistic: StatisticFile, language: string): string {
  return statistic.unit === '%'
    ? printPercent(statistic.value, language)
    : printNumber(statistic.value, language);
}

function partWords(statistic: StatisticFile, text: SceneText<StatisticText>): StatisticWords['parts'] {
  const language = text.language.tag;
  const years = (statistic.chart.form === 'columns' ? (statistic.series?.points ?? []) : []).map((point) => ({
    id: String(point.year),
    label: String(point.year),
    number: printNumber(point.value, language),
  }));
  const parts = statistic.parts.map((part) => ({
    id: part.id,
    label: own(text.words.parts, part.id) ?? part.id,
    number: printNumber(part.value, language),
  }));
  return [...parts, ...years];
}
