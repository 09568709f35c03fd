import type { ContentFinding } from '../errors.ts';
import { CONTESTED_TOPICS, type ContestedTopic } from './contested-advice.ts';
import { errorAt, within, type Place } from './finding.ts';
import type { PackContext } from './pack-context.ts';
import { missingReference } from './references.ts';
import type { SlideWords } from './scene.ts';
import type { SceneText } from './scene-text.ts';
import type { SlideFile } from './slide-schema.ts';
import { saidIn } from './term-pattern.ts';

/**
 * Rule C24: advice on which those who know disagree is refused, unless the slide names the national mine action
 * standard that gives it. `shown` are the words of one language as a visitor reads them.
 */
export function contestedFindings(
  context: PackContext,
  slide: SlideFile,
  text: SceneText<unknown>,
  shown: SlideWords,
): readonly ContentFinding[] {
  const allowed = new Set(slide.standards.map(({ topic }) => topic));
  const words = [shown.title, ...shown.lines, shown.safetyLine ?? ''].join('\n');
  return CONTESTED_TOPICS.filter(({ id }) => !allowed.has(id)).flatMap((topic) => {
    const said = saidOf(context, topic, text.language.tag, words);
    if (said === null) return [];
    const sentence = `"${said}" is advice on ${topic.topic}, which is contested: say "${topic.instead}", or name the national standard that gives it under "standards" of the slide (topic ${topic.id}).`;
    return [errorAt('C24', text.place, sentence)];
  });
}

/** Rule C24: what a slide names as a standard is one, national, with publisher, title, date and address. */
export function standardFindings(
  context: PackContext,
  standards: SlideFile['standards'],
  at: Place,
): readonly ContentFinding[] {
  return standards.flatMap(({ topic, source }, index) => {
    const place = within(at, 'standards', index);
    const topics = CONTESTED_TOPICS.map(({ id }) => id);
    if (!topics.includes(topic))
      return [missingReference('contested topic', topic, topics, within(place, 'topic'))];
    const entry = context.sources.get(source);
    if (entry === undefined)
      return [missingReference('source', source, context.sources.keys(), within(place, 'source'))];
    const lacks = (['title', 'date', 'url'] as const).filter((field) => entry[field] === null);
    if (entry.standard === 'national' && lacks.length === 0) return [];
    const sentence =
      entry.standard === 'national'
        ? `The standard "${source}" has no ${lacks.join(', no ')}: whoever reads this must be able to look it up.`
        : `"${source}" is not marked as a national standard: write "standard": "national" in sources.json if it is one.`;
    return [errorAt('C24', within(place, 'source'), sentence)];
  });
}

/** The words that give the advice, or null. A pack's own words on the topic count as well. */
function saidOf(context: PackContext, topic: ContestedTopic, tag: string, words: string): string | null {
  const watched = context.guidance().entries?.watchedWords ?? [];
  const own = watched.filter((entry) => entry.topic === topic.id && entry.lang === tag);
  const lists = [topic.terms[tag] ?? [], ...own.map(({ terms }) => terms)];
  const said = lists.map((terms) => saidIn(words, terms)).find((found) => found !== null);
  return said ?? topic.pattern?.exec(words)?.[0] ?? null;
}
