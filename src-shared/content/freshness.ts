import type { ContentFinding } from '../errors.ts';
import { isAfter, yearsBetween } from './dates.ts';
import { errorAt, warningAt, within, type Place } from './finding.ts';
import type { PackContext } from './pack-context.ts';
import type { Scene } from './scene.ts';

/**
 * Rule C13 on the dates of a scene: none lies after `today` (an ISO 8601 day), and a figure older than the pack's limit is
 * warned of with its age. Voices do not age: what was said stays said.
 */
export function freshnessFindings(
  context: PackContext,
  scene: Scene,
  today: string,
  at: Place,
): readonly ContentFinding[] {
  if (scene.kind === 'slide' || scene.kind === 'situation') return [];
  const place = within(at, 'asOf');
  if (isAfter(scene.asOf, today)) {
    return [
      errorAt(
        'C13',
        place,
        `${scene.asOf} is after today, ${today}: correct the date, or this computer's clock.`,
      ),
    ];
  }
  const years = yearsBetween(scene.asOf, today);
  const { figureYears } = context.limits;
  if (scene.kind !== 'statistic' || years <= figureYears) return [];
  const sentence = `This is dated ${scene.asOf}, ${years.toFixed(1)} years ago, and the pack's limit is ${figureYears}: look for a newer figure, or raise figureYears in pack.json.`;
  return [warningAt('C13', place, sentence)];
}

/** Rule C13 on sources and facts: nothing was published, or is dated, after `today`. */
export function futureRecordFindings(context: PackContext, today: string): readonly ContentFinding[] {
  const sources = [...context.sources.values()].flatMap(({ date }, index) =>
    date !== null && isAfter(date, today)
      ? [{ file: 'sources.json', path: ['sources', index, 'date'], date }]
      : [],
  );
  const facts = [...context.facts().entries.values()].flatMap(({ asOf }, index) =>
    isAfter(asOf, today) ? [{ file: 'facts.json', path: ['facts', index, 'asOf'], date: asOf }] : [],
  );
  return [...sources, ...facts].map(({ date, ...place }) =>
    errorAt('C13', place, `${date} is after today, ${today}: correct the date, or this computer's clock.`),
  );
}
