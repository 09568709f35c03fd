import type { ContentFinding } from '../../errors.ts';
import { errorAt, warningAt, within } from '../finding.ts';
import { own } from '../record.ts';
import type { SceneText } from '../scene-text.ts';
import type { StatisticFile } from '../statistic-schema.ts';
import { fillTemplate, typedNumber, type Printed } from '../template.ts';
import type { StatisticText } from '../text-schema.ts';
import { CHART_MARKS } from './chart.ts';

/** Rules C8 and C12 on a statistic's words in one language; `printed` is what they may call by name. */
export function statisticTextFindings(
  statistic: StatisticFile,
  text: SceneText<StatisticText>,
  { first, printed }: { readonly first: SceneText<StatisticText> | null; readonly printed: Printed },
): readonly ContentFinding[] {
  return [
    ...templateFindings(text, printed),
    ...labelFindings(statistic, text),
    ...markFindings(statistic, text),
    ...(first === null || first === text ? [] : untranslatedFindings(text, first)),
  ];
}

/** Every sentence with its steps; `computed` ones must not contain a typed number. */
function* templates(
  words: StatisticText,
): Generator<{ path: readonly string[]; template: string; computed: boolean }> {
  for (const field of ['before', 'number', 'lead', 'comparison', 'asOf', 'note'] as const) {
    const template = words[field];
    if (template !== undefined)
      yield { path: [field], template, computed: field === 'comparison' || field === 'number' };
  }
  for (const [id, template] of Object.entries(words.parts))
    yield { path: ['parts', id], template, computed: true };
  for (const [name, template] of Object.entries(words.marks))
    yield { path: ['marks', name], template, computed: true };
}

function templateFindings(text: SceneText<StatisticText>, printed: Printed): ContentFinding[] {
  const findings: ContentFinding[] = [];
  for (const { path, template, computed } of templates(text.words)) {
    const place = within(text.place, ...path);
    for (const name of fillTemplate(template, printed).unknown) {
      const known = Object.keys(printed).join(', ');
      findings.push(errorAt('C12', place, `{${name}} has no value here: known are ${known}.`));
    }
    const typed = computed ? typedNumber(template) : null;
    if (typed !== null) {
      findings.push(errorAt('C12', place, `"${typed}" is typed: let it be computed, and write its {name}.`));
    }
  }
  return findings;
}

function labelFindings(statistic: StatisticFile, text: SceneText<StatisticText>): ContentFinding[] {
  const ids = statistic.parts.map((part) => part.id);
  const missing = ids.filter((id) => own(text.words.parts, id) === undefined);
  const unknown = Object.keys(text.words.parts).filter((id) => !ids.includes(id));
  return [
    ...missing.map((id) =>
      errorAt('C8', within(text.place, 'parts', id), 'This part has no label: write it.'),
    ),
    ...unknown.map((id) =>
      errorAt('C4', within(text.place, 'parts', id), `There is no part "${id}": take the label away.`),
    ),
  ];
}

function markFindings(statistic: StatisticFile, text: SceneText<StatisticText>): ContentFinding[] {
  const form = statistic.chart.form;
  const needs: readonly string[] = CHART_MARKS[form].needs;
  const may: readonly string[] = CHART_MARKS[form].may;
  const names = Object.keys(text.words.marks);
  return [
    ...needs
      .filter((name) => !names.includes(name))
      .map((name) =>
        errorAt(
          'C8',
          within(text.place, 'marks', name),
          `The chart needs words called "${name}": write them.`,
        ),
      ),
    ...names
      .filter((name) => !needs.includes(name) && !may.includes(name))
      .map((name) =>
        errorAt(
          'C4',
          within(text.place, 'marks', name),
          `A chart of the form "${form}" shows no words called "${name}": take them away.`,
        ),
      ),
  ];
}

/** Words that the first language has and this one lacks: a reader of this language would know less. */
function untranslatedFindings(
  text: SceneText<StatisticText>,
  first: SceneText<StatisticText>,
): ContentFinding[] {
  return (['comparison', 'note', 'number', 'asOf'] as const)
    .filter((field) => first.words[field] !== undefined && text.words[field] === undefined)
    .map((field) =>
      warningAt(
        'C8',
        within(text.place, field),
        `The first language says more here: translate its "${field}".`,
      ),
    );
}
