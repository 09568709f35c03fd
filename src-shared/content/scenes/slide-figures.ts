import type { ContentFinding } from '../../errors.ts';
import { within, type Place } from '../finding.ts';
import { printDate } from '../dates.ts';
import { printNumber, printPercent } from '../numbers.ts';
import type { PackContext } from '../pack-context.ts';
import { readPackFile } from '../pack-file.ts';
import { missingReference } from '../references.ts';
import type { LanguageTag } from '../scene.ts';
import type { SlideFile } from '../slide-schema.ts';
import { statisticSchema } from '../statistic-schema.ts';
import type { Printed } from '../template.ts';

interface Figure {
  readonly value: number | string;
  readonly unit: string;
}

/** The statistics and facts a slide's words rest on, by id, and findings for those that do not exist (C4). */
export function slideFigures(
  context: PackContext,
  slide: SlideFile,
  at: Place,
): { readonly values: ReadonlyMap<string, Figure>; readonly findings: readonly ContentFinding[] } {
  const values = new Map<string, Figure>();
  const findings: ContentFinding[] = [];
  for (const [index, id] of slide.figures.entries()) {
    const figure = figureOf(context, id, within(at, 'figures', index));
    if (Array.isArray(figure)) findings.push(...figure);
    else values.set(id, figure);
  }
  return { values, findings };
}

/** The figures as a slide's sentences may call them: {id} is the printed number or date. */
export function printedFigures(figures: ReadonlyMap<string, Figure>, language: LanguageTag): Printed {
  return Object.fromEntries([...figures].map(([id, figure]) => [id, printFigure(figure, language)]));
}

function printFigure(figure: Figure, language: LanguageTag): string {
  if (typeof figure.value === 'string') return printDate(figure.value, language);
  return figure.unit === '%' ? printPercent(figure.value, language) : printNumber(figure.value, language);
}

function figureOf(context: PackContext, id: string, place: Place): Figure | ContentFinding[] {
  const file = `statistics/${id}.json`;
  if (context.files.readText(file) !== null) {
    const reading = readPackFile(context.files, file, statisticSchema);
    return reading.ok ? reading.value : [...reading.findings];
  }
  const facts = context.facts();
  const fact = facts.entries.get(id);
  if (fact !== undefined) return fact;
  if (facts.findings.length > 0) return [...facts.findings];
  return [missingReference('statistic or fact', id, facts.entries.keys(), place)];
}
