import type { ContentFinding } from '../errors.ts';
import { CONTESTED_TOPICS, type ContestedTopic } from './contested-advice.ts';
import { errorAt, within, type Place } from './finding.ts';
import type { PackContext } from './pack-context.ts';
import { missingReference } from './references.ts';
import type { SceneText } from './scene-text.ts';
import type { SlideFile } from './slide-schema.ts';
import type { SourceEntry } from './source-schema.ts';
import { readable, saidIn } from './term-pattern.ts';
import { watchList } from './watch-lists.ts';

/**
 * Rule C24: advice on which those who know disagree is refused, unless the scene names the national mine action
 * standard that gives it. `advice` are the words of one language that a visitor can take as advice.
 */
export function contestedFindings(
  context: PackContext,
  { standards }: Pick<SlideFile, 'standards'>,
  text: SceneText<unknown>,
  advice: readonly string[],
): readonly ContentFinding[] {
  const allowed = new Set(standards.map(({ topic }) => topic));
  const words = readable(advice.join('\n'));
  const { topics, everyTopic } = watchList(context, text.language.tag);
  const mayBeSaid = saidIn(words, everyTopic) !== null;
  // Patterns are of distances and telephone numbers.
  const hasNumber = /\p{N}/u.test(words.text);
  if (!mayBeSaid && !hasNumber) return [];
  return topics.flatMap(({ topic, terms }) => {
    if (allowed.has(topic.id)) return [];
    const inWords = mayBeSaid ? saidIn(words, terms) : null;
    const said = inWords ?? (hasNumber ? (topic.pattern?.exec(words.text)?.[0] ?? null) : null);
    return said === null ? [] : [errorAt('C24', text.place, adviceSentence(topic, said))];
  });
}

function adviceSentence({ id, topic, instead }: ContestedTopic, said: string): string {
  return `"${said}" is advice on ${topic}, which is contested: say "${instead}", or name the national standard that gives it under "standards" (topic ${id}).`;
}

/**
 * Rule C24: what a scene names as a standard is one, national, with title, date and address, and among the sources that a
 * visitor can open.
 */
export function standardFindings(
  context: PackContext,
  slide: Pick<SlideFile, 'standards' | 'sources'>,
  at: Place,
): readonly ContentFinding[] {
  return slide.standards.flatMap(({ topic, source }, index) => {
    const place = within(at, 'standards', index);
    const topics = CONTESTED_TOPICS.map(({ id }) => id);
    if (!topics.includes(topic))
      return [missingReference('contested topic', topic, topics, within(place, 'topic'))];
    const entry = context.sources.get(source);
    if (entry === undefined)
      return [missingReference('source', source, context.sources.keys(), within(place, 'source'))];
    const problem = standardProblem(entry, slide.sources);
    return problem === null ? [] : [errorAt('C24', within(place, 'source'), problem)];
  });
}

function standardProblem(source: SourceEntry, shown: readonly string[]): string | null {
  const { id, standard } = source;
  if (standard !== 'national')
    return `"${id}" is not marked as a national standard: write "standard": "national" in sources.json if it is one.`;
  const lacks = (['title', 'date', 'url'] as const).filter((field) => source[field] === null);
  if (lacks.length > 0)
    return `The standard "${id}" has no ${lacks.join(', no ')}: whoever reads this must be able to look it up.`;
  return shown.includes(id)
    ? null
    : `The standard "${id}" is not among the sources here: add it there, so that a visitor finds it.`;
}
